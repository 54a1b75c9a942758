import type { Metrics } from '../model/bundle/model-card';
import type { Evaluation, SourceEvaluation } from '../model/evaluate';
import type { Measure } from '../model/metrics';
import type { RationaleFigures } from '../model/rationales/evaluate-rationales';
import type { ShortTextsResult } from '../model/short-texts';
import { rationaleTable } from './rationale-table';
import { textTable } from './text-table';

/** The measurements of one model. */
export interface ModelReport {
  name: string;
  evaluation?: Evaluation;
  texts?: ShortTextsResult;
  rationales?: RationaleFigures;
}

const figure = (value: Measure, digits = 3) => (value === null ? '-' : value.toFixed(digits));

const COLUMNS = ['rows', 'clear', 'accuracy', 'balanced', 'AUC', 'R²', 'rating R²', 'MAE', 'calibration error'];

function cells(texts: number, metrics: Metrics): string[] {
  const { n, accuracy, balancedAccuracy, auc, r2, rating, calibrationError } = metrics;
  const figures = [accuracy, balancedAccuracy, auc, r2, rating.r2, rating.mae, calibrationError];
  return [String(texts), String(n), ...figures.map((value) => figure(value))];
}

/**
 * The tables of `npm run evaluate`: by source, by length, by given rating, and short texts by kind. Where there are two
 * models, their rows stand below each other.
 */
export function evaluationTables(models: readonly ModelReport[]): string {
  const evaluated = models.flatMap(({ name, evaluation }) => (evaluation ? [{ name, evaluation }] : []));
  const tables = evaluated.length > 0 ? [sourceTable, lengthTable, ratingTable].map((table) => table(evaluated)) : [];
  const asked = models.flatMap(({ name, texts }) => (texts ? [{ name, texts }] : []));
  if (asked.length > 0) tables.push(kindTable(asked), ...asked.map(wrongTexts));
  const explained = models.flatMap(({ name, rationales }) => (rationales ? [{ name, rationales }] : []));
  if (explained.length > 0) tables.push(rationaleTable(explained));
  return tables.join('\n\n');
}

type Evaluated = { name: string; evaluation: Evaluation }[];

function sourceTable(models: Evaluated): string {
  const together = ({ evaluation }: Evaluated[number]): SourceEvaluation => {
    const texts = evaluation.sources.reduce((sum, source) => sum + source.texts, 0);
    return { ...evaluation, name: 'all together', texts, sided: null };
  };
  const groups = models[0]!.evaluation.sources.map((_, i) => models.map(({ evaluation }) => evaluation.sources[i]!));
  if (groups.length > 1) groups.push(models.map(together));
  const rows = groups.flatMap((group) =>
    group.map((source, i) => [
      i === 0 ? source.name : '',
      models[i]!.name,
      ...cells(source.texts, source),
      figure(source.sided),
      String(source.declined),
    ]),
  );
  return textTable([['source', 'model', ...COLUMNS, 'no opinion, sided', 'declined'], ...rows], { left: 2 });
}

function lengthTable(models: Evaluated): string {
  const rows = Object.keys(models[0]!.evaluation.byLength).flatMap((name) =>
    models.map(({ name: model, evaluation }, i) => {
      const metrics = evaluation.byLength[name]!;
      return [i === 0 ? name : '', model, ...cells(metrics.texts, metrics)];
    }),
  );
  return textTable([['length', 'model', ...COLUMNS], ...rows], { left: 2 });
}

/** The mean predicted rating for each given one. */
function ratingTable(models: Evaluated): string {
  const ratings = Array.from({ length: 10 }, (_, i) => i + 1);
  const rowsOf = (name: string, of: (evaluation: Evaluation) => Pick<Evaluation, 'byRating'>) =>
    models.map(({ name: model, evaluation }, i) => {
      const { byRating } = of(evaluation);
      const predicted = ratings.map((rating) => byRating.find(({ given }) => given === rating)?.predicted ?? null);
      return [i === 0 ? name : '', model, ...predicted.map((value) => figure(value, 1))];
    });
  const names = models[0]!.evaluation.sources.map(({ name }) => name);
  const rows = names.flatMap((name, i) => rowsOf(name, ({ sources }) => sources[i]!));
  if (names.length > 1) rows.push(...rowsOf('all together', (evaluation) => evaluation));
  return textTable([['mean rating predicted, by given one', 'model', ...ratings.map(String)], ...rows], { left: 2 });
}

type Asked = { name: string; texts: ShortTextsResult };

function kindTable(models: Asked[]): string {
  const right = ({ n, right }: { n: number; right: number }) => `${right} of ${n}`;
  const kinds = Object.keys(models[0]!.texts.byKind);
  const rows = kinds.map((kind) => [kind, ...models.map(({ texts }) => right(texts.byKind[kind]!))]);
  const all = ['all', ...models.map(({ texts }) => right(texts))];
  return textTable([['short texts, right', ...models.map(({ name }) => name)], ...rows, all]);
}

function wrongTexts({ name, texts }: Asked): string {
  if (texts.wrong.length === 0) return `${name} gets all of them right.`;
  const rows = texts.wrong.map(({ kind, text, expected, answer, score }) => {
    return [kind, expected, answer, score.toFixed(3), JSON.stringify(text)];
  });
  return textTable([[`wrong: ${name}`, 'right', 'answer', 'score', 'text'], ...rows], { left: 5 });
}

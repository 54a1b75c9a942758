import type { RationaleFigures } from '../model/rationales/evaluate-rationales';
import { textTable } from './text-table';

/** The table of `npm run evaluate -- --rationales`: a row for each model. */
export function rationaleTable(models: readonly { name: string; rationales: RationaleFigures }[]): string {
  const figure = (value: number) => value.toFixed(3);
  const words = models.map(({ name, rationales }) => {
    const { n, auprc, chance, f1, top5, marked, comprehensiveness, sufficiency } = rationales;
    const figures = [auprc, chance, f1, top5, marked, comprehensiveness, sufficiency].map(figure);
    return [name, String(n), ...figures];
  });
  const phrases = models.map(({ name, rationales: { phrases } }) => {
    const { shown, words, precision, touching, functionWords, functionWordsAlone } = phrases;
    return [
      name,
      shown.toFixed(1),
      words.toFixed(1),
      ...[precision, touching, functionWords, functionWordsAlone].map(figure),
    ];
  });
  const wordColumns = ['AUPRC', 'by chance', 'F1', 'top 5', 'by chance', 'comprehensiveness', 'sufficiency'];
  const phraseColumns = ['a review', 'words', 'marked', 'touching', 'function words', 'these alone'];
  return [
    textTable([['marked words', 'reviews', ...wordColumns], ...words]),
    textTable([['phrases', ...phraseColumns], ...phrases]),
  ].join('\n\n');
}

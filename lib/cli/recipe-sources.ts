import { join } from 'node:path';
import type { DataSet, Example } from '../data/example';
import type { OpenNetwork } from '../gru/network';
import { SOURCES_OF } from '../recipe/language-sources';
import { withOpinions } from '../recipe/original-opinions';
import { prepareExamples } from '../recipe/prepare-examples';
import { SOURCES, type Source, type SourceData, type TaughtExample } from '../recipe/sources';
import type { StageStore } from '../recipe/stages';
import { noOpinionTexts } from '../recipe/templates/no-opinion-texts';
import { readBundle } from './bundle-folder';
import { reportStage } from './progress';
import { readDataFiles } from './read-data';
import { reportBadRows } from './report-bad-rows';

/** The texts stay the same whatever seed a training has, as files do. */
const TEMPLATES_SEED = 1;

interface ReadEnvironment {
  openNetwork: OpenNetwork;
  store: StageStore;
}

/** The sources of the recipe in a language, from the files in a folder. @throws Error in one line */
export async function readRecipeSources(
  folder: string,
  language: string,
  environment: ReadEnvironment,
): Promise<SourceData[]> {
  const read: SourceData[] = [];
  for (const source of SOURCES_OF[language]!) {
    if (source.fromTemplates) {
      read.push({ ...source, ...(await noOpinionTexts(language, source.fromTemplates, TEMPLATES_SEED)) });
      continue;
    }
    const { examples, ...data } = await readRated(folder, source);
    const taught = source.opinionShare ? await withEnglishOpinions(examples, folder, environment) : examples;
    read.push({ ...source, ...data, examples: prepareExamples(taught, source, language) });
  }
  return read;
}

async function readRated(folder: string, { file, kind }: Source): Promise<DataSet> {
  const { bad, badCount, ...data } = await readDataFiles([join(folder, file)], {
    requireLabels: kind === 'rated' || kind === 'translated',
    scale: 10,
  });
  reportBadRows({ bad, badCount });
  return data;
}

/** Translations of the English files, with what the shipped English model thinks of their originals. */
async function withEnglishOpinions(
  translated: readonly Example[],
  folder: string,
  environment: ReadEnvironment,
): Promise<TaughtExample[]> {
  const originals: Example[] = [];
  for (const source of SOURCES.filter(({ kind }) => kind === 'rated')) {
    for (const example of (await readRated(folder, source)).examples) originals.push(example);
  }
  reportStage('finding the originals of the translations');
  const taught = await withOpinions(translated, originals, { ...environment, model: await readBundle() });
  reportStage(`  ${taught.filter(({ opinion }) => opinion !== undefined).length} of ${taught.length} found`);
  return taught;
}

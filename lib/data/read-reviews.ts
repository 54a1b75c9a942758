import type { Example } from './example';
import { exampleOf } from './example-of';
import type { FileSource } from './file/file-source';
import { openRows, type ReadChoices } from './review-rows';
import { type BadRow, checkSurvey, MOST_BAD_ROWS, type Survey, surveyFile } from './survey';

export interface ReadOptions extends ReadChoices {
  /**
   * Stop after so many good rows, the first ones. Of a file that is sorted by sentiment these are all of one side.
   */
  limit?: number;
}

export interface ReadResult {
  examples: Example[];
  /** The first hundred of `badCount`. */
  bad: BadRow[];
  badCount: number;
}

/**
 * Reads a file of reviews, twice: first to find out how it is to be read (see `surveyFile`), since what "1" means shows
 * only when all labels are known. Its whole text is never held. Bad rows are left out and counted.
 * @throws CodedError as `surveyFile` does, and the survey's problem
 */
export async function readReviews(file: FileSource, options: ReadOptions = {}): Promise<ReadResult> {
  return readSurveyed(await surveyFile(file, options), options);
}

/** Reads a file whose survey is there. @throws CodedError the survey's problem */
export async function readSurveyed(survey: Survey, options: ReadOptions = {}): Promise<ReadResult> {
  checkSurvey(survey);
  const { limit = Number.POSITIVE_INFINITY, requireLabels = true } = options;
  const result: ReadResult = { examples: [], bad: [], badCount: 0 };
  const { rows, read } = await openRows(survey.file, options, survey.encoding);
  for await (const batch of rows) {
    for (const row of batch) {
      if (result.examples.length >= limit) return result;
      const raw = read(row);
      const example = 'code' in raw ? raw : exampleOf(raw, survey.reader, requireLabels);
      if (!('code' in example)) result.examples.push(example);
      else if (result.badCount++ < MOST_BAD_ROWS) result.bad.push({ line: row.line, reason: example });
    }
  }
  return result;
}

import { CodedError } from '../common/errors';
import { sha256 } from '../common/sha256';
import { checkSides } from '../data/check-sides';
import type { DataSet } from '../data/example';
import { type ReadResult, readReviews } from '../data/read-reviews';
import { collectedName } from './collected-name';
import { readTrainingData } from './store';
import type { StoredTraining } from './stored-training';

/**
 * Reads the data of a stored training, and the rows of its file that cannot be used.
 * @throws CodedError `training.dataGone`; Error that says what is wrong with the file
 */
export async function readDataSet({
  status,
}: StoredTraining): Promise<DataSet & Partial<Omit<ReadResult, 'examples'>>> {
  const { request, startedAt } = status;
  const data = await readTrainingData();
  if (!data) throw new CodedError('training.dataGone', []);
  if (!(data instanceof Blob)) {
    const name = collectedName(startedAt.slice(0, 10));
    return { name, sha256: await sha256(JSON.stringify(data)), examples: data };
  }
  const { name = '', choices } = request.source.kind === 'file' ? request.source : {};
  const { examples, ...rows } = await readReviews(data, choices);
  checkSides(examples);
  return { name, sha256: await sha256(new Uint8Array(await data.arrayBuffer())), examples, ...rows };
}

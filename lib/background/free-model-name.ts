import { SHIPPED_LANGUAGES } from '../languages/shipped';
import { freeName } from '../store/free-name';
import { readStoredModels } from '../store/models';
import { readShippedModelCard } from './model-files';

/** The name of a model that arrives, so that nobody takes it for one of those in the list. */
export async function freeModelName(name: string): Promise<string> {
  const shipped = await Promise.all(SHIPPED_LANGUAGES.map(readShippedModelCard));
  return freeName(
    name,
    [...shipped, ...(await readStoredModels())].map((model) => model.name),
  );
}

import { openRun } from '../background/import-foreign';
import { readAnyModel } from '../background/model-files';
import { type BaseModel, baseOfBundle } from '../model/base-model';
import { restoreBundle } from '../model/bundle/bundle';
import { baseOfForeign } from '../model/import/foreign-base';

/** The model that was in use when a training began. @throws Error when there is no such model, or no longer */
export async function loadBase(id: string): Promise<BaseModel> {
  const bundle = await readAnyModel(id);
  if (!('model' in bundle)) return baseOfBundle(restoreBundle(bundle));
  let layers: ReturnType<typeof openRun> | undefined;
  return baseOfForeign(bundle, async (sequences) => {
    layers ??= openRun(bundle.model); // until the trainer's worker ends
    return (await layers).run(sequences);
  });
}

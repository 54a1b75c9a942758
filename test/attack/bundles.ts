import { reportOf } from '../../lib/common/errors';
import { encodeBundle } from '../../lib/model/bundle/bundle';
import { unzipBundle, zipBundle } from '../../lib/model/bundle/bundle-zip';
import { damaged } from '../fixtures/hostile-files';
import { draftBundle } from '../model/support';
import { type Attack, SURVIVED } from './attack';

let clean: { zip: Uint8Array; id: string; weights: string } | undefined;

async function make() {
  const draft = draftBundle({ lexiconSize: 40, embeddingUnits: 5, hiddenUnits: 4 });
  const zip = await zipBundle(await encodeBundle(draft, { dtype: 'uint8' }));
  const { bundle } = await unzipBundle(zip);
  return { zip, id: bundle.card.id, weights: JSON.stringify(bundle.weights) };
}

/** A damaged zip of a model: it is refused, or the damage did not touch the model. */
export const attack: Attack = {
  times: 2_000,
  minutes: 10,
  async trial(i) {
    clean ??= await make();
    try {
      const { bundle } = await unzipBundle(damaged(clean.zip, i));
      const isSame = bundle.card.id === clean.id && JSON.stringify(bundle.weights) === clean.weights;
      return isSame ? SURVIVED : { result: 'silent', note: 'another model was read' };
    } catch (error) {
      const { code } = reportOf(error);
      return code === 'model.zip' || code === 'model.file' ? SURVIVED : { result: 'silent', note: String(error) };
    }
  },
};

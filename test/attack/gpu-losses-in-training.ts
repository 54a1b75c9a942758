import { createRandom } from '../../lib/data/random';
import { request, rows, Trainee } from '../e2e/trainee';
import { type Attack, SURVIVED } from './attack';

const EPOCHS = 12;
const CSV = ['review,label', ...rows(60)].join('\n');
const settings = { ...request().settings, embeddingUnits: 4, hiddenUnits: 4, epochs: EPOCHS };

/** The GPU is taken away from a training, once or twice: it goes on to its last epoch, on another GPU or on the CPU. */
export const attack: Attack = {
  times: 20,
  minutes: 15,
  async trial(i) {
    const trainee = await Trainee.launch({ webgpu: true });
    try {
      await trainee.extension.computeOnSoftwareGpu();
      await trainee.start(request({ backend: 'webgpu', settings }), CSV);
      await trainee.untilAfter(createRandom(i).integer(EPOCHS));
      for (let losses = 0; losses <= i % 2; losses++) await trainee.extension.loseGpuOfTraining();
      const { state, epochs, engine } = await trainee.until('done', 'failed');
      if (state === 'done' && epochs.length === EPOCHS) return SURVIVED;
      return { result: 'lost', note: `${state} after ${epochs.length} epochs on ${engine}` };
    } finally {
      await trainee.close();
    }
  },
};

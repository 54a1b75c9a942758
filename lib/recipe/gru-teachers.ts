import { DIRECTIONS, type Direction, inDirection } from './direction';
import type { TrainedNetwork } from './language-models';
import type { RecipeContext } from './recipe-context';
import { repeated } from './repeated';
import { stageName } from './stages';
import { trainStage } from './train-stage';

/**
 * Fine-tunes the language model of each direction on the targets of whole texts.
 * @throws Stopped
 */
export async function trainGruTeachers(
  context: RecipeContext,
  pretrained: Record<Direction, TrainedNetwork>,
): Promise<Record<Direction, TrainedNetwork>> {
  const teachers = { ...pretrained };
  for (const direction of DIRECTIONS)
    teachers[direction] = await trainTeacher(context, pretrained[direction], direction);
  return teachers;
}

async function trainTeacher(
  context: RecipeContext,
  start: TrainedNetwork,
  direction: Direction,
): Promise<TrainedNetwork> {
  const { textsId, emphasisId, texts, sequences } = context;
  const { gruTeachers, epsilon, wordDropout, seed } = context.settings;
  const settings = { ...gruTeachers, epsilon, wordDropout, seed: seed + 1 };
  return trainStage(context, {
    stage: await stageName('teacher', textsId, emphasisId, start.stage, settings),
    start,
    settings,
    texts: () => {
      const { targets, whole } = texts();
      const known = repeated(texts(), seed).filter((i) => i < whole && !Number.isNaN(targets[i]!));
      return {
        sequences: known.map((i) => inDirection(direction, sequences()[i]!)),
        targets: Float32Array.from(known, (i) => targets[i]!),
      };
    },
  });
}

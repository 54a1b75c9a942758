import { i18n } from '#i18n';
import { day, whole } from '../../lib/common/format';
import type { ModelCard } from '../../lib/model/bundle/model-card';
import { collectedDate } from '../../lib/training/collected-name';
import { locale } from './locale';

/** The data that a model was trained on: a file, how many sources, or the reviews that were collected until a day. */
export function dataName({ name, sources = [] }: Pick<ModelCard['data'], 'name' | 'sources'>): string {
  if (sources.length > 1) return i18n.t('models.sources', [whole(sources.length, locale())]);
  const date = collectedDate(name);
  return date === undefined ? name : i18n.t('models.collectedBy', [day(date, locale())]);
}

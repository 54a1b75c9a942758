import { i18n } from '#i18n';
import { day } from '../../lib/common/format';
import { collectedDate } from '../../lib/training/collected-name';
import { locale } from './locale';

/** The data that a model was trained on: the name of a file, or the reviews that were collected until a day. */
export function dataName(name: string): string {
  const date = collectedDate(name);
  return date === undefined ? name : i18n.t('models.collectedBy', [day(date, locale())]);
}

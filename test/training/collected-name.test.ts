import { expect, it } from 'vitest';
import { collectedDate, collectedName } from '../../lib/training/collected-name';

it('the date of collected reviews is read from the name in a model card, and from no other name', () => {
  expect(collectedDate(collectedName('2026-01-02'))).toBe('2026-01-02');
  expect(collectedDate('Reviews collected by Ada.csv')).toBeUndefined();
});

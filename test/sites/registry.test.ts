import { expect, it } from 'vitest';
import { ALL_SITES as SITES } from '../../lib/sites/all-sites';

it('every site has its own id, https patterns and layouts with their own names', () => {
  expect(new Set(SITES.map(({ id }) => id)).size).toBe(SITES.length);
  for (const { matches, layouts } of SITES) {
    for (const pattern of matches) expect(pattern).toMatch(/^https:\/\/((\*\.)?[^/*]+|\*)\//);
    expect(layouts.length).toBeGreaterThan(0);
    expect(new Set(layouts.map(({ name }) => name)).size).toBe(layouts.length);
  }
});

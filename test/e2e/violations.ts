import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';

/** The violations that axe finds, in a page or in the part that a selector names. */
export async function violations(page: Page, within?: string, rules: RunOptions['rules'] = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const results = await page.evaluate(
    (selector, options) => {
      const { axe: checker } = globalThis as unknown as { axe: typeof axe };
      return checker.run(selector ? { include: [[selector]] } : document, options);
    },
    within,
    { rules },
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

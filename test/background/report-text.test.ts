// @vitest-environment jsdom
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { reportText } from '../../lib/background/report-text';
import { reportPage } from '../../lib/overlay/page-report';
import { imdb } from '../../lib/sites/imdb';

const HTML = `<article class="user-review-item"><div data-testid="review-overflow">A secret review by Anna.</div></article>
  <article class="user-review-item"><div data-testid="review-overflow"><div class="ipc-html-content-inner-div">Another.</div></div></article>`;

it('lists what was found for each layout, without text of the page or the query of its address', () => {
  const url = 'https://www.imdb.com/title/tt1/reviews/?ref_=anna#mine';
  const { document } = new JSDOM(HTML, { url }).window;
  const report = reportPage(document, imdb);
  expect(report.url).toBe('https://www.imdb.com/title/tt1/reviews/');
  expect(report.layouts.map(({ name }) => name)).toEqual(imdb.layouts.map(({ name }) => name));
  expect(report.layouts[0]).toMatchObject({ elements: 2, texts: 1 });
  const text = reportText(report, { extension: '1.2.3', browser: 'Chrome/150' });
  expect(text).toContain(`- ${imdb.layouts[0]!.name}: 2 elements, 1 with a text, 0 unreadable`);
  expect(text).toContain('Reeltone 1.2.3, Chrome/150');
  expect(text).not.toMatch(/secret|Another|Anna|anna/);
});

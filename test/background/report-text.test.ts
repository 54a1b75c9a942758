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

it('says whether a review was found, and can do without a page', () => {
  const versions = { extension: '1.2.3', browser: 'Chrome/150' };
  const report = (texts: number) => ({
    url: 'https://www.imdb.com/title/tt1/reviews/',
    site: 'imdb',
    layouts: [{ name: 'reviews-2025', elements: 25, texts, unreadable: 0 }],
  });
  expect(reportText(report(25), versions)).toMatch(/^A problem with Reeltone on this page\.\n\nPage: /);
  expect(reportText(report(0), versions)).toMatch(/^Reeltone found no review on this page\.\n\nPage: /);
  expect(reportText(null, versions)).toBe(
    'A problem with Reeltone.\n\nReeltone 1.2.3, Chrome/150\n\nWhat I expected to see:\n',
  );
});

// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { filterSettings } from '../../../entrypoints/options/filter-settings';

const PAGE = `
  <section id="sites"><h2>Websites</h2>
    <fieldset id="mode">Kritiken bewerten</fieldset>
    <div class="group" id="film"><h3>Filmseiten</h3>
      <button class="switch" id="imdb"><span>IMDb</span></button><button class="switch" id="tmdb">TMDB</button>
    </div>
    <div class="group" id="more"><h3>Weitere</h3><p>Lade Seiten neu.</p><button class="switch" id="yelp">Yelp</button></div>
  </section>
  <section id="badges"><h2>Badges</h2>
    <fieldset id="size">Größe: klein, mittel</fieldset>
    <button class="switch" id="small">Kleine Badges <small>wo Wertungen übereinstimmen</small></button>
  </section>
  <section id="language"><h2>Sprache</h2><p>Reeltone verwendet die Sprache deines Browsers.</p></section>`;

beforeEach(() => {
  document.body.innerHTML = `<main>${PAGE}</main>`;
});

/** The ids of the blocks that are seen, and how many settings were counted. */
function search(query: string): [ids: string, found: number] {
  const found = filterSettings(document.querySelector('main')!, query);
  const seen = [...document.querySelectorAll('[id]')].filter((block) => !block.closest('[hidden]'));
  return [seen.map(({ id }) => id).join(' '), found];
}

test.each([
  ['imdb', 'sites film imdb', 1],
  ['  WEITERE ', 'sites more yelp', 1],
  ['lade neu', 'sites more yelp', 1],
  ['klein', 'badges size small', 2],
  ['grosse', '', 0],
  ['große', 'badges size', 1],
  ['ubereinstimmen', 'badges small', 1],
  ['badges klein mittel', 'badges size', 1],
  ['websites', 'sites mode film imdb tmdb more yelp', 4],
  ['browsers', 'language', 1],
  ['netflix', '', 0],
])('%s', (query, ids, found) => {
  // An accent may be left out; ß is a letter of its own.
  expect(search(query)).toEqual([ids, found]);
});

test('an empty search shows everything again', () => {
  search('imdb');
  const all = 'sites mode film imdb tmdb more yelp badges size small language';
  expect(search(' ')).toEqual([all, 7]);
});

import { describe, expect, it } from 'vitest';
import { imdb } from '../../lib/sites/imdb';
import { readCards } from '../../lib/sites/read';
import { fixturePage, hasSavedPage, savedPage } from './pages';

/** Id, rating, title, number of characters, first and last twelve characters. */
const EXPECTED_2025 = [
  ['rw9900101', 10, 'I forgot I was holding popcorn', 1277, 'I went in kn', 'have called.'],
  ['rw9900102', 2, 'A very pretty screensaver', 779, 'Everybody in', 'or the coat.'],
  ['rw9900103', 8, 'Slow in the right way', 477, 'A patient fi', 'recommended.'],
  ['rw9900104', 1, 'No.', 244, 'Worst film o', 'ding. Avoid.'],
  ['rw9900105', 7, 'Better than its trailer', 567, 'The trailer ', 'he bus home.'],
  ['rw9900106', 9, 'Grew up on an island like this one', 778, 'I was prepar', ' afterwards.'],
  ['rw9900107', 5, 'Fine?', 476, 'I have been ', 'town for it.'],
  ['rw9900108', 10, 'Oh, just go', 125, 'Stunning, te', 'a this year.'],
  ['rw9900109', 10, 'Ten stars for the nap', 492, 'A terrific c', 'sleep again.'],
  ['rw9900110', 6, 'A great short film inside a long one', 652, 'There are fo', 'ort version.'],
  ['rw9900128', 8, 'A small film with a long beam', 232, 'Quietly exce', 'or the ages.'],
  ['rw9900112', 9, 'The puffin!!! 🐧', 370, 'OK so first ', 'felt cold ❄️'],
  ['rw9900113', 3, 'Everything about this is second hand', 1151, 'I have now s', 'd it hollow.'],
  ['rw9900114', undefined, 'Took my gran, who kept a light herself', 502, 'My gran was ', 'd such care.'],
  ['rw9900115', 4, 'Gorgeous, empty', 415, 'It looks won', 'e the pulse.'],
  ['rw9900116', 9, 'On keeping watch: a long look at The Salt Lighthouse', 3777, 'There is a s', 'a long time.'],
  ['rw9900117', 1, 'I love Brandt, I love the sea, I loved every minute', 391, 'A perfect fi', 't is a ten!)'],
  ['rw9900118', 8, 'The kind of film that they say nobody makes any more', 445, 'No heroes, n', 'n I arrived.'],
  ['rw9900119', 2, 'Could not hear it, could not see it, could not wait to leave', 439, 'A plea to al', 'baby-sitter.'],
  [
    'rw9900120',
    7,
    "Review of the film </div><script>alert('lighthouse')</script>",
    582,
    'Forgive the ',
    'd 5 < 7 > 3.',
  ],
  ['rw9900121', 3, 'So much talent, so little to do', 557, 'I wanted to ', 'y good cast.'],
  ['rw9900122', 10, 'Thirty-one years', 873, 'I worked on ', 'ece of work.'],
  ['rw9900123', 6, 'Lovely to look at, a chore to sit through', 421, 'Some of the ', 'l of itself.'],
  ['rw9900124', 8, 'Made me miss people', 480, 'Went alone o', ' of a plank.'],
  ['rw9900125', undefined, 'Not for me, and I tried twice', 486, 'First attemp', 'our minutes.'],
];

const reviewsOf = (page: Document) => readCards(page, imdb).map(({ review }) => review);
const summary = (page: Document) =>
  reviewsOf(page).map(({ id, rating, title, text }) => [
    id,
    rating,
    title,
    text.length,
    text.slice(0, 12),
    text.slice(-12),
  ]);

describe('the reviews page of 2025', () => {
  const page = fixturePage('imdb-reviews-2025');

  it('gives the 25 reviews that have a text, each with the stars of its own card', () => {
    expect(summary(page)).toEqual(EXPECTED_2025);
  });

  it('keeps script-like text, bidirectional controls and emoji as they were written', () => {
    const texts = new Map(reviewsOf(page).map(({ id, text }) => [id, text]));
    expect(texts.get('rw9900120')).toContain('as plain text');
    expect(texts.get('rw9900120')).toContain('<script>document.title = "gotcha"</script>');
    expect(texts.get('rw9900120')).toContain('\u202etxet desrever\u202c, a zero\u200bwidth space, and 5 < 7 > 3.');
    expect(texts.get('rw9900112')).toContain('Loved it ❤️ Bring tissues');
  });

  it('separates paragraphs by an empty line', () => {
    expect(
      reviewsOf(page)
        .find(({ id }) => id === 'rw9900123')
        ?.text.split('\n\n'),
    ).toHaveLength(2);
  });

  it('puts the badge beside the stars, or into the byline where there are none', () => {
    const anchors = new Map(readCards(page, imdb).map(({ review, anchor }) => [review.id, anchor]));
    expect(anchors.get('rw9900101')?.className).toContain('review-rating');
    expect(anchors.get('rw9900114')?.getAttribute('data-testid')).toBe('permalink-link');
  });

  it('reads a collapsed spoiler as soon as it has been opened', () => {
    const opened = fixturePage('imdb-reviews-2025');
    const text = opened.querySelector<HTMLTemplateElement>('template[data-spoiler-of=rw9900127]')!.content;
    opened.querySelectorAll('.review-spoiler-button')[1]!.replaceWith(text.cloneNode(true));
    const spoilers = reviewsOf(opened).filter(({ spoiler }) => spoiler);
    expect(spoilers.map(({ id, rating }) => [id, rating])).toEqual([['rw9900127', 3]]);
    expect(spoilers[0]?.text).toMatch(/^A man goes out into a hurricane .* the tears unearned\.$/);
  });
});

it('gives the 8 reviews of the page of 2023, the hidden spoiler included', () => {
  expect(reviewsOf(fixturePage('imdb-reviews-2023'))).toMatchObject([
    {
      id: 'rw9800201',
      rating: 9,
      title: 'Clockwork with a heart',
      text: 'Twelve strangers, one stopped train and a thief: I thought I had seen it before and I had not. The script is razor sharp, the cast is superb and the last ten minutes are a joy.\n\nThe best mystery in years. I would happily get stuck on that train again.',
    },
    { id: 'rw9800202', rating: 3, title: 'Runs out of steam', text: expect.stringMatching(/^A clever .* the snow\.$/) },
    { id: 'rw9800203', title: 'Cannot decide', text: expect.stringMatching(/^The costumes .* seen it again\.$/) },
    { id: 'rw9800204', rating: 10, spoiler: true, text: expect.stringMatching(/^I never [\s\S]* watch his hands\.$/) },
    { id: 'rw9800205', rating: 1, text: expect.stringMatching(/^Terrible\. .* replacement buses\.$/) },
    { id: 'rw9800206', rating: 7, text: expect.stringMatching(/^Nothing new, .* again in time\.$/) },
    { id: 'rw9800207', rating: 5, text: expect.stringMatching(/^For every .* forgettable\.$/) },
    { id: 'rw9800208', rating: 8, text: expect.stringMatching(/^Una película .* mis hermanas\.$/) },
  ]);
  expect(reviewsOf(fixturePage('imdb-reviews-2023'))[2]).not.toHaveProperty('rating');
});

it('gives the featured reviews of a title page of 2025, and neither plot nor trivia', () => {
  expect(reviewsOf(fixturePage('imdb-title-2025'))).toMatchObject([
    {
      id: 'rw9700301',
      rating: 8,
      title: 'Sweet, sharp and very well acted',
      text: 'A comedy about two rival bakers that takes both love and bread seriously. The timing is perfect and the leads are a delight.\n\nI left hungry and happy.',
    },
    { id: 'rw9700302', rating: 2, title: 'Underbaked' },
    { id: 'rw9700303', title: 'For the scenery' },
    { id: 'rw9700304', rating: 9, title: 'The flour fight!' },
    { id: 'rw9700305', rating: 5, title: 'Half a loaf' },
  ]);
});

it('gives the one featured review of a title page of 2022, whose rating is bare text', () => {
  const page = fixturePage('imdb-title-2025');
  page.querySelector('[data-testid=UserReviews]')!.innerHTML = `
    <div data-testid="review-featured-header"><h3 class="ipc-title__text">Featured review</h3></div>
    <span class="review-rating"><svg></svg>8<span>/10</span></span><span data-testid="review-summary">Crusty</span>
    <div data-testid="review-overflow"><div class="ipc-html-content-inner-div">A fine loaf.<br><br>Really.</div></div>
    <a data-testid="permalink-link" href="/review/rw9700399/?ref_=tt_urv">Permalink</a>`;
  expect(reviewsOf(page)).toEqual([
    { site: 'imdb', id: 'rw9700399', rating: 8, title: 'Crusty', text: 'A fine loaf.\n\nReally.' },
  ]);
});

describe.each([
  ['imdb-reviews-2025', 14, 'rw10607352', 10],
  ['imdb-reviews-2023', 12, 'rw8947764', 8],
  ['imdb-title-2025', 5, 'rw10697580', 8],
] as const)('%s as saved by others', (name, count, firstId, firstRating) => {
  const absent = !hasSavedPage(name);
  if (absent) console.warn(`skipped: ../shared/pages/${name}.html is absent`);

  it.skipIf(absent)(`holds ${count} reviews with text, each once`, () => {
    const reviews = reviewsOf(savedPage(name));
    expect(reviews).toHaveLength(count);
    expect(reviews[0]).toMatchObject({ id: firstId, rating: firstRating });
    for (const { id, text } of reviews) {
      expect(id).toMatch(/^rw\d+$/);
      expect(text).not.toMatch(/Permalink|found this helpful|See more/);
    }
  });
});

import { describe, expect, it, vi } from 'vitest';
import { createScorer } from '../../lib/background/scorer';
import type { Score } from '../../lib/common/review';
import type { ScoreRequest } from '../../lib/messages/payloads';
import type { ExplainedScore } from '../../lib/model/predict';
import type { ScoreCache } from '../../lib/store/score-cache';

const review = (text: string, visible = true) => ({ text, visible });
const ratingOf = (text: string) => 1 + (text.length % 10);

const SCORE: Score = { score: 0.8, rating: 8, positive: true, confidence: 0.9, tone: 'positive', language: 'en' };

/** A predictor that records its batches, and a cache that outlives the scorer, as IndexedDB outlives the worker. */
function setUp(memory = new Map<string, Score>()) {
  const batches: string[][] = [];
  const predict = vi.fn(async (texts: readonly string[]): Promise<ExplainedScore[]> => {
    batches.push([...texts]);
    return texts.map((text) => ({
      score: 0.5,
      rating: ratingOf(text),
      positive: true,
      confidence: 0.9,
      tone: 'positive',
      words: [],
      phrases: [],
      aspects: [],
    }));
  });
  const predictor = { modelId: 'model-1', predict, explain: predict, runningScores: async () => [0.5] };
  const dispose = vi.fn();
  const loadPredictor = vi.fn(async () => ({ ...predictor, dispose }));
  const cache: ScoreCache = {
    read: vi.fn<ScoreCache['read']>(async (keys) => keys.map((key) => memory.get(key))),
    write: vi.fn<ScoreCache['write']>(async (scores) => {
      for (const [key, score] of scores) memory.set(key, score);
    }),
  };
  const modelId = vi.fn(async () => 'model-1');
  const inner = createScorer({ languages: async () => ['en'], modelId, loadPredictor, cache });
  const asPage = (origin: string, isPrivate = false) => ({
    score: (request: ScoreRequest) => inner.score(request, { origin, isPrivate }),
    scoreWithReasons: (request: ScoreRequest) => inner.scoreWithReasons(request, { origin, isPrivate }),
  });
  const scorer = { ...inner, ...asPage('https://www.imdb.com') };
  return { scorer, asPage, predictor, predict, dispose, loadPredictor, cache, modelId, batches, memory };
}

describe('scorer', () => {
  it('answers in the order of the request', async () => {
    const { scorer } = setUp();
    const texts = ['a long and winding film', 'good', 'never again, please'];
    const reply = await scorer.score({ reviews: texts.map((text) => review(text)) });
    expect(reply.scores.map(({ rating }) => rating)).toEqual(texts.map(ratingOf));
  });

  it('never loads the model for reviews that are already scored, even after a restart', async () => {
    const before = setUp();
    const first = await before.scorer.score({ reviews: [review('good'), review('bad film')] });
    const after = setUp(before.memory);
    expect(await after.scorer.score({ reviews: [review('good'), review('bad film')] })).toEqual(first);
    expect(after.loadPredictor).not.toHaveBeenCalled();
    expect(after.scorer.status()).toEqual({ state: 'asleep' });
  });

  it('answers no site from what it has scored for another: the time would tell what was read there', async () => {
    const { asPage, predict } = setUp();
    const request = { reviews: [review('good')] };
    await asPage('https://www.imdb.com').score(request);
    await asPage('https://letterboxd.com').score(request);
    expect(predict).toHaveBeenCalledTimes(2);
    await Promise.all(['https://a.org', 'https://b.org'].map((origin) => asPage(origin).score(request)));
    expect(predict.mock.calls.flatMap(([texts]) => texts)).toHaveLength(4);
    await asPage('https://www.imdb.com').score(request);
    expect(predict.mock.calls.flatMap(([texts]) => texts)).toHaveLength(4);
  });

  it('keeps nothing of a private window, and tells it nothing', async () => {
    const { asPage, predict, memory } = setUp();
    const request = { reviews: [review('good')] };
    await asPage('https://www.imdb.com', true).score(request);
    await asPage('https://www.imdb.com', true).scoreWithReasons(request);
    expect(memory.size).toBe(0);
    await asPage('https://www.imdb.com').score(request);
    await asPage('https://www.imdb.com', true).score(request);
    expect(predict).toHaveBeenCalledTimes(4);
    expect(memory.size).toBe(1);
  });

  it('scores again for another model', async () => {
    const { scorer, modelId, predict } = setUp();
    await scorer.score({ reviews: [review('good')] });
    modelId.mockResolvedValue('model-2');
    await scorer.score({ reviews: [review('good')] });
    expect(predict).toHaveBeenCalledTimes(2);
  });

  it('scores identical texts once, within a message and across messages in flight', async () => {
    const { scorer, batches } = setUp();
    const [one, two] = await Promise.all([
      scorer.score({ reviews: [review('good'), review('good')] }),
      scorer.score({ reviews: [review('good', false)] }),
    ]);
    expect(batches).toEqual([['good']]);
    expect([...one.scores, ...two.scores]).toEqual(Array(3).fill(one.scores[0]));
  });

  it('takes visible reviews first, then batches of similar length and bounded size', async () => {
    const { scorer, batches } = setUp();
    const hidden = ['h'.repeat(9_000), 'h'.repeat(90), 'h'.repeat(15_000)];
    const visible = ['v'.repeat(12_000), 'v'.repeat(50), 'v'.repeat(30_000), 'v'.repeat(7_000)];
    await scorer.score({
      reviews: [...hidden.map((text) => review(text, false)), ...visible.map((text) => review(text))],
    });
    expect(batches.map((batch) => batch.map((text) => text[0] + text.length))).toEqual([
      ['v50', 'v7000', 'v12000'],
      ['v30000'],
      ['h90', 'h9000'],
      ['h15000'],
    ]);
  });

  it('moves a waiting review to the front when it comes into view', async () => {
    const { scorer, batches, loadPredictor, predictor, dispose } = setUp();
    let finish = (_: Awaited<ReturnType<typeof loadPredictor>>) => {};
    loadPredictor.mockReturnValueOnce(new Promise((resolve) => (finish = resolve)));
    const texts = ['a', 'b', 'c'].map((letter) => letter.repeat(15_000));
    const all = scorer.score({ reviews: texts.map((text) => review(text, false)) });
    const seen = scorer.score({ reviews: [review(texts[1]!)] });
    await vi.waitFor(() => expect(loadPredictor).toHaveBeenCalled());
    await new Promise((resolve) => setTimeout(resolve));
    finish({ ...predictor, dispose });
    await Promise.all([all, seen]);
    expect(batches.map(([text]) => text![0])).toEqual(['b', 'a', 'c']);
  });

  it('lets other events run between two batches', async () => {
    const { scorer, batches } = setUp();
    const seen: number[] = [];
    setTimeout(function look() {
      seen.push(batches.length);
      if (batches.length < 3) setTimeout(look);
    });
    await scorer.score({ reviews: ['a', 'b', 'c'].map((letter) => review(letter.repeat(20_000))) });
    expect(seen.some((count) => count === 1 || count === 2)).toBe(true);
  });

  it('loads the model once, and only when a review needs it', async () => {
    const { scorer, loadPredictor } = setUp();
    await scorer.score({ reviews: [] });
    expect(loadPredictor).not.toHaveBeenCalled();
    await scorer.score({ reviews: [review('good')] });
    await scorer.score({ reviews: [review('bad')] });
    expect(loadPredictor).toHaveBeenCalledTimes(1);
    expect(scorer.status()).toMatchObject({ state: 'ready' });
  });

  it('says why the model could not be loaded, and tries again with the next message', async () => {
    const { scorer, loadPredictor } = setUp();
    loadPredictor.mockRejectedValueOnce(new Error('weights.bin is damaged'));
    await expect(scorer.score({ reviews: [review('good'), review('bad')] })).rejects.toThrow('weights.bin is damaged');
    expect(scorer.status()).toEqual({
      state: 'failed',
      failure: { code: 'unexpected', facts: ['weights.bin is damaged'] },
    });
    expect((await scorer.score({ reviews: [review('good')] })).scores).toHaveLength(1);
    expect(scorer.status().state).toBe('ready');
  });

  it('loads a new predictor after one has failed', async () => {
    const { scorer, predict, loadPredictor } = setUp();
    predict.mockRejectedValueOnce(new Error('out of memory'));
    await expect(scorer.score({ reviews: [review('good')] })).rejects.toThrow('out of memory');
    await scorer.score({ reviews: [review('good')] });
    expect(loadPredictor).toHaveBeenCalledTimes(2);
  });

  it('loads anew when asked to, after the batch in hand, and loses no review', async () => {
    const { scorer, predict, loadPredictor, dispose } = setUp();
    let reloaded: Promise<void> | undefined;
    const answer = predict.getMockImplementation()!;
    predict.mockImplementationOnce(async (texts) => {
      reloaded = scorer.reload();
      return answer(texts);
    });
    const texts = ['a', 'b', 'c'].map((letter) => letter.repeat(20_000));
    const { scores } = await scorer.score({ reviews: texts.map((text) => review(text)) });
    await reloaded;
    expect(scores.map(({ rating }) => rating)).toEqual(texts.map(ratingOf));
    expect([loadPredictor.mock.calls.length, dispose.mock.calls.length]).toEqual([2, 1]);
    await scorer.reload();
    expect([loadPredictor.mock.calls.length, dispose.mock.calls.length]).toEqual([3, 2]);
    expect(scorer.status()).toMatchObject({ state: 'ready' });
  });

  it('loads once more where the model is changed while the one before is still being loaded', async () => {
    const { scorer, predictor, dispose, loadPredictor } = setUp();
    let finish = (_: Awaited<ReturnType<typeof loadPredictor>>) => {};
    loadPredictor.mockReturnValueOnce(new Promise((resolve) => (finish = resolve)));
    const asked = scorer.score({ reviews: [review('good')] });
    await vi.waitFor(() => expect(loadPredictor).toHaveBeenCalledTimes(1));
    const reloaded = scorer.reload();
    await new Promise((resolve) => setTimeout(resolve, 5));
    finish({ ...predictor, modelId: 'former', dispose });
    await Promise.all([asked, reloaded]);
    expect(loadPredictor).toHaveBeenCalledTimes(2);
    expect(scorer.status().predictor?.modelId).toBe('model-1');
  });

  it('explains a text at once, and keeps nothing of it', async () => {
    const { scorer, predict, memory } = setUp();
    const word = { word: 'good', at: [0, 4] as [number, number], relevance: 1 };
    const phrase = { text: 'good', at: word.at, relevance: 1 };
    predict.mockResolvedValueOnce([{ ...SCORE, words: [word], phrases: [phrase], aspects: [] }]);
    const { words, phrases } = await scorer.explain('good');
    expect([words, phrases]).toEqual([[word], [expect.objectContaining(phrase)]]);
    expect(memory.size).toBe(0);
  });

  it('does not take the predictor away while it explains', async () => {
    const { scorer, predict, dispose } = setUp();
    await scorer.score({ reviews: [review('good')] });
    let finish = (_: ExplainedScore[]) => {};
    predict.mockReturnValueOnce(new Promise((resolve) => (finish = resolve)));
    const explained = scorer.explain('good');
    await vi.waitFor(() => expect(predict).toHaveBeenCalledTimes(2));
    const reloaded = scorer.reload();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(dispose).not.toHaveBeenCalled();
    finish([{ ...SCORE, words: [], phrases: [], aspects: [] }]);
    await Promise.all([explained, reloaded]);
    expect(dispose).toHaveBeenCalledTimes(1);
  });

  it('caches what was asked for before the model was changed under the model that scored it', async () => {
    const { scorer, predictor, predict, dispose, loadPredictor, modelId, memory } = setUp();
    let finish = (_: Awaited<ReturnType<typeof loadPredictor>>) => {};
    loadPredictor.mockReturnValueOnce(new Promise((resolve) => (finish = resolve)));
    const asked = scorer.score({ reviews: [review('good')] });
    await vi.waitFor(() => expect(loadPredictor).toHaveBeenCalled());
    modelId.mockResolvedValue('model-2');
    finish({ ...predictor, modelId: 'model-2', dispose });
    await asked;
    expect([...memory.keys()]).toEqual([expect.stringMatching(/^\d+\/model-2\//)]);
    await scorer.score({ reviews: [review('good')] });
    expect(predict).toHaveBeenCalledTimes(1);
  });

  it('does not read scores without a tone, as older versions have cached', async () => {
    const { scorer, predict, cache, memory } = setUp();
    await scorer.score({ reviews: [review('good')] });
    const [[key, { tone: _, ...old }]] = [...memory] as [[string, Score]];
    memory.clear();
    memory.set(key.replace(/^\d+\//, ''), old as Score);
    const { scores } = await scorer.score({ reviews: [review('good')] });
    expect(scores[0]!.tone).toBe('positive');
    expect(predict).toHaveBeenCalledTimes(2);
    expect(cache.read).toHaveBeenCalledTimes(2);
  });

  it('works without its cache', async () => {
    const { scorer, cache } = setUp();
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.mocked(cache.read).mockRejectedValue(new Error('no IndexedDB'));
    vi.mocked(cache.write).mockRejectedValue(new Error('no IndexedDB'));
    const { scores } = await scorer.score({ reviews: [review('good')] });
    expect(scores[0]!.rating).toBe(ratingOf('good'));
    expect(warn).toHaveBeenCalledTimes(2);
    warn.mockRestore();
  });

  it('keeps the phrases and aspects of each score, and no other word of the text', async () => {
    const { scorer, predict, memory } = setUp();
    const words = [{ word: 'unmistakable', at: [3, 15] as [number, number], relevance: 1 }];
    const phrases = [{ text: 'sentence', at: [16, 24] as [number, number], relevance: 1 }];
    predict.mockResolvedValueOnce([{ ...SCORE, words, phrases, aspects: [] }]);
    const { scores } = await scorer.scoreWithReasons({ reviews: [review('an unmistakable sentence')] });
    expect(scores).toEqual([{ ...SCORE, phrases, aspects: [] }]);
    expect(JSON.stringify([...memory])).not.toContain('unmistakable');
  });

  it('gives reasons after all scores that wait, and keeps them with the scores', async () => {
    const { scorer, predictor, predict } = setUp();
    const order: string[] = [];
    let withReasons: ReturnType<typeof scorer.scoreWithReasons> | undefined;
    predictor.predict = vi.fn(async (texts) => {
      order.push(`score ${texts.length}`);
      // Asked for while the first of two batches is scored.
      withReasons ??= scorer.scoreWithReasons({ reviews: [review('good')] });
      return (await predict(texts)).map(
        ({ words: _, phrases: __, aspects: ___, ...score }) => score,
      ) as ExplainedScore[];
    });
    predictor.explain = vi.fn(async (texts) => {
      order.push(`reasons ${texts.length}`);
      return predict(texts);
    });
    const texts = ['a', 'b'].map((letter) => letter.repeat(20_000));
    const { scores } = await scorer.score({ reviews: texts.map((text) => review(text)) });
    expect(scores[0]!.aspects).toBeUndefined();
    expect((await withReasons)!.scores[0]!.aspects).toEqual([]);
    expect(order).toEqual(['score 1', 'score 1', 'reasons 1']);
    await scorer.score({ reviews: [review('good')] });
    await scorer.scoreWithReasons({ reviews: [review('good')] });
    expect(order).toHaveLength(3);
  });

  it('scores each review by the model of its language, which is loaded for the first of them', async () => {
    const { predictor, cache, dispose, memory } = setUp();
    const loaded: string[] = [];
    const predictIn = (language: string) => async (texts: readonly string[]) => {
      return texts.map((text): ExplainedScore => {
        const figures = { ...SCORE, rating: language === 'es' ? 9 : 2, words: [], phrases: [], aspects: [] };
        return language !== 'en' && text.includes('Zoltan') ? { ...figures, declined: 'language' } : figures;
      });
    };
    const scorer = createScorer({
      languages: async () => ['en', 'es', 'fr'],
      modelId: async (language) => `model-${language}`,
      loadPredictor: async (language) => {
        loaded.push(language);
        return { ...predictor, modelId: `model-${language}`, predict: predictIn(language), dispose };
      },
      cache,
    });
    const from = { origin: 'https://www.imdb.com', isPrivate: false };
    await scorer.score({ reviews: [review('The plot is thin and the cast knows it.')] }, from);
    expect(loaded).toEqual(['en']);
    const spanish = ['Una obra maestra, no se la pierdan.', 'Una obra de Zoltan, muy buena.'];
    const reviews = [...spanish, 'It is what it is.'].map((text) => review(text));
    const { scores } = await scorer.score({ reviews }, from);
    expect(scores.map(({ rating, language }) => [rating, language])).toEqual([
      [9, 'es'],
      [2, 'en'],
      [2, 'en'],
    ]);
    expect(loaded).toEqual(['en', 'es', 'fr']);
    expect([...memory.keys()].map((key) => key.split('/')[1])).toEqual(
      expect.arrayContaining(['model-en', 'model-es']),
    );
  });

  it('measures its speed once it has scored', async () => {
    const { scorer } = setUp();
    expect(scorer.status().reviewsPerSecond).toBeUndefined();
    await scorer.score({ reviews: [review('good')] });
    expect(scorer.status().reviewsPerSecond).toBeGreaterThan(0);
  });
});

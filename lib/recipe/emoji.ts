import type { GruWeights } from '../gru/weights';
import { Lexicon } from '../text/lexicon';

/**
 * Emoji by a word of the same meaning: reviewers of 2011 wrote the word where people draw today. Each gets a copy of the
 * word's row of the embedding. Skin tones and the text form of a heart are words of their own.
 */
export const EMOJI: Record<string, string> = {
  loved: '😍 🥰 😘 ❤️ ❤ ♥ ♥️ 💖 💕 💗 💙 💚 💛 🧡 💜 🖤 😻',
  wonderful: '🤩 🌟 ✨ 🎉 🏆 🥳',
  great: '👍 👍🏻 👍🏼 👍🏽 👍🏾 👍🏿 👌 👏 👏🏻 👏🏼 👏🏽 👏🏾 👏🏿 🙌 💯 🔥 ⭐ ⭐️ 💪',
  enjoyed: '😊 🙂 😀 😃 😄 😁 😎 ☺️ 😇 🤗 😌',
  hilarious: '😂 🤣 😆 😹',
  tears: '😢 😭 🥺 🥲',
  boring: '😴 🥱 💤 😑 😐',
  awful: '👎 👎🏻 👎🏼 👎🏽 👎🏾 👎🏿 🤮 🤢 💩 🗑️ 🤬',
  annoying: '😡 😠 😤 🙄 😒 🤦 🤦‍♂️ 🤦‍♀️ 🤦🏻 🤦🏼 🤦🏽',
  disappointing: '😞 😔 😕 🙁 ☹️ 😩 😫 💔 😣 😖',
  weird: '🤔 🤨 😬',
};

/** Adds the emoji to a lexicon and their rows to the embedding; those whose word the lexicon lacks are left out. */
export function addEmoji(lexicon: Lexicon, weights: GruWeights): { lexicon: Lexicon; weights: GruWeights } {
  const { embeddingUnits: units, embedding } = weights;
  const rows: Float32Array[] = [];
  let text = lexicon.toText();
  for (const [word, emoji] of Object.entries(EMOJI)) {
    const [index] = lexicon.encode([word]);
    if (!lexicon.has(word)) continue;
    for (const one of emoji.split(' ').filter((each) => !lexicon.has(each))) {
      text += `${one}\n`;
      rows.push(embedding.subarray(index! * units, (index! + 1) * units));
    }
  }
  const extended = new Float32Array(embedding.length + rows.length * units);
  extended.set(embedding);
  rows.forEach((row, i) => {
    extended.set(row, embedding.length + i * units);
  });
  const lexiconSize = weights.lexiconSize + rows.length;
  return { lexicon: Lexicon.fromText(text), weights: { ...weights, lexiconSize, embedding: extended } };
}

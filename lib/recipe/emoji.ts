import type { GruWeights } from '../gru/weights';
import type { Lexicon } from '../text/lexicon';

/** Emoji by a word of the same meaning, without skin tone and gender, as a lexicon has them. */
export const EMOJI: Record<string, string> = {
  loved: '😍 🥰 😘 ❤ ♥ 💖 💕 💗 💙 💚 💛 🧡 💜 🖤 😻',
  wonderful: '🤩 🌟 ✨ 🎉 🏆 🥳',
  great: '👍 👌 👏 🙌 💯 🔥 ⭐ 💪',
  enjoyed: '😊 🙂 😀 😃 😄 😁 😎 ☺ 😇 🤗 😌',
  hilarious: '😂 🤣 😆 😹',
  tears: '😢 😭 🥺 🥲',
  boring: '😴 🥱 💤 😑 😐',
  awful: '👎 🤮 🤢 💩 🗑 🤬',
  annoying: '😡 😠 😤 🙄 😒 🤦',
  disappointing: '😞 😔 😕 🙁 ☹ 😩 😫 💔 😣 😖',
  weird: '🤔 🤨 😬',
};

export const ALL_EMOJI: readonly string[] = Object.values(EMOJI).flatMap((emoji) => emoji.split(' '));

/**
 * Gives emoji the rows of the embedding of the words that mean the same: few texts have them, so that predicting the
 * next word teaches little about them. Training starts from there.
 */
export function withEmojiRows(lexicon: Lexicon, weights: GruWeights): GruWeights {
  const { embeddingUnits: units } = weights;
  const embedding = weights.embedding.slice();
  for (const [word, emoji] of Object.entries(EMOJI)) {
    if (!lexicon.has(word)) continue;
    const row = weights.embedding.subarray(lexicon.encode([word])[0]! * units).subarray(0, units);
    for (const index of lexicon.encode(emoji.split(' '))) embedding.set(row, index * units);
  }
  return { ...weights, embedding };
}

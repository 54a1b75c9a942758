import type { GruWeights } from '../gru/weights';
import { Lexicon } from '../text/lexicon';

/**
 * What people draw today and reviewers of 2011 wrote out: for each word its pictures. A picture is read as its word,
 * by a copy of the word's row of the embedding. Skin tones and the text form of a heart are words of their own.
 */
const PICTURES: Record<string, string> = {
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

/** Adds the pictures to a lexicon and the rows to its embedding; those of words that it lacks are left out. */
export function addPictures(lexicon: Lexicon, weights: GruWeights): { lexicon: Lexicon; weights: GruWeights } {
  const { embeddingUnits: units, embedding } = weights;
  const rows: Float32Array[] = [];
  let text = lexicon.toText();
  for (const [word, pictures] of Object.entries(PICTURES)) {
    const [index] = lexicon.encode([word]);
    if (!lexicon.has(word)) continue;
    for (const picture of pictures.split(' ').filter((each) => !lexicon.has(each))) {
      text += `${picture}\n`;
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

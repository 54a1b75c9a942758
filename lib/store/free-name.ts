/** Letters of other alphabets, and digits, that look like a Latin letter, as capitals or as small letters. */
const LOOK_ALIKES = Object.entries({
  a: 'АаΑαɑ',
  b: 'ВвΒβЬь',
  c: 'СсϹϲ',
  d: 'Ԁԁ',
  e: 'ЕеЁёΕε',
  g: 'ɡԌԍ',
  h: 'НнΗҺһ',
  j: 'ЈјϳͿ',
  k: 'КкΚκ',
  l: 'IiІіӀӏΙιıΙ1|!',
  m: 'МмΜ',
  n: 'Ν',
  o: 'ОоΟοσՕօ0',
  p: 'РрΡρ',
  q: 'Ԛԛ',
  s: 'Ѕѕ',
  t: 'ТтΤτ',
  u: 'υՍս',
  v: 'Ѵѵν',
  w: 'Ԝԝ',
  x: 'ХхΧχ',
  y: 'УуҮүΥ',
  z: 'Ζ',
});
const LATIN = new Map(LOOK_ALIKES.flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)));

/** Of names that are equal in this people cannot tell one from the other, whatever their characters. */
const asSeen = (name: string) =>
  Array.from(
    name.normalize('NFKC').replace(/[\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800\s]+/gu, ''),
    (letter) => LATIN.get(letter) ?? letter.toLowerCase(),
  ).join('');

/** The name, with a number where people would take it for one of those that are taken. */
export function freeName(name: string, taken: readonly string[]): string {
  const seen = new Set(taken.map(asSeen));
  const numbered = (count: number) => (count === 1 ? name : `${name.slice(0, 90)} (${count})`);
  let count = 1;
  while (seen.has(asSeen(numbered(count)))) count++;
  return numbered(count);
}

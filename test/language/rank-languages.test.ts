import { expect, test } from 'vitest';
import { FURTHER_LANGUAGES } from '../../lib/language/further-languages';
import { isRanked, rankLanguages } from '../../lib/language/rank-languages';

test.each([
  ['en', 'The story is simple, but the actors make it worth your while.'],
  ['es', 'La historia es sencilla, pero los actores la hacen grande.'],
  ['fr', "L'histoire est simple, mais les acteurs la rendent touchante."],
  ['pt', 'A história é simples, mas os atores não decepcionam.'],
  ['it', 'La storia è semplice, ma gli attori la rendono commovente.'],
  ['de', 'Die Geschichte ist einfach, aber die Schauspieler überzeugen.'],
  ['nl', 'Het verhaal is eenvoudig, maar de acteurs maken veel goed.'],
  ['tr', 'Hikâye basit ama oyuncular gerçekten çok başarılı.'],
  ['pl', 'Historia jest prosta, ale aktorzy robią duże wrażenie.'],
  ['sv', 'Historien är enkel, men skådespelarna gör den rörande.'],
  ['ru', 'История простая, но актёры прекрасны.'],
  ['ko', '이야기는 단순하지만 배우들이 훌륭하다.'],
  ['ja', '物語は単純だが、俳優が素晴らしい。'],
  ['zh', '故事很简单，但是演员很好。'],
  ['hi', 'कहानी सरल है, पर कलाकार अच्छे हैं।'],
])('%s: %s', (language, text) => {
  const [best, second] = rankLanguages(text);
  expect(best!.language).toBe(language);
  expect(best!.score).toBeGreaterThan(second?.score ?? 0);
});

test('the script of most letters decides', () => {
  expect(rankLanguages('Netflix 정말 좋아요, 최고의 드라마')[0]).toEqual({ language: 'ko', score: 1 });
  expect(rankLanguages('I loved the song 사랑 in this film')[0]!.language).toBe('en');
});

test('no letters, no language', () => {
  expect(rankLanguages('')).toEqual([]);
  expect(rankLanguages('10/10 😍 ...')).toEqual([]);
});

test('the further languages to choose from have a name, and none is told by its letters', () => {
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  for (const language of FURTHER_LANGUAGES) {
    expect(names.of(language)).not.toBe(language);
    expect(isRanked(language), language).toBe(false);
  }
});

test('composed and decomposed letters are ranked alike', () => {
  const text = 'Świetny film, péssimo, çok kötü';
  expect(rankLanguages(text.normalize('NFD'))).toEqual(rankLanguages(text));
});

import { elementText, visitText } from './element-text';
import { letters } from './letters';
import { matches, parentOf, textOf } from './members';

/** How sites name the way to the rest of a text, or back. Single words, which a reviewer may stress, are not among them. */
const NAMES = new Set(
  `read more, see more, show more, view more, learn more, continue reading, read full review, read the full review,
  see full review, full review, read the rest, read less, see less, show less, lire la suite, lire plus, voir plus,
  afficher plus, en savoir plus, voir moins, weiterlesen, mehr lesen, mehr anzeigen, mehr ansehen, weniger anzeigen,
  leer más, ver más, mostrar más, seguir leyendo, continuar leyendo, leggi tutto, leggi di più, mostra altro,
  continua a leggere, ler mais, ver mais, mostrar mais, continuar lendo, lees meer, meer lezen, meer tonen, läs mer,
  visa mer, læs mere, vis mere, les mer, vis mer, lue lisää, näytä lisää, czytaj dalej, czytaj więcej, pokaż więcej,
  číst dále, číst více, zobrazit více, čítať ďalej, zobraziť viac, tovább olvasom, bővebben, citește mai mult,
  devamını oku, daha fazla göster, διαβάστε περισσότερα, читать далее, читать дальше, читать полностью, показать ещё,
  читати далі, показати більше, قراءة المزيد, اقرأ المزيد, קרא עוד, और पढ़ें, อ่านต่อ, xem thêm, baca selengkapnya,
  続きを読む, もっと見る, 더보기, 더 보기, 자세히 보기, 阅读更多, 閱讀更多, 查看更多, 展开全文, 展開全文, 展开, 更多`
    .split(',')
    .map(letters),
);
/** Letters that the name of a link may have. */
const MOST_LETTERS = 30;
const CUT = /(?:…|\.{3})[\s)\]]*$/;

/** Whether a text breaks off. */
export const isCut = (text: string): boolean => CUT.test(text);

/**
 * The words of a link to the rest of a text, where one ends an element: by its name, or in any language where a link
 * follows an ellipsis.
 * @param strip selector of what is left out of the text.
 */
export function restLink(body: Element, strip: string): string | undefined {
  let last: Text | undefined;
  visitText(body, strip, (piece) => {
    if (piece !== '\n' && letters(piece.data)) last = piece;
  });
  const text = last && elementText(body, strip);
  for (let node = last?.parentElement; text && node && node !== body; node = parentOf(node)) {
    const words = elementText(node, strip).replace(/^[^\p{L}\p{Nd}([]+/u, '');
    if (letters(words).length > MOST_LETTERS) break;
    const before = text.endsWith(words) ? text.slice(0, -words.length).trimEnd() : undefined;
    if (before === undefined) break;
    if (NAMES.has(letters(textOf(node))) || (matches(node, 'a, [role="button"]') && isCut(before))) return words;
  }
  return undefined;
}

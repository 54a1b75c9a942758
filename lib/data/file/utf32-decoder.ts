/** As `TextDecoder`, which knows no UTF-32. What is no character becomes U+FFFD; a byte order mark is left out. */
export class Utf32Decoder {
  #rest = new Uint8Array();

  constructor(readonly isLittleEndian: boolean) {}

  decode(piece: Uint8Array = new Uint8Array(), { stream = false } = {}): string {
    const bytes = new Uint8Array(this.#rest.length + piece.length);
    bytes.set(this.#rest);
    bytes.set(piece, this.#rest.length);
    const whole = bytes.length - (bytes.length % 4);
    this.#rest = bytes.slice(whole);
    const view = new DataView(bytes.buffer);
    let text = '';
    for (let at = 0; at < whole; at += 4) {
      const code = view.getUint32(at, this.isLittleEndian);
      if (code !== BYTE_ORDER_MARK) text += isCharacter(code) ? String.fromCodePoint(code) : REPLACEMENT;
    }
    return stream || this.#rest.length === 0 ? text : text + REPLACEMENT;
  }
}

const BYTE_ORDER_MARK = 0xfeff;
const REPLACEMENT = '\ufffd';
const isCharacter = (code: number) => code < 0xd800 || (code > 0xdfff && code <= 0x10ffff);

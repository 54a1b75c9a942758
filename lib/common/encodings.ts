/**
 * The encodings that can be chosen, by the names that `TextDecoder` takes but for UTF-32, as people know them. UTF-8, the
 * others of Unicode with a byte order mark, and Windows-1252 are also found by themselves.
 */
export const ENCODINGS = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  'windows-1250': 'Windows-1250',
  'windows-1251': 'Windows-1251',
  'windows-1254': 'Windows-1254',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'utf-32le': 'UTF-32 LE',
  'utf-32be': 'UTF-32 BE',
  gb18030: 'GB18030',
  big5: 'Big5',
  shift_jis: 'Shift_JIS',
  'euc-jp': 'EUC-JP',
  'euc-kr': 'EUC-KR',
} as const;
export type Encoding = keyof typeof ENCODINGS;

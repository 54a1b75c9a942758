/**
 * The languages that `rankLanguages` tells apart by their letters; `modules/language-table.ts` leaves all others out of
 * the built extension. Others resemble one of them: Danish and Norwegian Swedish, Indonesian Malay.
 */
export const LATIN_LANGUAGES = 'en es fr pt it de nl tr pl sv ms'.split(' ');

/** Patterns of one star glyph or star emoji. */
export const FILLED_STAR = String.raw`(?:[★✭✮✯⭑]|[⭐🌟]\ufe0f?)`;
export const HOLLOW_STAR = '[☆✩✰⭒]';

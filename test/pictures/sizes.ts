/** In CSS pixels; the stores ask for screenshots of this size. */
export const SCREEN = { width: 1280, height: 800 };
/** Chromium's popup is as wide as its content, and no higher than this. */
export const POPUP = { width: 400, height: 580 };

/** The path of a picture's file. */
export type Picture = `${string}.png`;

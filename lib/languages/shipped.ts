/** The languages whose models ship with the extension, in `assets/model/`: ISO 639-1. */
export const SHIPPED_LANGUAGES: readonly string[] = ['en', 'es', 'fr', 'it', 'ko', 'pt', 'tr'];

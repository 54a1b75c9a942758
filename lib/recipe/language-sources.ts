import { SOURCES, type Source } from './sources';

/** Real reviews of films, as people write them on the pages that Reeltone reads. */
const film = { kind: 'rated', copies: 10, trust: 0.5, weight: 2 } as const;
/** Real reviews of games, books and the like: the words of praise and blame are the same. */
const other = { kind: 'rated', copies: 4, trust: 0.4, weight: 0.5 } as const;
const translated = { kind: 'translated', copies: 1, trust: 0.3 } as const;
/** The English model's opinion of an original says more than its rating: docs/model.md has the languages that it helps. */
const OPINION = { trust: 0.5, opinionShare: 0.7 } as const;
/** Where real reviews are too few to calibrate on. */
const WEIGHT = { weight: 2 } as const;
/** Where only short ones with a rating are. */
const RATING_WEIGHT = { ratingWeight: 0.5 } as const;
/** Questions, plots and news, without an opinion. */
const NO_OPINION: Source = {
  file: 'templates',
  kind: 'no opinion',
  copies: 1,
  trust: 1,
  weight: 0.3,
  fromTemplates: 6_000,
};

/** The files that the model of each language learns from, by ISO 639-1. */
export const SOURCES_OF: Readonly<Record<string, readonly Source[]>> = {
  en: SOURCES,
  es: [
    { file: 'es/muchocine.csv.gz', ...film, copies: 8 },
    { file: 'es/letterboxd.csv.gz', ...film },
    { file: 'es/rt-atlinx.csv.gz', ...film },
    { file: 'es/rt-jkay.csv.gz', ...film },
    { file: 'es/film-wilrsheff.csv.gz', ...film },
    { file: 'es/filmaffinity-netflix.csv.gz', ...film },
    { file: 'es/mc-animalcrossing.csv.gz', ...other },
    { file: 'es/mc-atlinx.csv.gz', ...other },
    { file: 'translated/es.csv.gz', ...translated, ...OPINION, ...RATING_WEIGHT },
    NO_OPINION,
  ],
  fr: [
    { file: 'fr/allocine-blard-sample.csv.gz', ...film },
    { file: 'fr/allocine-minecraft.csv.gz', ...film },
    { file: 'fr/allocine-series.csv.gz', ...film },
    { file: 'fr/senscritique-films.csv.gz', ...film, copies: 4 },
    { file: 'fr/senscritique-series.csv.gz', ...film, copies: 4, weight: 1 },
    { file: 'fr/senscritique-two-films.csv.gz', ...film, copies: 2, weight: 1 },
    { file: 'fr/senscritique-games.csv.gz', ...other, copies: 1 },
    { file: 'fr/letterboxd.csv.gz', ...film },
    { file: 'fr/film-wilrsheff.csv.gz', ...film },
    { file: 'fr/mc-atlinx.csv.gz', ...other },
    { file: 'translated/fr.csv.gz', ...translated },
    NO_OPINION,
  ],
  pt: [
    { file: 'pt/letterboxd.csv.gz', ...film },
    { file: 'pt/rt-atlinx.csv.gz', ...film },
    { file: 'pt/rt-jkay.csv.gz', ...film },
    { file: 'pt/film-wilrsheff.csv.gz', ...film },
    { file: 'pt/books-amazon.csv.gz', ...other },
    { file: 'pt/mc-atlinx.csv.gz', ...other },
    { file: 'translated/pt.csv.gz', ...translated, ...OPINION, ...WEIGHT },
    NO_OPINION,
  ],
  it: [
    { file: 'it/letterboxd.csv.gz', ...film },
    { file: 'it/mc-atlinx.csv.gz', ...other, weight: 1 },
    { file: 'translated/it.csv.gz', ...translated, ...WEIGHT },
    NO_OPINION,
  ],
  tr: [
    // Two and a half stars are the form's default there.
    { file: 'tr/beyazperde-members.csv.gz', ...film, copies: 1, exceptRating: 5 },
    { file: 'tr/beyazperde-critics.csv.gz', ...film, copies: 1, weight: 0.5 },
    { file: 'tr/polarity-demirtas.csv.gz', ...film, copies: 1, weight: 0.5 },
    { file: 'tr/letterboxd.csv.gz', ...film },
    { file: 'tr/mc-atlinx.csv.gz', ...other },
    NO_OPINION,
  ],
  ko: [{ file: 'ko/nsmc-raw.csv.gz', ...film, copies: 1, sidesAsTheyCome: true }, NO_OPINION],
  de: [
    { file: 'de/letterboxd.csv.gz', ...film },
    { file: 'de/mc-atlinx.csv.gz', ...other, weight: 1 },
    { file: 'de/amazon-household.csv.gz', ...other, copies: 1 },
    { file: 'de/bestande-courses.csv.gz', ...other, copies: 1 },
  ],
};

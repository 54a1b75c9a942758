/**
 * Languages that `rankLanguages` takes for similar ones, so that the user names them when a model is trained: ISO 639-1.
 */
export const FURTHER_LANGUAGES = 'bg ca cs da et eu fa fi gl hr hu id is lt lv mk no ro sk sl sq sr uk ur vi'.split(
  ' ',
);

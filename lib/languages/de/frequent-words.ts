/** The most frequent words of texts in this language, and of its shortest reviews. */
export const de = `
    der die das ein eine einen einem eines und ist im in zu mit für auf von den dem des nicht sich es sehr aber
    ich sie er war wird sind auch nur noch als bei wie wenn dass kein keine
    gut schlecht langweilig toll tolle spannend leider`;

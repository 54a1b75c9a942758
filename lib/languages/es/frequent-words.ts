/** The most frequent words of texts in this language, and of its shortest reviews. */
export const es = `
    el la los las un una de del que y es en por con para se no lo al muy pero más como su sus esta este está
    fue me mi ha han si sin sobre también cuando todo toda nada ni
    película peli buena buenísima malísima pésimo pésima aburrida encantó gustó`;

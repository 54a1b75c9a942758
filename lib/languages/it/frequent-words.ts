/** The most frequent words of texts in this language, and of its shortest reviews. */
export const it = `
    il lo la gli le un una di del della dei delle che e è in per con si non al molto ma più suo sua questo
    questa sono ho ha anche quando tutto nulla né nel nella
    bello bella bellissimo brutto ottimo pessimo pessima noioso noiosa capolavoro piaciuto`;

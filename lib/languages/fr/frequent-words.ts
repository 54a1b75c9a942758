/** The most frequent words of texts in this language, and of its shortest reviews. */
export const fr = `
    le la les un une des du de est et ce cette ces dans avec que qui je il elle ils ne pas très mais sont au aux
    vous nous c'est j'ai été fait tout aussi par sur sans ça mon ma
    génial géniale nul nulle ennuyeux navet bof
    magnifique superbe incroyable déçu quelle`;

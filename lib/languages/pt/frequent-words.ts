/** The most frequent words of texts in this language, and of its shortest reviews. */
export const pt = `
    o os as um uma de do da dos das que e é em por com para se não no na ao muito mas mais como seu sua esta
    este foi são me há sem também quando tudo nada nem
    filme ótimo ótima péssimo péssima bom boa lindo chato ruim amei adorei gostei
    maravilhoso incrível odiei fraco demais`;

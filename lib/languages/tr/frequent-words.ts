/** The most frequent words of texts in this language, and of its shortest reviews. */
export const tr = `
    bir ve bu çok da de için ama en gibi daha olan ben o ne mi mı değil kadar iyi kötü var yok güzel
    olarak sonra hiç her ki ya
    filmi bi bence harika mükemmel muhteşem berbat vasat sıkıcı süper cok guzel kotu`;

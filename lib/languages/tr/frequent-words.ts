/** The most frequent words of texts in this language. */
export const tr = `
    bir ve bu çok da de için ama en gibi daha olan ben o ne mi mı değil kadar iyi kötü var yok güzel
    olarak sonra hiç her ki ya`;

import type { AspectList } from '../aspect-list';

export const it: AspectList = {
  language: 'it',
  contrasts: `
    ma, però, tuttavia, sebbene, benché, nonostante, mentre, invece, purtroppo, fortunatamente, eppure, bensì, salvo
    eccetto, anche se, peccato che, per fortuna, d'altra parte, seppur, pur`,
  joints: 'e, ed, o, oppure, né, con, perché, poiché, che, quando, se, come, inoltre',
  negations:
    'non, mai, senza, nessun, nessuno, nessuna, niente, nulla, né, neanche, nemmeno, poco, poca, manca, mancano, zero',
  functionWords: `
    il, lo, la, i, gli, le, l', un, uno, una, di, del, dello, della, dei, degli, delle, a, al, allo, alla, ai, agli, alle
    da, dal, dalla, dai, in, nel, nella, nei, nelle, con, su, sul, sulla, sui, per, tra, fra, e, ed, o, ma, che, chi, cui
    quale, dove, quando, come, se, si, mi, ti, ci, vi, ne, suo, sua, suoi, sue, mio, mia, questo, questa, quello, quella
    io, lui, lei, loro, è, sono, era, erano, fu, essere, ha, hanno, aveva, c'è, anche, già, tutto, tutta, tutti, tutte`,
  elided: /^(?:l|d|un|dell|all|dall|nell|sull|quest|quell|c|m|t|s|v|n|gl|tutt|bell|buon|senz)'(?=.)/,
  groups: {
    be: "è, sono, era, erano, fu, risulta, risultano, resta, rimane, sembra, sembrano, c'è",
    fine: `
      buono, buona, buoni, buone, buon, ottim*, bell*, bel, stupend*, meraviglios*, magnific*, splendid*, fantastic*
      eccellent*, perfett*, straordinari*, eccezional*, superb*, brillant*, grandios*, incredibil*, mozzafiato, notevol*`,
    poor: `
      brutt*, pessim*, cattiv*, scars*, debol*, orribil*, terribil*, mediocr*, ridicol*, banal*, noios*, penos*, scadent*
      imbarazzant*, deludent*, fiacc*, piatt*, insipid*`,
  },
  aspects: {
    story: {
      names: `
        storia, storie, trama, trame, sceneggiatura, sceneggiature, sceneggiator*, racconto, narrazione, narrativ*, intreccio
        soggetto, colpo di scena, colpi di scena, premessa, sottotram*, copione`,
      praise:
        'ben scritto/scritta/raccontata/raccontato/costruita/congegnata, storia <fine>, trama <fine>, sceneggiatura <fine>',
      blame: `
        senza senso, non ha senso, incoerent*, buchi di trama, buchi di sceneggiatura, buco di trama, mal scritto/scritta
        scritto/scritta male, senza capo né coda, forzat*, inverosimil*, confusionari*, trama <poor>, sceneggiatura <poor>`,
    },
    acting: {
      names: `
        recitazione, recitazioni, interpretazione, interpretazioni, attore, attori, attrice, attrici, cast, interpreti
        interprete, doppiaggio, doppiatori, chimica, recita, recitano, performance, alchimia, prova attoriale, prove attoriali`,
      praise: `
        ben recitato/recitata/interpretato/interpretata, recitazione <fine>, cast <fine>, interpretazione <fine>
        interpretazioni <fine>, in stato di grazia, attori <fine>, ruba la scena`,
      blame: `
        recitato/recitata/recitano/recita male, recitazione <poor>, cast <poor>, attori <poor>, sopra le righe, legnos*
        interpretazione <poor>, interpretazioni <poor>`,
    },
    characters: {
      names: `
        personaggio, personaggi, protagonista, protagonisti, antagonist*, eroe, eroina, cattivo <be>, il cattivo, comprimari
        villain`,
      praise:
        'carismatic*, ben caratterizzati, ben caratterizzato, sfaccettato, sfaccettata, sfaccettati, sfaccettate, personaggi <fine>, caratterizzazione <fine>',
      blame:
        'stereotipat*, bidimensional*, macchiett*, senza spessore, personaggi <poor>, caratterizzazione <poor>, poco approfonditi',
    },
    direction: {
      names: `
        regia, regie, regista, registi, registic*, diretto, diretta, montaggio, messa in scena, cineasta, scene d'azione
        scene di azione, girato`,
      praise:
        'ben diretto/diretta/girato/girata/montato, regia <fine>, montaggio <fine>, diretto/girato magistralmente',
      blame: 'mal diretto/diretta/girato, diretto/girato/montato male, regia <poor>, montaggio <poor>',
    },
    pace: {
      names: 'ritmo, ritmi, durata, minutaggio, tempi',
      praise: `
        scorrevol*, incalzant*, ritmo <fine>, serrat*, vola via, vola, non annoia, non ci si annoia, scorre bene, scorre veloce
        mai noioso, mai noiosa`,
      blame: `
        lento, lenta, lenti, lente, lentezza, lentissim*, troppo lungo/lunga, prolisso, prolissa, lungaggin*, interminabil*
        mi sono addormentat*, addormentat*, soporifer*, tedios*, tirato per le lunghe, non finisce mai, pesante da, affrettat*
        si trascina, trascinat*, ritmo <poor>`,
    },
    look: {
      names: `
        fotografia, immagini, immagine <fine>, costumi, scenografi*, ambientazion*, luci, colori, estetic*, visiv*, visivamente
        grafica, animazioni, inquadratur*, paesagg*, impatto visivo, comparto visivo, effetto visivo, scenari, colorazion*`,
      praise: `
        visivamente <fine>, fotografia <fine>, gioia per gli occhi, spettacolo visivo, piacere per gli occhi, ben fotografato
        esteticamente <fine>, costumi <fine>, grafica <fine>`,
      blame: 'visivamente <poor>, fotografia <poor>, troppo scuro, troppo buio, grafica <poor>, esteticamente <poor>',
    },
    effects: {
      names:
        'effetti, effetti speciali, effetti visivi, cgi, computer grafica, trucco, esplosioni, stuntman, effetti pratici',
      praise: 'effetti speciali <fine>, effetti <fine>, cgi <fine>, effetti visivi <fine>',
      blame: 'effetti speciali <poor>, effetti <poor>, cgi <poor>, effetti visivi <poor>',
    },
    music: {
      names: `
        musica, musiche, colonna sonora, colonne sonore, canzone, canzoni, soundtrack, compositore, melodi*, sonoro
        comparto sonoro, il suono, suono <be>, tema musicale, brano, brani`,
      praise: 'colonna sonora <fine>, musiche <fine>, musica <fine>, canzoni <fine>, orecchiabil*',
      blame: 'colonna sonora <poor>, musiche <poor>, musica <poor>, assordant*, troppo alto, musica invadente',
    },
    dialogue: {
      names:
        'dialogo, dialoghi, battute <be>, monolog*, scambi di battute, conversazion*, voce fuori campo, voce narrante',
      praise: 'dialoghi <fine>, dialoghi taglienti, dialoghi brillanti, battute memorabili, dialoghi arguti',
      blame: 'dialoghi <poor>, dialoghi imbarazzanti, dialoghi forzati, dialoghi didascalici, dialoghi scontati',
    },
    humour: {
      names: 'umorismo, ironia, gag, battuta, battute, comicità, satira, humor, comic*, sketch',
      praise: `
        divertent*, esilarant*, spassos*, ridere, risate, risata, riso, ho riso, fa ridere, si ride, ironic*, buff*
        sorridere, da piegarsi`,
      blame:
        'non fa ridere, non fanno ridere, battute <poor>, nessuna risata, umorismo <poor>, poco divertente, battute forzate',
    },
    tension: {
      names: 'tensione, suspense, suspence, paura, brivido, brividi, spavent*, jumpscare*, angoscia, ansia',
      praise: `
        avvincent*, coinvolgent*, inquietant*, adrenalinic*, terrificant*, appassionant*, spaventos*, angosciant*, teso, tesa
        col fiato sospeso, con il fiato sospeso, tiene incollati, incollati allo schermo, mozzafiato, al cardiopalma, emozionant*`,
      blame:
        'senza tensione, non fa paura, nessuna tensione, zero tensione, tensione <poor>, poca tensione, non coinvolge',
    },
    ending: {
      names: `
        finale, finali, fine del film, epilogo, conclusione, climax, ultima scena, scena finale, scene finali, ultimo atto
        ultimi minuti, terzo atto, il finale`,
      praise:
        'finale <fine>, finale a sorpresa, finale commovente, epilogo <fine>, finale inaspettato, finale spiazzante',
      blame: 'finale <poor>, finale affrettato, finale scontato, finale prevedibile, epilogo <poor>, finale frettoloso',
    },
    originality: {
      names: 'originalità, idea <be>, idee, cliché, cliche, luoghi comuni, creatività, inventiva, formula',
      praise: `
        originale, originali, innovativ*, inedit*, creativ*, inventiv*, fuori dagli schemi, imprevedibil*, unico nel suo genere
        geniale, geniali, mai visto prima, sorprendent*`,
      blame: `
        prevedibil*, scontat*, già visto, già vista, trito e ritrito, solita minestra, stereotipi, poco originale, copiat*
        scopiazzat*, ripetitiv*, solito film, telefonat*`,
    },
    controls: {
      names: 'controlli, comandi, giocabilità, gameplay, joystick, tastiera',
      praise: 'intuitiv*, reattiv*, controlli <fine>, gameplay <fine>, giocabilità <fine>',
      blame: 'imprecis*, macchinos*, controlli <poor>, gameplay <poor>, ingiocabile, legnosità',
    },
    bugs: {
      names: 'server, caricament*, fps, ottimizzazione, aggiornament*, patch',
      praise: 'gira bene, senza bug, ben ottimizzato, fluido, nessun bug',
      blame:
        'bug, bugs, crash, crasha, si blocca, lag, mal ottimizzato, glitch*, buggato, cali di frame, rallentament*',
    },
    quality: {
      names: 'qualità del materiale, qualità del prodotto, materiale <be>, materiali, finiture, tessuto, rilegatura',
      praise: 'ottima/buona/eccellente qualità, resistent*, robust*, solido, solida, ben fatto, di qualità',
      blame:
        'pessima/scarsa/bassa qualità, rotto, rotta, si è rotto, fragil*, difettos*, difettat*, fatto male, scadente qualità',
    },
    delivery: {
      names: 'consegna, consegne, spedizione, spedizioni, imballaggio, imballato, corriere, pacco',
      praise:
        'consegna veloce/rapida/puntuale, spedizione veloce/rapida, arrivato prima, arrivato in anticipo, ben imballato',
      blame: `
        consegna in ritardo, arrivato in ritardo, arrivato rotto, arrivato danneggiato, mai arrivato, mal imballato, pacco rotto
        spedizione lenta`,
    },
    price: {
      names: 'prezzo, prezzi, costa, costo, biglietto, euro per',
      praise:
        'economic*, buon prezzo, ottimo prezzo, prezzo giusto, prezzo onesto, conveniente, a buon mercato, affare',
      blame: 'caro, cara, cari, carissim*, costos*, troppo caro, prezzo eccessivo, prezzo alto, furto, truffa',
    },
    value: {
      names: 'rapporto qualità prezzo, rapporto qualità-prezzo, rigiocabilità',
      praise: `
        vale la pena, ne vale la pena, vale il prezzo, consigliat*, consiglio*, imperdibil*, da vedere, da non perdere
        da rivedere, assolutamente da vedere, merita, guardatelo, ottimo rapporto qualità-prezzo`,
      blame: `
        perdita di tempo, spreco di tempo, tempo perso, tempo sprecato, non vale la pena, soldi buttati, soldi sprecati
        da evitare, evitatelo, lasciate perdere, non lo consiglio, spreco di`,
    },
  },
  others: `
    storia vera, storia d'amore, storia amore, storia del cinema, storia di italia, alla fine, in fine, fine settimana
    lieto fine, in effetti, a tutti gli effetti, effetti collaterali, paura di, avere paura, per paura, versione originale, lingua originale
    titolo originale, in direzione, a caro prezzo, cara amica, caro amico, miei cari, a tutti i costi, costi quel che
    qualità della vita, nessuna idea, buona idea, idea di, idea che, cambiare idea, scuola di musica, lezioni di musica
    cambio di, a colori, film a colori, attore non protagonista, in conclusione, alla conclusione, la conclusione che, arringa finale, sottovalutati/migliori/migliore/belli/grandi della storia, prima visione
    caro lettore, in tempi, ai tempi, bei tempi, tempi moderni, altri tempi, nei tempi, primi tempi, tempi di, teso a
    girato in, bella storia tra, finale di stagione, finale di coppa, rotta verso, messa a fuoco, mette ansia sociale
    consiglio di, consiglio dei, una volta, ultimi tempi, si merita, meritato`,
};

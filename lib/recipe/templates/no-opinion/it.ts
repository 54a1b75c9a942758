import type { NoOpinionTemplates } from '../no-opinion-templates';
import { lines, words } from '../word-lists';

export const it: NoOpinionTemplates = {
  words: {
    it: words('il film, questo film, la serie, {title}, {title}, il documentario, il nuovo, il secondo'),
    title:
      words(`Il giardino di {place}, L'ultima notte a {place}, Ombre d'inverno, La casa del faro, Il ladro di orologi,
      I figli del fiume, Lettere a {name}, La promessa infranta, Domani niente treni, Il ponte di vetro, Cuore selvaggio 2,
      La terribile verità, Un'estate perfetta, Amore e polvere, Il nemico in casa, La bella di {place}`),
    name: words(`Elena Robaldi, Martino Salviati, Lucia Arrighi, Bruno Quaranta, Nadia Ferrante, Tommaso Iraci, Carmen Valli, Oscar Pennati,
      Ines Montalti, Raffaele Duranti, Giulia Scuderi, Ugo Lorenzi, Marta Bellini, Andrea Zambon`),
    place: words(
      'Valdichiara, Porto Chiaro, Santa Mira, Belmora, Roma, Napoli, Torino, Palermo, Lugano, Bologna, Venezia',
    ),
    service: words('streaming, DVD, Blu-ray, televisione, chiaro, alta definizione, prima serata'),
    day: words('lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica'),
    month: words('gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, settembre, ottobre, novembre, dicembre'),
    year: words('1968, 1977, 1984, 1994, 2003, 2012, 2018, 2021, 2023, 2025'),
    number: words('due, tre, quattro, cinque, sette, otto, dieci, dodici'),
    minutes: words('82, 90, 95, 104, 118, 127, 142, 163'),
    genre:
      words(`un thriller, una commedia, un dramma, un film horror, un western, un documentario, una commedia romantica,
      un film d'animazione, un dramma storico, un film di fantascienza, un musical`),
    hero: words(`un detective in pensione, una maestra vedova, un giovane soldato, una giornalista ambiziosa, un medico crudele,
      una principessa cattiva, un pugile finito, una cuoca brillante, un prete tormentato, un'avvocata perfetta, un ladro affascinante,
      un'orfana, un pescatore solitario, un professore noioso, una bella ballerina, un terribile assassino, {name}, {name}`),
    companion:
      words(`suo fratello, sua sorella, suo padre, la sua migliore amica, il suo vecchio rivale, suo marito, sua figlia,
      il suo capo, uno sconosciuto, una vicina, un vecchio nemico, il suo peggior nemico, l'amore della sua vita`),
    town: words(`un paese sulla costa, una casa infestata, una grande città, un albergo abbandonato, un'isola deserta, un collegio,
      una stazione spaziale, un villaggio di minatori, un vecchio castello`),
    era: words(`la guerra, la seconda guerra mondiale, l'estate del {year}, una terribile tempesta, la dittatura, un'epidemia mortale,
      la corsa all'oro, un inverno orribile, la rivoluzione`),
    event: lines(`
      scopre (un oscuro segreto|un cadavere|una lettera d'amore|un tesoro|l'orribile verità|una mappa)( in cantina|)
      perde la testa per {companion}
      deve (salvare|proteggere|uccidere|perdonare|tradire|seppellire) {companion}
      si prende la colpa di (un omicidio|un tradimento|un furto|un delitto mai commesso)
      perde (tutto|una fortuna|il lavoro|la memoria|l'amore della sua vita)
      cerca vendetta contro (gli uomini che hanno ucciso la sua famiglia|la banda che ha rovinato la sua vita)
      ha (tre giorni|una notte|una settimana) per (fuggire|salvare il mondo|ritrovare {companion}|pagare un debito)
      ritrova {companion} dopo {number} anni
      cerca di dimenticare un passato (doloroso|felice|terribile|meraviglioso)
      accetta un ultimo (lavoro|colpo|incontro)
      nasconde (un corpo|i soldi|un bellissimo gioiello) in giardino
      vince (un concorso|alla lotteria|una fortuna) e perde tutto
    `),
    soon: words('stasera, domani, {day}, nel fine settimana, la settimana prossima, quando lo danno in tv'),
  },
  questions: `
    qualcuno sa dove si può vedere {it}?
    dove (posso|si può|possiamo) (vedere|comprare|noleggiare|trovare) {it}( in italiano| con i sottotitoli| online|)?
    quando esce {it} (in Italia|in {service}|al cinema)?
    {it} è (disponibile|uscito) in {service}?
    c'è (una scena dopo i titoli di coda|un seguito|un libro|una versione estesa|una seconda stagione)?
    quanto dura {it}?
    chi (fa|interpreta|è) (l'assassino|la sorella|il padre|la protagonista|il cattivo)( in {title}|)?
    chi ha (diretto|scritto|prodotto) {it}?
    come si chiama la canzone (del finale|dei titoli di coda|della scena del ballo|del matrimonio)?
    è adatto ai bambini( di {number} anni|)?
    è tratto da (un libro|una storia vera|un'opera teatrale|un romanzo di {name})?
    dove è stato girato {it}?
    devo vedere il primo (prima|per capirlo)?
    vale la pena (andare al cinema|pagare il biglietto|guardarlo)? (non l'ho ancora visto|)
    è (bello|brutto|noioso|divertente|bello come dicono|meglio del primo)? non l'ho ancora visto
    allora, com'è {it}? (lo guardo {soon}|)
    qualcuno mi (spiega|può spiegare) il finale( di {title}|)?
    perché {companion} (uccide|tradisce|odia|ama|abbandona) (la protagonista|il figlio|{name})( alla fine|)?
    (il cane|la protagonista|{name}|il cattivo) muore alla fine?
    che fine fa {companion} dopo {era}?
    qualcuno l'ha già visto( in 3D| in lingua originale|)?
    quanti episodi ha( la stagione|)?
    in che ordine vanno visti i film?
    che film (mi consigliate|guardo) {soon}?
    ciao, sapete se {it} (è doppiato|ha i sottotitoli|è ancora in sala)?
    come si chiama quel film in cui {hero} {event}?
  `,
  plots: `
    {hero} {event}
    {hero} {event} e {event}
    {hero} arriva in {town} e {event}
    {hero} torna in {town}, dove {companion} {event}
    {hero} vive in {town} finché {companion} {event}
    quando {hero} {event}, {companion} {event}
    durante {era}, {hero} {event}
    in {town}, {hero} {event}
    la vicenda si svolge in {town} durante {era}
    il film (segue|mostra|racconta) {hero} che {event}
    la storia comincia quando {hero} {event}
    trama: {hero} {event}
    {hero} e {hero} si incontrano in {town}
    {hero} eredita una casa in {town}. (Poco dopo|Una notte|Anni dopo), {companion} {event}
    dopo {era}, {hero} {event}
    {name} interpreta {hero} che {event}
    alla fine, {companion} {event}
    spoiler: {companion} {event}
    "ti (odio|amo|ucciderò|perdono)", dice prima di morire
    una storia (d'amore|di odio|di vendetta|di guerra|di amicizia) in {town}
    è {month} {year} e {hero} {event}
    dopo la morte del padre, {hero} {event}
    riuscirà {hero} a salvare {companion} prima della fine della guerra?
    tutto cambia quando {companion} {event}
    il protagonista è {hero}
  `,
  news: `
    {title} esce {day} in {number} sale
    {it} è uscito a {month} {year}
    diretto da {name}, con {name} e {name}
    {name} (dirige|produce|scrive) {title}
    {name} entra nel cast di {title}
    le riprese (sono iniziate|sono finite|sono slittate) a {month} a {place}
    {title} è tratto dal romanzo di {name}
    durata: {minutes} minuti
    {it} dura {minutes} minuti
    {it} ha (vinto|ricevuto) {number} premi al festival di {place}
    {it} è stato candidato al premio per il peggior film dell'anno
    {it} ha incassato {number} milioni( nella prima settimana|)
    le musiche sono di {name}
    il trailer è uscito (ieri|{day}|a {month})
    il seguito arriverà a {month} {year}
    {title} è {genre} del {year}
    {genre} di {name} con {name}
    {name} è nato a {place} nel {year}
    è stato girato a {place} in {number} settimane
    è il secondo capitolo di una trilogia
    visto (ieri|ieri sera|{day}) in tv
    visto con {companion} in un cinema di {place}
    lo guardo {soon}
    non l'ho ancora visto
    visto in {service} {day}
    sono andato al cinema con {companion} e poi abbiamo cenato
    i biglietti sono in vendita da {day}
    il DVD contiene {number} scene tagliate
  `,
};

/** The use of each column of a file. */
export type Column = 'text' | 'label' | 'rating' | 'movie' | 'title';
export const COLUMNS: readonly Column[] = ['text', 'label', 'rating', 'movie', 'title'];

/** Which column is read as what, by position from 0. */
export type Columns = Partial<Record<Column, number>>;

/** Columns of the user's choice, by name or by position from 0; `null` where there is none. */
export type ChosenColumns = Partial<Record<'text' | 'label' | 'rating', string | number | null>>;

/** Names of columns as they are in the wild, without what `plainName` leaves out; where several are there, the first. */
export const NAMES: Record<Column, readonly string[]> = {
  text: names(`review text reviewtext reviews reviewstext content reviewcontent body reviewbody comment comments
    myreview yourreview userreview fullreview criticreview reviewcomment commenttext commentbody sentence phrase quote
    message opinion tweet post description kritik rezension bewertungstext critique avis commentaire texte reseña
    opinión crítica comentario texto`),
  label: names(`sentiment label polarity class votedup target recommended isrecommended recommendation recommend
    sentimentlabel labels category verdict thumbs reviewtype reviewstate fresh ispositive positive y stimmung étiquette
    etiqueta sentimiento`),
  rating: names(`rating score stars star overall myrating yourrating ratings starrating ratingvalue reviewscore
    reviewrating reviewsrating userrating userscore reviewstars originalscore scorevalue grade points rate note
    bewertung wertung sterne punkte étoiles puntuación nota valoración estrellas`),
  movie: names(`movie film movieid filmid movietitle filmtitle moviename filmname imdbid tconst product productid asin
    parentasin producttitle productname businessid appid appname bookid isbn isbn13 game gameid show series itemid
    rottentomatoeslink name película`),
  title: names('title reviewtitle headline reviewheadline summary reviewsummary subject'),
};

function names(list: string): readonly string[] {
  return list.split(/\s+/);
}

/** "Review_Text", "reviews.text" and "review text" are one name. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

import { textId } from './text-id';

/** The part of an address that names the film, on every site that has one. */
const FILM = /\/(?:title|film|m|movies?|tv|shows|game)\/([^/?#]+)/;

/**
 * The same for all pages of one film on one site, so that its reviews can be kept together. An address that names no
 * film gives an id of its own.
 * @param site id of the site.
 */
export function filmId(site: string, { host, pathname }: Pick<URL, 'host' | 'pathname'>): string {
  return `${site}:${FILM.exec(pathname)?.[1]?.slice(0, 60) ?? textId(host + pathname)}`;
}

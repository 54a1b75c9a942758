import type { Site } from '../site';

/**
 * The address of the reviews of the film that a page is about; `undefined` where the address of the page names no film,
 * and on the page of these reviews itself.
 */
export function reviewsAddress({ filmReviews }: Pick<Site, 'filmReviews'>, url: string): string | undefined {
  const { origin, pathname } = new URL(url);
  const place = filmReviews?.find(({ film }) => film.test(pathname));
  if (!place) return undefined;
  const path = pathname.replace(place.film, place.reviews);
  return `${pathname}/`.startsWith(path) ? undefined : origin + path;
}

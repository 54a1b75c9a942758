import { allocine } from './allocine';
import { amazon } from './amazon';
import { douban } from './douban';
import { filmaffinity } from './filmaffinity';
import { goodreads } from './goodreads';
import { googlePlay } from './google-play';
import { markup } from './markup';
import type { Site } from './site';
import { steam } from './steam';
import { trustpilot } from './trustpilot';
import { yelp } from './yelp';

/** Sites that Reeltone reads once the user has switched them on and granted access to their hosts. */
export const OPTIONAL_SITES: readonly Site[] = [
  amazon,
  goodreads,
  googlePlay,
  steam,
  trustpilot,
  yelp,
  allocine,
  filmaffinity,
  douban,
  // Last: its pattern covers all others, too.
  markup,
];

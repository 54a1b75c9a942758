import { allocine } from './allocine';
import { amazon } from './amazon';
import { douban } from './douban';
import { filmaffinity } from './filmaffinity';
import { goodreads } from './goodreads';
import { googlePlay } from './google-play';
import type { Site } from './site';
import { steam } from './steam';
import { trustpilot } from './trustpilot';
import { yelp } from './yelp';

/** Sites beyond film that Reeltone can read, but not without being asked to: they are in no content script. */
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
];

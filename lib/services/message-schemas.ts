import * as v from 'valibot';
import { BACKENDS } from '../gru/open-network';
import type { PageCounts, ScoreRequest, SiteSwitch } from '../messages';
import type { Settings } from '../store/settings';

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));

/** Shapes and bounds of messages: content scripts live in someone else's page, and are not trusted. */
export const textSchema: v.GenericSchema<unknown, string> = v.pipe(v.string(), v.maxLength(100_000));

export const scoreRequestSchema: v.GenericSchema<unknown, ScoreRequest> = v.object({
  reviews: v.pipe(v.array(v.object({ text: textSchema, visible: v.boolean() })), v.maxLength(200)),
});

export const pageCountsSchema: v.GenericSchema<unknown, PageCounts | null> = v.nullable(
  v.object({ found: count, rated: count, declined: count }),
);

export const siteSwitchSchema: v.GenericSchema<unknown, SiteSwitch> = v.object({
  site: v.pipe(v.string(), v.maxLength(100)),
  on: v.boolean(),
});

export const backendSchema: v.GenericSchema<unknown, Settings['backend']> = v.picklist(BACKENDS);

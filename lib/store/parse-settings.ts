import { BACKENDS, type Backend } from '../common/backend';
import type { ErrorReport } from '../common/error-facts';
import type { Look } from '../common/look';
import { parseErrorReport } from './parse-error-report';

/** The user's settings, in `storage.local` under the key `settings`. */
export interface Settings {
  /** `block` (the default): every site is on except `offSites`. `allow`: only `onSites` are on. */
  siteMode?: 'block' | 'allow';
  /** Ids of sites. */
  offSites: string[];
  /** Ids of sites. */
  onSites?: string[];
  /** Where the network computes. */
  backend: Backend;
  /** The user has agreed that reviews with their reviewer's own rating are collected. */
  collect: boolean;
  /** Id of the stored English model in use; absent while the shipped one is. */
  model?: string;
  /** Likewise of the other languages, by ISO 639-1. */
  models?: Record<string, string>;
  /** Languages whose reviews are not scored although there is a model. */
  offLanguages?: string[];
  /** Why the model that the user had chosen is not in use. */
  modelProblem?: ErrorReport;
  /** Accept a GPU emulated in software. Only tests set it: it is far slower than the CPU. */
  softwareGpu?: boolean;
  /** Below this confidence, from 0.5 to 1, a positive or negative badge is muted and says "?". */
  unsureBelow?: number;
  /** Show the bar with the summary of a page on that page; absent until the user has chosen. */
  pageBar?: boolean;
  /** When the bar was last offered, in ms since 1970. */
  barOfferedAt?: number;
  /** How badges look; for what is absent see `DEFAULT_LOOK`. */
  look?: Partial<Look>;
}

/** Reads one field; `undefined` for what is no value of it. */
type Parse<Value> = (stored: unknown) => Value | undefined;
/** How each field of a record is read. */
type Fields<Shape> = { [Name in keyof Shape]-?: Parse<NonNullable<Shape[Name]>> };

const boolean: Parse<boolean> = (stored) => (typeof stored === 'boolean' ? stored : undefined);
const string: Parse<string> = (stored) => (typeof stored === 'string' ? stored : undefined);
const strings: Parse<string[]> = (stored) =>
  Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : undefined;
const oneOf =
  <Value extends string>(...values: readonly Value[]): Parse<Value> =>
  (stored) =>
    values.find((value) => value === stored);
const within =
  (least: number, most: number): Parse<number> =>
  (stored) =>
    typeof stored === 'number' && stored >= least && stored <= most ? stored : undefined;

const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string';

const LOOK: Fields<Look> = {
  size: oneOf('small', 'medium', 'large'),
  palette: oneOf('standard', 'blue-orange', 'grey'),
  highlight: boolean,
  smallWhereAgreed: boolean,
};

const SETTINGS: Fields<Settings> = {
  siteMode: oneOf('block', 'allow'),
  offSites: strings,
  onSites: strings,
  backend: oneOf(...BACKENDS),
  collect: boolean,
  model: string,
  models: (stored) => Object.fromEntries(Object.entries(asRecord(stored)).filter(isText)),
  offLanguages: strings,
  modelProblem: parseErrorReport,
  softwareGpu: boolean,
  unsureBelow: within(0.5, 1),
  pageBar: boolean,
  barOfferedAt: within(0, Number.MAX_SAFE_INTEGER),
  look: (stored) => parseFields(stored, LOOK),
};

export const DEFAULT_SETTINGS: Settings = { offSites: [], backend: 'auto', collect: false };

/**
 * The settings in whatever is stored, by this version, an earlier or a later one: a field that does not fit is as if it
 * were absent.
 */
export function parseSettings(stored: unknown): Settings {
  const { siteMode, ...others } = { ...DEFAULT_SETTINGS, ...parseFields(stored, SETTINGS) };
  // Without its list, "only these sites" would be none.
  return siteMode === 'allow' && !others.onSites ? others : { ...others, ...(siteMode && { siteMode }) };
}

/** A JSON object as it is; anything else counts as an empty one. */
export function asRecord(stored: unknown): Record<string, unknown> {
  const isRecord = typeof stored === 'object' && stored !== null && !Array.isArray(stored);
  return isRecord ? (stored as Record<string, unknown>) : {};
}

function parseFields<Shape extends object>(stored: unknown, fields: Fields<Shape>): Partial<Shape> {
  const record = asRecord(stored);
  const parsed: Partial<Shape> = {};
  for (const name of Object.keys(fields) as (keyof Shape & string)[]) {
    const value = Object.hasOwn(record, name) ? fields[name](record[name]) : undefined;
    if (value !== undefined) parsed[name] = value;
  }
  return parsed;
}

import { asRecord, parseSettings, type Settings } from './parse-settings';

/** Of one browser: the models in use, what it was asked already, and the consent, which nobody but the user gives. */
const OF_THIS_BROWSER = ['model', 'models', 'modelProblem', 'softwareGpu', 'barOfferedAt', 'collect'] as const;
type OwnSettings = Pick<Settings, (typeof OF_THIS_BROWSER)[number]>;

/** The settings that a file holds. */
export type PortableSettings = Omit<Settings, keyof OwnSettings>;

const isOwn = (name: string) => OF_THIS_BROWSER.some((own) => own === name);
const fieldsWhere = (settings: Settings, isKept: (name: string) => boolean): unknown =>
  Object.fromEntries(Object.entries(settings).filter(([name]) => isKept(name)));

export const ofThisBrowser = (settings: Settings) => fieldsWhere(settings, isOwn) as OwnSettings;
const portable = (settings: Settings) => fieldsWhere(settings, (name) => !isOwn(name)) as PortableSettings;

export function writeSettingsFile(settings: Settings, version: string): string {
  return JSON.stringify({ reeltone: version, settings: portable(settings) }, null, 2);
}

/**
 * Reads a file that may come from another version or anywhere else: a field that is not understood is as if it were
 * absent.
 * @returns `unread`: the names of those fields; `undefined` where the text is no such file at all
 */
export function readSettingsFile(text: string): { settings: PortableSettings; unread: string[] } | undefined {
  try {
    const file = asRecord(JSON.parse(text));
    if (typeof file.settings !== 'object' || file.settings === null) return undefined;
    const settings = portable(parseSettings(file.settings));
    return { settings, unread: unreadFields(asRecord(file.settings), { ...settings }) };
  } catch {
    return undefined;
  }
}

function unreadFields(given: Record<string, unknown>, read: Record<string, unknown>): string[] {
  return Object.entries(given).flatMap(([name, value]) => {
    const own = Object.hasOwn(read, name) ? read[name] : undefined;
    if (isRecord(value) && isRecord(own)) return unreadFields(value, own).map((inner) => `${name}.${inner}`);
    return JSON.stringify(value) === JSON.stringify(own) ? [] : [name];
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> => asRecord(value) === value;

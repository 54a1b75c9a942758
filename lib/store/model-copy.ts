import { sha256 } from '../common/sha256';
import { parseModelCard } from '../model/bundle/model-card';
import { deleteCopies, listCopies, readCopy, writeCopy } from './copies';

const ALL = 'model/';
/** The prefix of the paths of a model's files. */
const folderOf = (id: string) => `${ALL}${id}/`;
/** Its entry, written last: without it the copy is not complete. */
const ABOUT = 'about';

/** The entry of a copied model. */
export interface CopiedEntry {
  id: string;
  name: string;
  /** Whether the inventory did not count the model yet when it was copied: a worker cannot. */
  uncounted?: boolean;
}

/** Copies a model in place of the one that was copied before: the newest is kept in two places. */
export async function copyModel(entry: CopiedEntry, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const folder = folderOf(entry.id);
  for (const [name, bytes] of files) await writeCopy(folder + name, new Blob([bytes as Uint8Array<ArrayBuffer>]));
  await writeCopiedEntry(entry);
  await deleteCopies((await listCopies(ALL)).filter((path) => !path.startsWith(folder)));
}

/** In place of the one of a copy that is there. */
export const writeCopiedEntry = (entry: CopiedEntry) => writeCopy(folderOf(entry.id) + ABOUT, JSON.stringify(entry));

export const deleteModelCopy = async (id: string) => deleteCopies(await listCopies(folderOf(id)));
export const deleteModelCopies = async () => deleteCopies(await listCopies(ALL));

/** The entry of the model that was copied, if the copy is complete. */
export async function readCopiedEntry(): Promise<CopiedEntry | undefined> {
  const path = (await listCopies(ALL)).find((each) => each.endsWith(`/${ABOUT}`));
  return path === undefined ? undefined : (await readCopy(path))?.json().catch(() => undefined);
}

/** The files of a copied model, if they are as they were written: its card holds the hashes of the others. */
export async function readCopiedFiles(id: string): Promise<Map<string, Uint8Array> | undefined> {
  const folder = folderOf(id);
  const files = new Map<string, Uint8Array>();
  for (const path of await listCopies(folder)) {
    if (path === folder + ABOUT) continue;
    files.set(path.slice(folder.length), new Uint8Array(await (await readCopy(path))!.arrayBuffer()));
  }
  try {
    const card = parseModelCard(JSON.parse(new TextDecoder().decode(files.get('card.json'))));
    const isWhole = async ([name, hash]: [string, string]) => (await sha256(files.get(name)!)) === hash;
    const areWhole = await Promise.all(Object.entries(card.files).map(isWhole));
    return card.id === id && areWhole.every(Boolean) ? files : undefined;
  } catch {
    return undefined;
  }
}

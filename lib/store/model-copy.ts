import { decodeBundle, readFrom } from '../model/bundle/bundle';
import { deleteCopies, listCopies, readCopy, writeCopy } from './copies';

/** The prefix of the paths of a model's files. */
const folderOf = (id: string) => `model/${id}/`;
/** Its entry, written last: without it the copy is not complete. */
const ABOUT = 'about';

/** Copies a model in place of the one that was copied before: the newest is kept in two places. */
export async function copyModel(model: { id: string }, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const folder = folderOf(model.id);
  for (const [name, bytes] of files) await writeCopy(folder + name, new Blob([bytes as Uint8Array<ArrayBuffer>]));
  await writeCopy(folder + ABOUT, JSON.stringify(model));
  await deleteCopies((await listCopies('model/')).filter((path) => !path.startsWith(folder)));
}

export const deleteModelCopy = async (id: string) => deleteCopies(await listCopies(folderOf(id)));

/** The model that was copied, if the copy is complete and sound. */
export async function readModelCopy(): Promise<{ about: unknown; files: Map<string, Uint8Array> } | undefined> {
  const paths = await listCopies('model/');
  const aboutPath = paths.find((path) => path.endsWith(`/${ABOUT}`));
  if (!aboutPath) return undefined;
  const folder = aboutPath.slice(0, -ABOUT.length);
  const files = new Map<string, Uint8Array>();
  for (const path of paths) {
    if (!path.startsWith(folder) || path === aboutPath) continue;
    files.set(path.slice(folder.length), new Uint8Array(await (await readCopy(path))!.arrayBuffer()));
  }
  try {
    const about: unknown = await (await readCopy(aboutPath))!.json();
    await decodeBundle(readFrom(files));
    return { about, files };
  } catch {
    return undefined;
  }
}

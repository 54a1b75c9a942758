import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import type { Rationale } from '../model/rationales/evaluate-rationales';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const rationaleSchema: v.GenericSchema<unknown, Rationale> = v.object({
  text: v.string(),
  spans: v.array(v.tuple([offset, offset])),
});

/** Reads reviews with marked spans: a JSON object a line, plain or gzipped. @throws Error that names the line */
export async function readRationales(path: string): Promise<Rationale[]> {
  const bytes = await readFile(path).catch(() => {
    throw new Error(`${path}: There is no such file.`);
  });
  const text = new TextDecoder().decode(path.endsWith('.gz') ? gunzipSync(bytes) : bytes);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) throw new Error(`${path}: no review to measure on.`);
  return lines.map((line, i) => {
    try {
      return v.parse(rationaleSchema, JSON.parse(line));
    } catch {
      throw new Error(`${path}, line ${i + 1}: expected {"text": "…", "spans": [[from, to], …]}.`);
    }
  });
}

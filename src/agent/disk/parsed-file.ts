import {readFile} from 'node:fs/promises';
import * as v from 'valibot';
import type {Disk} from './disk.ts';

/** What a file of ours is called that could not be read: it is put aside, for a person to look at. */
export const DAMAGED = '.damaged';

/**
 * What lies in a file of ours; undefined where it is not there. One that the disk cannot read, or that holds something
 * else, is put aside and told: nothing is written over it. Rejects where it cannot be read for another reason.
 */
export async function parsedFile<T extends v.GenericSchema>(
  disk: Disk,
  file: string,
  schema: T,
  onDamaged: () => void,
): Promise<v.InferOutput<T> | undefined> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return undefined;
    if (code === 'EIO') return '';
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    return v.parse(schema, JSON.parse(text));
  } catch {
    onDamaged();
    // A disk that fails has no place for it either.
    await disk.rename(file, file + DAMAGED).catch(() => undefined);
    return undefined;
  }
}

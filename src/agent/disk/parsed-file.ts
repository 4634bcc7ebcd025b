import {readFile} from 'node:fs/promises';
import * as v from 'valibot';

/** Undefined where the file is not there, or is none of ours. */
export async function parsedFile<T extends v.GenericSchema>(
  file: string,
  schema: T,
): Promise<v.InferOutput<T> | undefined> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    const found = v.safeParse(schema, JSON.parse(text));
    return found.success ? found.output : undefined;
  } catch {
    return undefined;
  }
}

import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import * as v from 'valibot';

const schema = v.object({version: v.string()});

/** Version of the apps in a folder, as their build wrote it down; undefined where there is none. */
export async function servedVersion(pages: string | undefined): Promise<string | undefined> {
  if (pages === undefined) return undefined;
  try {
    const text = await readFile(join(pages, 'version.json'), 'utf8');
    return v.parse(schema, JSON.parse(text)).version;
  } catch {
    return undefined;
  }
}

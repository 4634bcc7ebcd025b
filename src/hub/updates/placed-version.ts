import {readFile, stat} from 'node:fs/promises';
import {join} from 'node:path';
import * as v from 'valibot';
import {APPS, buildOf, type App, type Build} from '../../wire/build.ts';
import type {AppVersion} from '../../wire/update-api.ts';
import {filesIn, hashOf, hashesOf} from './file-hashes.ts';

/** A version as it lies in a folder. */
export type PlacedVersion = Omit<AppVersion, 'at'>;

/** A version of which each file is there, as its build made it. */
export interface WholeVersion {
  readonly placed: PlacedVersion;
  /** All that belongs to it; other things may lie beside it. */
  readonly files: ReadonlySet<string>;
}

/** Which files a version has: written by the build behind all of them. */
export const VERSION_FILE = 'version.json';

const versionSchema = v.object({
  version: v.string(),
  /** SHA-256 by path. */
  files: v.record(v.string(), v.string()),
});
const manifestSchema = v.array(v.object({url: v.pipe(v.string(), v.startsWith('/'))}));

/** As the build puts it into a worker: JSON of flat objects, so that the first bracket ends it. */
const MANIFEST = /\[\{"(?:revision|url)":[^\]]*\]/;

/** Changes whenever one of these files does. */
export async function markOf(folder: string, files: Iterable<string>): Promise<string> {
  const marks: string[] = [];
  for (const file of [...files].sort()) {
    try {
      const {size, mtimeMs} = await stat(join(folder, file));
      marks.push(`${file} ${String(size)}@${String(mtimeMs)}`);
    } catch {
      marks.push(file);
    }
  }
  return hashOf(marks.join('\n'));
}

/** What a version says of its files, while all that it names lie in its folder; rejects elsewhere. */
async function described(folder: string): Promise<v.InferOutput<typeof versionSchema>> {
  const text = await readFile(join(folder, VERSION_FILE), 'utf8');
  const said = v.parse(versionSchema, JSON.parse(text));
  const there = await filesIn(folder);
  const missing = Object.keys(said.files).find((file) => !there.has(file));
  if (missing !== undefined) throw new Error(`${missing} is not there`);
  return said;
}

/** All that belongs to the version in a folder, unread; rejects where some of it is not there. */
export async function listedFiles(folder: string): Promise<string[]> {
  return [...Object.keys((await described(folder)).files), VERSION_FILE];
}

/** Undefined where there is none, or not the whole of it (yet): somebody may just be putting it there. */
export async function wholeVersion(folder: string): Promise<WholeVersion | undefined> {
  try {
    const {version, files} = await described(folder);
    const names = Object.keys(files);
    const hashes = await hashesOf(folder, names);
    if (names.some((file) => hashes[file] !== files[file])) return undefined;
    const builds: Partial<Record<App, Build>> = {};
    for (const app of APPS) {
      const worker = `${app}/sw.js`;
      if (!(worker in files)) return undefined;
      const manifest: unknown = JSON.parse(
        MANIFEST.exec(await readFile(join(folder, worker), 'utf8'))?.[0] ?? '',
      );
      const entries = v.parse(manifestSchema, manifest);
      if (!entries.every(({url}) => url.slice(1) in files)) return undefined;
      // A build is named by what its worker has, as it has it.
      builds[app] = buildOf(manifest);
    }
    const named = builds as AppVersion['builds'];
    const id = APPS.map((app) => named[app]).join('-');
    return {
      placed: {id, version, builds: named},
      files: new Set([...names, VERSION_FILE]),
    };
  } catch {
    return undefined;
  }
}

export const placedVersion = async (folder: string): Promise<PlacedVersion | undefined> =>
  (await wholeVersion(folder))?.placed;

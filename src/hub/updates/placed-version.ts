import {createHash} from 'node:crypto';
import {readFile, readdir, stat} from 'node:fs/promises';
import {join} from 'node:path';
import * as v from 'valibot';
import {APPS, buildOf, type App, type Build} from '../../wire/build.ts';
import type {AppVersion} from '../../wire/update-api.ts';

/** A version in a folder, whole: each file that a worker names is there. */
export type PlacedVersion = Omit<AppVersion, 'at'>;

const manifestSchema = v.array(
  v.object({url: v.pipe(v.string(), v.startsWith('/')), revision: v.nullable(v.string())}),
);
type Manifest = v.InferOutput<typeof manifestSchema>;
const versionSchema = v.object({version: v.string()});

/** As the build puts it into a worker: JSON of flat objects, so that the first bracket ends it. */
const MANIFEST = /\[\{"(?:revision|url)":[^\]]*\]/;
const PAGE = '.html';

/** Paths of all files in a folder, `kiosk/index.html`; none where it cannot be read. */
export async function filesIn(folder: string): Promise<ReadonlySet<string>> {
  try {
    const found = await readdir(folder, {recursive: true, withFileTypes: true});
    return new Set(
      found
        .filter((entry) => entry.isFile())
        .map(({parentPath, name}) => join(parentPath, name).slice(folder.length + 1)),
    );
  } catch {
    return new Set();
  }
}

/** Changes whenever somebody puts another version there: what stands in every version under the same name. */
export async function markOf(folder: string): Promise<string> {
  const names = [...APPS.map((app) => `${app}/sw.js`), 'version.json'];
  const marks = names.map(async (name) => {
    try {
      const {size, mtimeMs} = await stat(join(folder, name));
      return `${String(size)}@${String(mtimeMs)}`;
    } catch {
      return '';
    }
  });
  return (await Promise.all(marks)).join(' ');
}

/** Undefined where there is none, or not the whole of it (yet): somebody may just be putting it there. */
export async function placedVersion(folder: string): Promise<PlacedVersion | undefined> {
  try {
    const files = await filesIn(folder);
    const builds: Partial<Record<App, Build>> = {};
    for (const app of APPS) {
      const manifest = manifestIn(await readFile(join(folder, app, 'sw.js'), 'utf8'));
      if (!manifest || !(await isWhole(manifest.entries, folder, files))) return undefined;
      builds[app] = buildOf(manifest.said);
    }
    const text = await readFile(join(folder, 'version.json'), 'utf8');
    const {version} = v.parse(versionSchema, JSON.parse(text));
    const whole = builds as AppVersion['builds'];
    return {id: APPS.map((app) => whole[app]).join('-'), version, builds: whole};
  } catch {
    return undefined;
  }
}

/** `said` is as the worker has it: its name is made of that. */
function manifestIn(
  worker: string,
): {readonly said: unknown; readonly entries: Manifest} | undefined {
  const [text] = MANIFEST.exec(worker) ?? [];
  if (text === undefined) return undefined;
  const said: unknown = JSON.parse(text);
  return {said, entries: v.parse(manifestSchema, said)};
}

/** A page has the same name in every version: its revision begins with the MD5 of its content. */
async function isWhole(
  manifest: Manifest,
  folder: string,
  files: ReadonlySet<string>,
): Promise<boolean> {
  for (const {url, revision} of manifest) {
    const file = url.slice(1);
    if (!files.has(file)) return false;
    if (revision === null || !file.endsWith(PAGE)) continue;
    const hash = createHash('md5').update(await readFile(join(folder, file)));
    if (!revision.startsWith(hash.digest('hex'))) return false;
  }
  return true;
}

import type {ClipId, Sound} from './sentence.ts';

interface ClipIndex {
  /** How the language puts a call together, where it is not as in Mandarin. */
  readonly sentence?: string;
  readonly clips: Readonly<Record<ClipId, {readonly text: string; readonly url: string}>>;
}

/** One language of the hall. */
export interface Clips<S extends Sound = AudioBuffer> {
  readonly sentence?: string | undefined;
  /** What each clip says, in writing. */
  readonly texts: ReadonlyMap<ClipId, string>;
  readonly sounds: ReadonlyMap<ClipId, S>;
}

const CACHE = 'voice';

/**
 * The hall's clips, decoded once and kept in memory: a call must not wait for a disk. Kept in the
 * Cache API too, under addresses that change with their content, so that a cold start offline speaks.
 * Without a context they are only read, not heard: the words of them, for captions.
 *
 * @param decoded clips of earlier loads by address, which are not loaded again; new ones come to them
 */
export async function loadClips(
  language: string,
  context?: BaseAudioContext,
  decoded = new Map<string, AudioBuffer>(),
): Promise<Clips> {
  // A page that came over plain HTTP from another machine has no caches, nor has a full disk.
  const cache =
    'caches' in globalThis ? await caches.open(CACHE).catch(() => undefined) : undefined;
  const folder = `/voice/${language}/`;
  const {sentence, clips} = await fetchIndex(`${folder}clips.json`, cache);
  const entries = Object.entries(clips);
  const loaded = await Promise.all(
    entries.map(async ([id, {url}]) => {
      const sound = decoded.get(url) ?? (context && (await fetchClip(url, cache, context)));
      if (sound) decoded.set(url, sound);
      return sound ? ([[id, sound]] as const) : [];
    }),
  );
  if (context) await forgetOthers(folder, new Set(entries.map(([, {url}]) => url)), cache);
  const texts = new Map(entries.map(([id, {text}]) => [id, text]));
  return {sentence, texts, sounds: new Map(loaded.flat())};
}

/** A language that the hall has no clips in has an empty index. */
async function fetchIndex(url: string, cache: Cache | undefined): Promise<ClipIndex> {
  try {
    const fresh = await fetch(url).catch(() => undefined);
    if (fresh?.ok) await cache?.put(url, fresh.clone()).catch(() => undefined);
    const response = fresh?.ok ? fresh : await cache?.match(url);
    if (response) return (await response.json()) as ClipIndex;
  } catch {
    // What is no index is none.
  }
  return {clips: {}};
}

/** A clip that cannot be had or decoded is missing; the others are not held up by it. */
async function fetchClip(
  url: string,
  cache: Cache | undefined,
  context: BaseAudioContext,
): Promise<AudioBuffer | undefined> {
  try {
    let response = await cache?.match(url).catch(() => undefined);
    if (!response) {
      response = await fetch(url);
      if (!response.ok) return undefined;
      await cache?.put(url, response.clone()).catch(() => undefined);
    }
    return await context.decodeAudioData(await response.arrayBuffer());
  } catch {
    return undefined;
  }
}

/** Recordings of this language that were replaced. */
async function forgetOthers(
  folder: string,
  current: ReadonlySet<string>,
  cache: Cache | undefined,
): Promise<void> {
  if (!cache || current.size === 0) return;
  for (const request of await cache.keys()) {
    const {pathname, search} = new URL(request.url);
    const other = pathname.startsWith(folder) && !pathname.endsWith('.json');
    if (other && !current.has(pathname + search)) await cache.delete(request);
  }
}

import type {ClipId} from './sentence.ts';

interface ClipIndex {
  readonly language: string;
  readonly clips: Readonly<Record<ClipId, {readonly text: string; readonly url: string}>>;
}

const CACHE = 'voice';

/**
 * The hall's clips, decoded once and kept in memory: a call must not wait for a disk. Kept in the
 * Cache API too, under addresses that change with their content, so that a cold start offline speaks.
 */
export async function loadClips(
  language: string,
  context: BaseAudioContext,
): Promise<ReadonlyMap<ClipId, AudioBuffer>> {
  // A page that came over plain HTTP from another machine has no caches, nor has a full disk.
  const cache =
    'caches' in globalThis ? await caches.open(CACHE).catch(() => undefined) : undefined;
  const index = await fetchIndex(`/voice/${language}/clips.json`, cache);
  const loaded = await Promise.all(
    Object.entries(index.clips).map(async ([id, {url}]) => {
      const buffer = await fetchClip(url, cache, context);
      return buffer ? ([[id, buffer]] as const) : [];
    }),
  );
  await forgetOthers(index, cache);
  return new Map(loaded.flat());
}

async function fetchIndex(url: string, cache: Cache | undefined): Promise<ClipIndex> {
  const fresh = await fetch(url).catch(() => undefined);
  if (fresh?.ok) await cache?.put(url, fresh.clone()).catch(() => undefined);
  const response = fresh?.ok ? fresh : await cache?.match(url);
  if (!response) return {language: '', clips: {}};
  return (await response.json()) as ClipIndex;
}

/** A clip that cannot be had or decoded is missing; the others are not held up by it. */
async function fetchClip(
  url: string,
  cache: Cache | undefined,
  context: BaseAudioContext,
): Promise<AudioBuffer | undefined> {
  try {
    let response = await cache?.match(url);
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

/** Recordings that were replaced. */
async function forgetOthers(index: ClipIndex, cache: Cache | undefined): Promise<void> {
  const current = new Set(Object.values(index.clips).map(({url}) => url));
  if (!cache || current.size === 0) return;
  for (const request of await cache.keys()) {
    const {pathname, search} = new URL(request.url);
    const url = pathname + search;
    if (!pathname.endsWith('.json') && !current.has(url)) await cache.delete(request);
  }
}

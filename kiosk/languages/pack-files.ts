import type {LanguageFile} from '../../src/hall/configuration.ts';
import {hashOf} from '../../src/sync/content-hash.ts';
import {API} from '../../src/wire/api.ts';

const SHELF = 'languages';

/**
 * The file of a hall's language: from the kiosk's disk, or from the hub, and then kept. Undefined where
 * it is on neither, or is not what its hash says.
 */
export async function packFile(hash: string): Promise<string | undefined> {
  const address = API.mediaFile(hash);
  const shelf = await openShelf();
  const kept = await shelf?.match(address).catch(() => undefined);
  if (kept) return kept.text();
  const fetched = await fetch(address).catch(() => undefined);
  if (!fetched?.ok) return undefined;
  const file = await fetched.blob();
  // Browsers reckon no hash on a page that others can listen to; there is no shelf either.
  if (shelf) {
    if ((await hashOf(file)) !== hash) return undefined;
    // A full disk costs the language once the network is cut, nothing before.
    await shelf.put(address, new Response(file)).catch(() => undefined);
  }
  return file.text();
}

/** Brings the hall's languages to the kiosk's disk, and throws others away. */
export async function keepPacks(files: readonly LanguageFile[]): Promise<void> {
  const shelf = await openShelf();
  const wanted = new Set(files.map(({hash}) => API.mediaFile(hash)));
  for (const request of (await shelf?.keys().catch(() => [])) ?? []) {
    if (!wanted.has(new URL(request.url).pathname)) await shelf?.delete(request).catch(() => false);
  }
  for (const {hash} of files) await packFile(hash);
}

async function openShelf(): Promise<Cache | undefined> {
  if (!('caches' in globalThis)) return undefined;
  return caches.open(SHELF).catch(() => undefined);
}

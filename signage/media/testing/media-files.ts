import type {Medium} from '../../../src/hall/signage.ts';
import {hashOf} from '../../../src/sync/content-hash.ts';
import {API} from '../../../src/wire/api.ts';
import type {MediaStore} from '../media-store.ts';

/** A picture of one colour. */
export async function pictureOf(colour: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(16, 9);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = colour;
  context.fillRect(0, 0, 16, 9);
  return canvas.convertToBlob({type: 'image/png'});
}

/** A film of a few frames, as the browser itself records it. */
export async function film(): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  const recorder = new MediaRecorder(canvas.captureStream(25), {mimeType: 'video/webm'});
  const stopped = new Promise((resolve) => (recorder.onstop = resolve));
  const pieces: Blob[] = [];
  recorder.ondataavailable = ({data}) => pieces.push(data);
  recorder.start();
  for (let frame = 0; frame < 12; frame += 1) {
    context?.fillRect(frame * 8, 0, 8, 100);
    await new Promise(requestAnimationFrame);
  }
  recorder.stop();
  await stopped;
  return new Blob(pieces, {type: 'video/webm'});
}

export async function mediumOf(
  id: string,
  file: Blob,
  more: Partial<Medium> = {},
): Promise<Medium> {
  return {id, name: id, hash: await hashOf(file), type: file.type, bytes: file.size, ...more};
}

/** The hub's end: files by their hash, and what was asked of it. */
export class HubFiles {
  readonly asked: string[] = [];
  readonly files = new Map<string, Blob>();
  cut = false;

  put({hash}: Medium, file: Blob): void {
    this.files.set(API.mediaFile(hash), file);
  }

  readonly fetch = (url: string): Promise<Response> => {
    this.asked.push(url);
    if (this.cut) return Promise.reject(new TypeError('Failed to fetch'));
    const file = this.files.get(url);
    return Promise.resolve(file ? new Response(file) : new Response('{}', {status: 404}));
  };
}

/** Resolves when it is so, which a store tells of. */
export function until(store: MediaStore, so: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!so()) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = store.subscribe(look);
    look();
  });
}

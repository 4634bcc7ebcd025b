import {createHash, type Hash} from 'node:crypto';
import {mkdir, open, readdir, rename, rm, statfs, type FileHandle} from 'node:fs/promises';
import {join} from 'node:path';
import type {Readable} from 'node:stream';
import type {StoredMedium} from '../../wire/api.ts';
import {LANGUAGE_BYTES, MEDIUM_BYTES} from '../../wire/signage-limits.ts';
import {synced} from '../synced.ts';
import {HEAD_BYTES, LANGUAGE_TYPE, mediaTypeOf} from './media-type.ts';
import {faultOf, type MediumFault} from './medium-fault.ts';

export type Stored =
  | {readonly kind: 'stored'; readonly medium: StoredMedium}
  /** Larger than so many bytes. */
  | {readonly kind: 'too-large'; readonly limit: number}
  | {readonly kind: 'unknown-type'}
  /** Of a type that screens show, but not one that they could show. */
  | {readonly kind: 'unsound'; readonly fault: MediumFault}
  | {readonly kind: 'wrong-hash'}
  /** The sender went before the end. */
  | {readonly kind: 'cut'}
  /** The disk is nearly full, and what is left of it belongs to the log. */
  | {readonly kind: 'no-room'}
  /** What the disk said, such as `ENOSPC`. */
  | {readonly kind: 'failed'; readonly reason: string};

/** In bytes: of one file, and of the disk that media leave free for the hall's log. */
interface Limits {
  readonly file: number;
  readonly spare: number;
}

const LIMITS: Limits = {file: MEDIUM_BYTES, spare: 1024 * 1024 * 1024};

const HASH = /^[0-9a-f]{64}$/;
const PART = /^[0-9a-f]{64}-\d+\.part$/;

export const isHash = (text: string): boolean => HASH.test(text);

/** Pictures and films of the hall on the hub's disk, each under the SHA-256 of its content and no other name. */
export class MediaFolder {
  readonly path: string;
  readonly #limits: Limits;
  /** Bytes that uploads on their way may still take. */
  #awaited = 0;
  #parts = 0;

  constructor(path: string, limits: Limits = LIMITS) {
    this.path = path;
    this.#limits = limits;
  }

  /** Throws away what a hub that was killed had not finished. */
  async tidy(): Promise<void> {
    const left = (await this.#names()).filter((name) => PART.test(name));
    await Promise.all(left.map((name) => rm(join(this.path, name), {force: true})));
  }

  async list(): Promise<StoredMedium[]> {
    const names = (await this.#names()).filter(isHash).sort();
    const media = await Promise.all(names.map((hash) => this.find(hash)));
    return media.filter((medium) => medium !== undefined);
  }

  /** `hash` has to be one. */
  async find(hash: string): Promise<StoredMedium | undefined> {
    let file: FileHandle | undefined;
    try {
      file = await open(join(this.path, hash));
      const {bytesRead, buffer} = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      const type = mediaTypeOf(buffer.subarray(0, bytesRead));
      return type === undefined ? undefined : {hash, type, bytes: (await file.stat()).size};
    } catch {
      return undefined;
    } finally {
      await file?.close();
    }
  }

  /**
   * Takes a file in; `declared` is the length that its sender tells. It stands under its address whole
   * and on the disk, or not at all. What is left of a body that is refused stays unread.
   */
  async store(hash: string, body: Readable, declared?: number): Promise<Stored> {
    const {file: limit, spare} = this.#limits;
    const atMost = declared ?? limit;
    if (atMost > limit) return {kind: 'too-large', limit};
    const part = join(this.path, `${hash}-${(this.#parts += 1)}.part`);
    this.#awaited += atMost;
    try {
      await mkdir(this.path, {recursive: true});
      const {bavail, bsize} = await statfs(this.path);
      if (bavail * bsize < this.#awaited + spare) return {kind: 'no-room'};
      const written = await this.#write(part, body);
      if ('kind' in written) return written;
      if (written.digest.digest('hex') !== hash) return {kind: 'wrong-hash'};
      const fault = await faultIn(part, written.type);
      if (fault) return {kind: 'unsound', fault};
      await rename(part, join(this.path, hash));
      await synced(this.path);
      return {kind: 'stored', medium: {hash, type: written.type, bytes: written.bytes}};
    } catch (error) {
      if (body.errored) return {kind: 'cut'};
      return {kind: 'failed', reason: (error as NodeJS.ErrnoException).code ?? 'unknown'};
    } finally {
      this.#awaited -= atMost;
      await rm(part, {force: true}).catch(() => undefined);
    }
  }

  /** Whether it was there. */
  async remove(hash: string): Promise<boolean> {
    const known = (await this.#names()).includes(hash);
    if (known) await rm(join(this.path, hash), {force: true});
    return known;
  }

  async #write(part: string, body: Readable): Promise<Stored | Written> {
    const file = await open(part, 'wx');
    try {
      const digest = createHash('sha256');
      let head = Buffer.alloc(0);
      let bytes = 0;
      let limit = this.#limits.file;
      // Destroying the body would cut the connection on which the refusal has to go back.
      for await (const chunk of body.iterator({destroyOnReturn: false})) {
        const piece = chunk as Buffer;
        bytes += piece.length;
        const early = head.length < HEAD_BYTES;
        if (early) head = Buffer.concat([head, piece.subarray(0, HEAD_BYTES)]);
        if (early && head.length >= HEAD_BYTES) {
          const type = mediaTypeOf(head);
          if (type === undefined) return {kind: 'unknown-type'};
          if (type === LANGUAGE_TYPE) limit = Math.min(limit, LANGUAGE_BYTES);
        }
        if (bytes > limit) return {kind: 'too-large', limit};
        digest.update(piece);
        await file.appendFile(piece);
      }
      const type = mediaTypeOf(head);
      if (type === undefined) return {kind: 'unknown-type'};
      await file.sync();
      return {type, bytes, digest};
    } finally {
      await file.close();
    }
  }

  async #names(): Promise<string[]> {
    return readdir(this.path).catch(() => []);
  }
}

interface Written {
  readonly type: string;
  readonly bytes: number;
  readonly digest: Hash;
}

async function faultIn(path: string, type: string): Promise<MediumFault | undefined> {
  const file = await open(path);
  try {
    return await faultOf(type, file);
  } finally {
    await file.close();
  }
}

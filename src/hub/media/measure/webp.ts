import type {FileBytes} from './file-bytes.ts';
import type {Measured} from './measured.ts';

/** RIFF, its length, WEBP. */
const BEGINNING = 12;
const HEAD = 8;
const CHUNKS_AT_MOST = 10_000;

/** A WebP to its end; undefined where it is not whole. */
export async function measureWebp(file: FileBytes): Promise<Measured | undefined> {
  const beginning = await file.at(0, BEGINNING);
  if (!beginning) return undefined;
  const end = HEAD + beginning.readUInt32LE(4);
  if (end > file.size) return undefined;
  let size: {width: number; height: number} | undefined;
  let frames = 0;
  let at = BEGINNING;
  for (let chunks = 0; chunks < CHUNKS_AT_MOST && at + HEAD <= end; chunks += 1) {
    const head = await file.at(at, HEAD);
    if (!head) return undefined;
    const length = head.readUInt32LE(4);
    if (at + HEAD + length > end) return undefined;
    const name = head.toString('latin1', 0, 4);
    if (name === 'ANMF') frames += 1;
    // The canvas comes first, and holds whatever is drawn.
    size ??= sizeIn(name, await file.at(at + HEAD, Math.min(length, 10)));
    at += HEAD + length + (length % 2);
  }
  return size && at >= end ? {...size, frames: Math.max(1, frames)} : undefined;
}

function sizeIn(name: string, content: Buffer | undefined): Omit<Measured, 'frames'> | undefined {
  if (!content) return undefined;
  if (name === 'VP8X' && content.length >= 10) {
    return {width: 1 + content.readUIntLE(4, 3), height: 1 + content.readUIntLE(7, 3)};
  }
  if (name === 'VP8L' && content.length >= 5) {
    const bits = content.readUInt32LE(1);
    return {width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff)};
  }
  if (name === 'VP8 ' && content.length >= 10) {
    return {width: content.readUInt16LE(6) & 0x3fff, height: content.readUInt16LE(8) & 0x3fff};
  }
  return undefined;
}

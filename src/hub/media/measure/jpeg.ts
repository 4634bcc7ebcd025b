import type {FileBytes} from './file-bytes.ts';
import type {Measured} from './measured.ts';

const END = Buffer.from([0xff, 0xd9]);
const SCAN = 0xda;
/** Start of frame; of the same row, these are something else. */
const NO_FRAME = new Set([0xc4, 0xc8, 0xcc]);
const SEGMENTS_AT_MOST = 10_000;

const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.has(marker);

/** A JPEG up to its first scan, and whether it ends; undefined where it is not whole. Cameras append what they like. */
export async function measureJpeg(file: FileBytes): Promise<Measured | undefined> {
  let found: Measured | undefined;
  let at = 2;
  for (let segments = 0; segments < SEGMENTS_AT_MOST; segments += 1) {
    const head = await file.at(at, 4);
    if (head?.[0] !== 0xff) return undefined;
    const marker = head.readUInt8(1);
    if (marker === 0xff) {
      // A byte that only fills up.
      at += 1;
      continue;
    }
    if (isFrame(marker)) {
      const frame = await file.at(at + 5, 4);
      if (!frame) return undefined;
      found = {height: frame.readUInt16BE(0), width: frame.readUInt16BE(2), frames: 1};
    }
    const next = at + 2 + head.readUInt16BE(2);
    if (marker === SCAN) return (await file.hasBehind(next, END)) ? found : undefined;
    at = next;
  }
  return undefined;
}

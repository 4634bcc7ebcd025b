import type {FileBytes} from './file-bytes.ts';
import type {Measured} from './measured.ts';

const SIGNATURE = 8;
/** Length and name before a chunk's content, and a sum behind it. */
const HEAD = 8;
const AROUND = HEAD + 4;
/** Far beyond what any program writes of a picture that screens can show: the walk has to end. */
const CHUNKS_AT_MOST = 100_000;

/** A PNG from its first chunk to its last one; undefined where it is not whole. */
export async function measurePng(file: FileBytes): Promise<Measured | undefined> {
  const first = await file.at(SIGNATURE, HEAD + 8);
  if (first?.toString('latin1', 4, 8) !== 'IHDR') return undefined;
  const [width, height] = [first.readUInt32BE(8), first.readUInt32BE(12)];
  let frames = 1;
  let at = SIGNATURE;
  for (let chunks = 0; chunks < CHUNKS_AT_MOST; chunks += 1) {
    const head = await file.at(at, HEAD);
    if (!head) return undefined;
    const length = head.readUInt32BE(0);
    const name = head.toString('latin1', 4, 8);
    if (at + AROUND + length > file.size) return undefined;
    if (name === 'IEND') return {width, height, frames};
    if (name === 'acTL') frames = (await file.at(at + HEAD, 4))?.readUInt32BE(0) ?? frames;
    at += AROUND + length;
  }
  return undefined;
}

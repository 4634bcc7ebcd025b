import type {FileBytes} from './file-bytes.ts';
import type {Measured} from './measured.ts';

const HEAD = 8;
/** With a length of 64 bits. */
const LONG_HEAD = 16;
/** Of all levels together: the walk has to end. */
const BOXES_AT_MOST = 20_000;
/** What lies in these is looked at; the figure is what stands before it. */
const HOLDS: Readonly<Record<string, number>> = {
  ...{moov: 0, trak: 0, mdia: 0, minf: 0, stbl: 0, iprp: 0, ipco: 0},
  meta: 4,
};

interface Walk {
  readonly file: FileBytes;
  readonly seen: Set<string>;
  boxes: number;
  width: number;
  height: number;
  frames: number;
}

/**
 * A file of boxes (ISO 14496-12), AVIF or MP4, the largest picture in it and the most pictures of a track; undefined
 * where it is not whole. A film is as long as it likes: its `frames` are those of its longest track.
 */
export async function measureBoxes(file: FileBytes): Promise<Measured | undefined> {
  const walk: Walk = {file, seen: new Set(), boxes: 0, width: 0, height: 0, frames: 1};
  const whole = await walkBoxes(walk, 0, file.size);
  const {seen, width, height, frames} = walk;
  // What says how it is to be read may stand at the very end, or what is read: without both nothing can be shown.
  const told = seen.has('meta') || seen.has('moov');
  const there = seen.has('mdat') || seen.has('idat');
  return whole && told && there ? {width, height, frames} : undefined;
}

async function walkBoxes(walk: Walk, from: number, until: number): Promise<boolean> {
  const {file} = walk;
  for (let at = from; at < until;) {
    walk.boxes += 1;
    const box = walk.boxes > BOXES_AT_MOST ? undefined : await boxAt(file, at, until);
    if (!box) return false;
    const {name, content, end} = box;
    walk.seen.add(name);
    await look(walk, name, content, end);
    const before = HOLDS[name];
    if (before !== undefined && !(await walkBoxes(walk, content + before, end))) return false;
    at = end;
  }
  return true;
}

async function boxAt(
  file: FileBytes,
  at: number,
  until: number,
): Promise<{name: string; content: number; end: number} | undefined> {
  const head = await file.at(at, HEAD);
  if (!head) return undefined;
  const name = head.toString('latin1', 4, 8);
  const told = head.readUInt32BE(0);
  const long = told === 1 ? await file.at(at + HEAD, 8) : undefined;
  if (told === 1 && !long) return undefined;
  // Nothing told means up to the end.
  const length = long ? Number(long.readBigUInt64BE(0)) : told === 0 ? until - at : told;
  const content = at + (long ? LONG_HEAD : HEAD);
  const end = at + length;
  return end < content || end > until ? undefined : {name, content, end};
}

async function look(walk: Walk, name: string, content: number, end: number): Promise<void> {
  if (name === 'ispe') {
    const size = await walk.file.at(content + 4, 8);
    if (size) widen(walk, size.readUInt32BE(0), size.readUInt32BE(4));
  }
  if (name === 'tkhd') {
    // Its last eight bytes, 16.16.
    const size = await walk.file.at(end - 8, 8);
    if (size) widen(walk, size.readUInt16BE(0), size.readUInt16BE(4));
  }
  if (name === 'stsz') {
    const count = await walk.file.at(content + 8, 4);
    walk.frames = Math.max(walk.frames, count?.readUInt32BE(0) ?? 0);
  }
}

function widen(walk: Walk, width: number, height: number): void {
  walk.width = Math.max(walk.width, width);
  walk.height = Math.max(walk.height, height);
}

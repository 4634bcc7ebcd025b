import {createHash} from 'node:crypto';
import {crc32, deflateSync} from 'node:zlib';

/** The smallest files of each type that are whole, as their standards have them; none is drawn by anybody. */

type Size = readonly [width: number, height: number];

export const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const bytes32 = (...values: number[]) => {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => bytes.writeUInt32BE(value, 4 * index));
  return bytes;
};

/** `frames` makes it move; `padding` is so many bytes of a chunk that nobody reads. */
export function png([width, height]: Size, {frames = 0, padding = 0} = {}): Buffer<ArrayBuffer> {
  const rows = deflateSync(Buffer.alloc(Math.min(height, 8) * Math.min(width + 1, 1024)));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', Buffer.concat([bytes32(width, height), Buffer.from([8, 0, 0, 0, 0])])),
    ...(frames > 0 ? [pngChunk('acTL', bytes32(frames, 0))] : []),
    ...(padding > 0 ? [pngChunk('paDd', Buffer.alloc(padding))] : []),
    pngChunk('IDAT', rows),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Of exactly so many bytes. */
export function pngOfBytes(bytes: number): Buffer<ArrayBuffer> {
  const bare = png([1, 1]).length;
  return png([1, 1], {padding: bytes - bare - 12});
}

function pngChunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  return Buffer.concat([bytes32(content.length), body, bytes32(crc32(body))]);
}

export function jpeg([width, height]: Size): Buffer<ArrayBuffer> {
  const size = Buffer.alloc(4);
  size.writeUInt16BE(height, 0);
  size.writeUInt16BE(width, 2);
  return Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    Buffer.from('ffc0000b08', 'hex'),
    size,
    Buffer.from('01011100', 'hex'),
    Buffer.from('ffda0008010100003f00', 'hex'),
    Buffer.from('1234ff005678ffd9', 'hex'),
  ]);
}

export function webp([width, height]: Size, frames = 0): Buffer<ArrayBuffer> {
  const canvas = Buffer.alloc(10);
  canvas[0] = frames > 0 ? 2 : 0;
  canvas.writeUIntLE(width - 1, 4, 3);
  canvas.writeUIntLE(height - 1, 7, 3);
  const frame = riffChunk('ANMF', Buffer.alloc(16));
  const inside = Buffer.concat([
    Buffer.from('WEBP'),
    riffChunk('VP8X', canvas),
    ...Array<Buffer>(frames).fill(frame),
  ]);
  return Buffer.concat([riffChunk('RIFF', inside)]);
}

function riffChunk(name: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(content.length);
  const even = Buffer.alloc(content.length % 2);
  return Buffer.concat([Buffer.from(name, 'latin1'), length, content, even]);
}

export function avif([width, height]: Size): Buffer<ArrayBuffer> {
  const size = box('ispe', bytes32(0, width, height));
  return Buffer.concat([
    box('ftyp', Buffer.from('avif\0\0\0\0avifmif1', 'latin1')),
    box('meta', bytes32(0), box('iprp', box('ipco', size))),
    box('mdat', Buffer.alloc(16)),
  ]);
}

export function mp4([width, height]: Size): Buffer<ArrayBuffer> {
  const head = Buffer.alloc(84);
  head.writeUInt16BE(width, 76);
  head.writeUInt16BE(height, 80);
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0isom', 'latin1')),
    box('mdat', Buffer.alloc(64)),
    box('moov', box('trak', box('tkhd', head))),
  ]);
}

function box(name: string, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([bytes32(8 + body.length), Buffer.from(name, 'latin1'), body]);
}

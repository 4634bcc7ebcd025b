import assert from 'node:assert/strict';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {open} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {mediaTypeOf} from './media-type.ts';
import {faultOf} from './medium-fault.ts';
import {avif, jpeg, mp4, png, webp} from './testing/sample-media.ts';

const folder = mkdtempSync(join(tmpdir(), 'recha-fault-'));

async function fault(bytes: Buffer): Promise<string> {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  const file = await open(path);
  try {
    const type = mediaTypeOf(bytes) ?? '';
    return (await faultOf(type, file))?.kind ?? 'none';
  } finally {
    await file.close();
  }
}

const KINDS = {png, jpeg, webp, avif, mp4};
type Kind = keyof typeof KINDS;
const kinds = Object.keys(KINDS) as Kind[];

test('a picture that a wall of today’s makers can show is taken, whatever its type', async () => {
  for (const kind of kinds) {
    assert.equal(await fault(KINDS[kind]([7680, 4320])), 'none', kind);
    // A strip of light around the hall.
    assert.equal(await fault(KINDS[kind]([16_384, 256])), 'none', kind);
  }
});

test('a few bytes that stand for gigabytes of pixels are refused, by area and by side', async () => {
  for (const kind of kinds) {
    const largest: [number, number] = kind === 'webp' ? [16_000, 16_000] : [50_000, 50_000];
    assert.ok(KINDS[kind](largest).length < 64 * 1024, kind);
    assert.equal(await fault(KINDS[kind](largest)), 'too-many-pixels', kind);
    assert.equal(await fault(KINDS[kind]([16_385, 1])), 'too-many-pixels', kind);
  }
  assert.equal(await fault(avif([0xffff_ffff, 0xffff_ffff])), 'too-many-pixels');
  assert.equal(await fault(png([0xffff_ffff, 0xffff_ffff])), 'too-many-pixels');
});

test('a moving picture of thousands of frames is refused, one of a few seconds is not', async () => {
  for (const [frames, found] of [
    [500, 'none'],
    [5_000, 'too-many-frames'],
  ] as const) {
    assert.equal(await fault(webp([64, 64], frames)), found);
    assert.equal(await fault(png([64, 64], {frames})), found);
  }
});

test('a picture of nothing is none', async () => {
  for (const kind of ['png', 'jpeg', 'avif'] as const) {
    assert.equal(await fault(KINDS[kind]([0, 100])), 'damaged', kind);
  }
});

test('a file that is cut short anywhere, or goes on as something else, is told as damaged', async () => {
  for (const kind of kinds) {
    const whole = KINDS[kind]([64, 64]);
    for (let length = 12; length < whole.length; length += 1) {
      assert.equal(await fault(whole.subarray(0, length)), 'damaged', `${kind} ${String(length)}`);
    }
    const page = Buffer.from('<script>alert(1)</script>'.repeat(20));
    const lying = Buffer.concat([whole.subarray(0, 24), page]);
    assert.notEqual(await fault(lying), 'none', kind);
  }
  assert.equal(await fault(Buffer.from('{"recha":"language-pack","texts":{')), 'damaged');
});

test('a file that is made to be walked for ever is left', async () => {
  const chunk = Buffer.from('00000000616161610000000000000000', 'hex').subarray(0, 12);
  const head = png([1, 1]).subarray(0, 33);
  const endless = Buffer.concat([head, ...Array<Buffer>(200_000).fill(chunk)]);
  assert.equal(await fault(endless), 'damaged');
  const riff = webp([64, 64]);
  const nothing = Buffer.concat([riff, ...Array<Buffer>(20_000).fill(Buffer.from('NONE\0\0\0\0'))]);
  nothing.writeUInt32LE(nothing.length - 8, 4);
  assert.equal(await fault(nothing), 'damaged');
  const boxes = Buffer.concat([
    mp4([64, 64]),
    ...Array<Buffer>(30_000).fill(Buffer.from('\0\0\0\x08free', 'latin1')),
  ]);
  assert.equal(await fault(boxes), 'damaged');
  const stairs = Array.from({length: 5_000}, (_, at) => {
    const box = Buffer.from('\0\0\0\0moov', 'latin1');
    box.writeUInt32BE((5_000 - at) * 8, 0);
    return box;
  });
  assert.equal(await fault(Buffer.concat([avif([1, 1]).subarray(0, 24), ...stairs])), 'damaged');
});

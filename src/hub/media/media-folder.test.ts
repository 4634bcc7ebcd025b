import assert from 'node:assert/strict';
import {mkdtempSync, readdirSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Readable} from 'node:stream';
import {test} from 'node:test';
import {MediaFolder} from './media-folder.ts';
import {mediaTypeOf} from './media-type.ts';
import {hashOf, pngOfBytes} from './testing/sample-media.ts';

const picture = pngOfBytes;
const LIMITS = {file: 1000, spare: 0};

function newFolder(limits = LIMITS): {path: string; folder: MediaFolder} {
  const path = join(mkdtempSync(join(tmpdir(), 'recha-media-')), 'media');
  return {path, folder: new MediaFolder(path, limits)};
}

test('each type is known by its content, and nothing else is taken for one', () => {
  const ftyp = (brand: string) => `\0\0\0 ftyp${brand}\0\0\0\0`;
  const ebml = (type: string) =>
    `\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82${String.fromCharCode(128 + type.length)}${type}`;
  const cases: [string, string | undefined][] = [
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
    [ftyp('avif'), 'image/avif'],
    [ftyp('isom'), 'video/mp4'],
    [ftyp('mp42'), 'video/mp4'],
    [ebml('webm'), 'video/webm'],
    [ebml('matroska'), undefined],
    [ftyp('qt  '), undefined],
    [ftyp('heic'), undefined],
    ['RIFF\x10\0\0\0WAVEfmt ', undefined],
    ['GIF89a', undefined],
    ['<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', undefined],
    ['{"recha":"language-pack","texts":{}}', 'application/json'],
    ['{\n  "recha": "language-pack",', 'application/json'],
    ['{"language-pack":"recha"}', undefined],
    ['<!doctype html>', undefined],
    ['', undefined],
  ];
  for (const [head, type] of cases) {
    assert.equal(mediaTypeOf(Buffer.from(head, 'latin1')), type, head);
  }
});

test('a file stands under its hash, however it is cut into pieces, and again when it comes twice', async () => {
  const {path, folder} = newFolder();
  const bytes = picture(300);
  const hash = hashOf(bytes);
  const medium = {hash, type: 'image/png', bytes: 300};
  const pieces = Array.from(bytes, (byte) => Buffer.from([byte]));
  assert.deepEqual(await folder.store(hash, Readable.from(pieces)), {kind: 'stored', medium});
  assert.deepEqual(await folder.store(hash, Readable.from([bytes])), {kind: 'stored', medium});
  assert.deepEqual(readdirSync(path), [hash]);
  assert.deepEqual(await folder.list(), [medium]);
});

test('what is refused leaves nothing: another content, too much of it, a kind unknown, a sender that goes', async () => {
  const {path, folder} = newFolder();
  const refused = async (body: Readable, declared?: number, hash = hashOf(picture(20))) =>
    (await folder.store(hash, body, declared)).kind;
  assert.equal(await refused(Readable.from([picture(100)])), 'wrong-hash');
  assert.equal(await refused(Readable.from([picture(999), Buffer.alloc(2)])), 'too-large');
  assert.equal(await refused(Readable.from([]), 1001), 'too-large');
  const page = Buffer.from('<!doctype html>'.padEnd(80));
  assert.equal(await refused(Readable.from([page]), undefined, hashOf(page)), 'unknown-type');
  assert.equal(await refused(Readable.from([])), 'unknown-type');
  const goes = Readable.from(
    (async function* () {
      yield picture(100);
      await Promise.reject(new Error('gone'));
    })(),
  );
  assert.equal(await refused(goes), 'cut');
  assert.deepEqual(readdirSync(path), []);
});

test('a file of exactly the limit is taken', async () => {
  const {folder} = newFolder();
  const bytes = picture(1000);
  const {kind} = await folder.store(hashOf(bytes), Readable.from([bytes]), 1000);
  assert.equal(kind, 'stored');
});

test('the end of the disk is left to the log', async () => {
  const {folder} = newFolder({file: 1000, spare: Number.MAX_SAFE_INTEGER});
  const bytes = picture(100);
  const {kind} = await folder.store(hashOf(bytes), Readable.from([bytes]), 100);
  assert.equal(kind, 'no-room');
});

test('what a killed hub had not finished is thrown away, and nothing else', async () => {
  const {path, folder} = newFolder();
  const bytes = picture(100);
  const hash = hashOf(bytes);
  await folder.store(hash, Readable.from([bytes]));
  writeFileSync(join(path, `${hash}-7.part`), 'half');
  writeFileSync(join(path, 'note.txt'), 'of the hall');
  await folder.tidy();
  assert.deepEqual(readdirSync(path).sort(), [hash, 'note.txt'].sort());
  assert.equal((await folder.list()).length, 1);
});

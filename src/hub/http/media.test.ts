import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {once} from 'node:events';
import {readdirSync, writeFileSync} from 'node:fs';
import {watch} from 'node:fs/promises';
import {request} from 'node:http';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {gzipSync} from 'node:zlib';
import {HallClient} from '../../demo/hall-client.ts';
import {API, type MediaAnswer} from '../../wire/api.ts';
import type {Problem} from '../../wire/problem.ts';
import type {Hub} from '../hub.ts';
import {hashOf, png, pngOfBytes, webp} from '../media/testing/sample-media.ts';
import {newDataFolder, ownHub} from '../testing/own-hub.ts';

const data = newDataFolder();
let hub: Hub;
before(async () => {
  hub = await ownHub(data);
});
after(() => hub.stop());

const PICTURE = pngOfBytes(200);
const HASH = hashOf(PICTURE);
const put = (body: Buffer<ArrayBuffer> | string, hash = HASH, url = hub.url) =>
  fetch(url + API.medium(hash), {method: 'PUT', body});
const kept = () => readdirSync(join(data, 'media'));

async function refused(response: Response, status: number, code: string): Promise<Problem> {
  assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
  const json = (await response.json()) as Problem;
  assert.deepEqual([response.status, json.code], [status, code]);
  assert.doesNotMatch(JSON.stringify(json), /[{]\w+[}]/, 'no value is left out');
  return json;
}

test('a picture is brought, listed, and fetched in whole and in part', async () => {
  const brought = await put(PICTURE);
  const medium = {hash: HASH, type: 'image/png', bytes: 200};
  assert.deepEqual([brought.status, await brought.json()], [200, medium]);
  const list = (await (await fetch(hub.url + API.media)).json()) as MediaAnswer;
  assert.deepEqual(list, {media: [medium]});
  const url = hub.url + API.mediaFile(HASH);
  const whole = await fetch(url);
  assert.deepEqual(Buffer.from(await whole.arrayBuffer()), PICTURE);
  assert.equal(whole.headers.get('content-type'), 'image/png');
  assert.equal(whole.headers.get('x-content-type-options'), 'nosniff');
  assert.equal(whole.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  const part = await fetch(url, {headers: {range: 'bytes=8-15'}});
  assert.equal(part.status, 206);
  assert.equal(part.headers.get('content-range'), 'bytes 8-15/200');
  assert.deepEqual(Buffer.from(await part.arrayBuffer()), PICTURE.subarray(8, 16));
  await refused(await fetch(url, {headers: {range: 'bytes=900-'}}), 416, 'range-beyond');
});

test('a language is brought, served as what it is, and stays while the hall document names it', async () => {
  const own = newDataFolder();
  const other = await ownHub(own);
  const pack = Buffer.from('{"recha":"language-pack","texts":{"home.greeting":"Sample"}}');
  const hash = createHash('sha256').update(pack).digest('hex');
  assert.equal((await put(pack, hash, other.url)).status, 200);
  const served = await fetch(other.url + API.mediaFile(hash));
  assert.match(served.headers.get('content-type') ?? '', /^application\/json/);
  const console = new HallClient(other.url, {kind: 'console', id: 'test'});
  const {configuration, revision} = await console.snapshot();
  assert.ok(configuration);
  const languages = [{code: 'qaa', name: 'Sample', hash}];
  await console.send('publish-configuration', {
    configuration: {...configuration, languages},
    basedOn: revision,
  });
  const remove = () => fetch(other.url + API.medium(hash), {method: 'DELETE'});
  await refused(await remove(), 409, 'media-in-use');
  await other.stop();
});

test('nothing but a hash reaches the disk', async () => {
  const sent = {method: 'PUT', body: PICTURE};
  for (const name of ['..%2Fhall.db', '%2e%2e%2fhall.db', 'hall.db', HASH.toUpperCase(), 'x']) {
    await refused(await fetch(`${hub.url}/media/${name}`), 404, 'media-unknown');
    const {errors} = await refused(
      await fetch(`${hub.url}/api/v1/media/${name}`, sent),
      422,
      'body-malformed',
    );
    assert.equal(errors?.[0]?.field, 'hash');
    await refused(
      await fetch(`${hub.url}/api/v1/media/${name}`, {method: 'DELETE'}),
      422,
      'body-malformed',
    );
  }
  for (const path of ['/media/', '/media/..', `/media/${HASH}/..%2f..%2fhall.db`]) {
    const response = await fetch(hub.url + path);
    assert.equal(response.status, 404, path);
  }
  assert.deepEqual(kept(), [HASH]);
});

test('another content under this hash is refused and changes nothing', async () => {
  const other = Buffer.concat([PICTURE, PICTURE]);
  const {errors} = await refused(await put(other), 422, 'media-hash-wrong');
  assert.equal(errors?.[0]?.field, 'hash');
  const file = await fetch(hub.url + API.mediaFile(HASH));
  assert.deepEqual(Buffer.from(await file.arrayBuffer()), PICTURE);
  assert.deepEqual(kept(), [HASH]);
});

test('a drawing with a script is refused, and the problem names what can be shown', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const hash = createHash('sha256').update(svg).digest('hex');
  const said = await refused(await put(svg, hash), 415, 'media-type-unknown');
  assert.match(said.zh.detail, /PNG/);
  assert.match(said.detail, /MP4/);
  await refused(
    await fetch(hub.url + API.medium(HASH), {method: 'PUT'}),
    415,
    'media-type-unknown',
  );
  await refused(await fetch(hub.url + API.mediaFile(hash)), 404, 'media-unknown');
});

test('a small file that would fill the memory of every screen is refused by field and reason, and the hub stays as it is', async () => {
  const bomb = png([50_000, 50_000]);
  assert.ok(bomb.length < 16 * 1024);
  const before = process.memoryUsage().rss;
  const pixels = await refused(await put(bomb, hashOf(bomb)), 422, 'media-too-many-pixels');
  assert.deepEqual(pixels.errors, [
    {field: '(body)', zh: '这个文件是 50000 × 50000 像素', en: 'This one is 50000 × 50000 pixels'},
  ]);
  assert.match(pixels.zh.detail, /16384 像素，总共最多 40,000,000 像素/);
  assert.match(pixels.detail, /16384 pixels on a side and 40,000,000 in all/);
  const film = webp([640, 480], 4_000);
  const frames = await refused(await put(film, hashOf(film)), 422, 'media-too-many-frames');
  assert.deepEqual(frames.errors?.[0]?.zh, '这个动图有 4000 帧');
  const cut = PICTURE.subarray(0, 150);
  const damaged = await refused(await put(cut, hashOf(cut)), 422, 'media-damaged');
  assert.equal(damaged.errors?.[0]?.field, '(body)');
  const lying = Buffer.concat([PICTURE.subarray(0, 16), Buffer.from('<script>'.repeat(30))]);
  await refused(await put(lying, hashOf(lying)), 422, 'media-damaged');
  // Fifty of the first would be half a terabyte of pixels.
  for (let times = 0; times < 50; times += 1) await put(bomb, hashOf(bomb));
  const grown = (process.memoryUsage().rss - before) / 1024 / 1024;
  assert.ok(grown < 64, `${String(grown)} MB`);
  assert.deepEqual(kept(), [HASH]);
});

test('what no screen shows is refused: drawings, old moving pictures, archives', async () => {
  const others = [
    '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://evil.example/x"/></svg>',
    '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">]><svg/>',
    'GIF89a'.padEnd(200, '\0'),
    'PK\x03\x04'.padEnd(200, '\0'),
    '\x1f\x8b\x08'.padEnd(200, '\0'),
    'BM'.padEnd(200, '\0'),
  ];
  for (const other of others) {
    const body = Buffer.from(other, 'latin1');
    await refused(await put(body, hashOf(body)), 415, 'media-type-unknown');
  }
  assert.deepEqual(kept(), [HASH]);
});

test('a language is at most as long as a kiosk can read at once, and whole', async () => {
  const pack = (text: string) => Buffer.from(`{"recha":"language-pack","texts":{"a":"${text}"}}`);
  const long = pack('a'.repeat(2 * 1024 * 1024));
  const {zh} = await refused(await put(long, hashOf(long)), 413, 'media-too-large');
  assert.match(zh.detail, /2 MB/);
  const cut = pack('a').subarray(0, 40);
  await refused(await put(cut, hashOf(cut)), 422, 'media-damaged');
});

test('a body that is packed is taken for what it is, never unpacked', async () => {
  const zipped = gzipSync(Buffer.alloc(64 * 1024 * 1024));
  const sent = await fetch(hub.url + API.medium(hashOf(zipped)), {
    method: 'PUT',
    headers: {'content-encoding': 'gzip'},
    body: zipped,
  });
  await refused(sent, 415, 'media-type-unknown');
});

test('a file that is said to be too large is refused before it comes', async () => {
  const sent = request(hub.url + API.medium(HASH), {
    method: 'PUT',
    headers: {'content-length': 300 * 1024 * 1024 + 1},
  });
  sent.flushHeaders();
  const [response] = (await once(sent, 'response')) as [NodeJS.ReadableStream];
  let text = '';
  for await (const chunk of response) text += chunk.toString();
  sent.destroy();
  const {code, zh} = JSON.parse(text) as Problem;
  assert.equal(code, 'media-too-large');
  assert.match(zh.detail, /300 MB/);
});

test('an upload that is cut leaves nothing', async () => {
  const folder = join(data, 'media');
  const before = kept();
  const changes = watch(folder);
  const sent = request(hub.url + API.medium(HASH.replace(/^./, '0')), {
    method: 'PUT',
    headers: {'content-length': 1000},
  });
  sent.on('error', () => undefined);
  sent.write(PICTURE);
  let begun = false;
  for await (const change of changes) {
    assert.ok(change);
    const parts = kept().length - before.length;
    if (parts === 1 && !begun) {
      begun = true;
      sent.destroy();
    }
    if (begun && parts === 0) break;
  }
  assert.deepEqual(kept(), before);
});

test('a disk that takes nothing is told, with what it said', async () => {
  const broken = newDataFolder();
  writeFileSync(join(broken, 'media'), 'a file where the folder should be');
  const other = await ownHub(broken);
  const said = await refused(await put(PICTURE, HASH, other.url), 503, 'media-not-stored');
  assert.match(said.zh.title, /磁盘.*EEXIST/);
  const {media} = (await (await fetch(other.url + API.media)).json()) as MediaAnswer;
  assert.deepEqual(media, []);
  await other.stop();
});

test('a picture is removed when the hall document no longer names it', async () => {
  const console = new HallClient(hub.url, {kind: 'console', id: 'test'});
  const {configuration, revision} = await console.snapshot();
  assert.ok(configuration);
  const publish = (media: typeof configuration.signage.media, basedOn: number) => {
    const changed = {...configuration, signage: {...configuration.signage, media}};
    return console.send('publish-configuration', {configuration: changed, basedOn});
  };
  const medium = {id: 'tea', name: '热茶', hash: HASH, type: 'image/png', bytes: 200};
  await publish([medium], revision);
  const remove = () => fetch(hub.url + API.medium(HASH), {method: 'DELETE'});
  const {zh} = await refused(await remove(), 409, 'media-in-use');
  assert.match(zh.title, /热茶/);
  await publish([], revision + 1);
  assert.equal((await remove()).status, 200);
  await refused(await remove(), 404, 'media-unknown');
  await refused(await fetch(hub.url + API.mediaFile(HASH)), 404, 'media-unknown');
  assert.deepEqual(kept(), []);
});

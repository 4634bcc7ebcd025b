import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {once} from 'node:events';
import {readdirSync, writeFileSync} from 'node:fs';
import {watch} from 'node:fs/promises';
import {request} from 'node:http';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {HallClient} from '../../demo/hall-client.ts';
import {API, type MediaAnswer} from '../../wire/api.ts';
import type {Problem} from '../../wire/problem.ts';
import type {Hub} from '../hub.ts';
import {newDataFolder, ownHub} from '../testing/own-hub.ts';

const data = newDataFolder();
let hub: Hub;
before(async () => {
  hub = await ownHub(data);
});
after(() => hub.stop());

const PICTURE = Buffer.from('89504e470d0a1a0a'.padEnd(400, '17'), 'hex');
const HASH = createHash('sha256').update(PICTURE).digest('hex');
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

import assert from 'node:assert/strict';
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import type {Hub} from '../hub.ts';
import {newDataFolder, ownHub} from '../testing/own-hub.ts';

const data = newDataFolder();
let hub: Hub;
before(async () => {
  hub = await ownHub(data);
});
after(() => hub.stop());

async function index() {
  const response = await fetch(`${hub.url}/voice/zh/clips.json`);
  interface Index {
    clips: Partial<Record<string, {text: string; url: string}>>;
  }
  return ((await response.json()) as Index).clips;
}

test('every clip is there, with its words', async () => {
  const clips = await index();
  const fifth = clips['window-5'];
  assert.ok(fifth);
  assert.equal(fifth.text, '五号窗口');
  const clip = await fetch(hub.url + fifth.url);
  assert.equal(clip.headers.get('content-type'), 'audio/ogg');
  assert.equal(Buffer.from(await clip.arrayBuffer()).toString('latin1', 0, 4), 'OggS');
});

test('a recording that the hall drops in takes the place of ours, under another address', async () => {
  const before = (await index())['please']?.url ?? '';
  mkdirSync(join(data, 'voice', 'zh'), {recursive: true});
  writeFileSync(join(data, 'voice', 'zh', 'please.mp3'), 'a recording');
  const url = (await index())['please']?.url ?? '';
  assert.notEqual(url, before, 'so that no device keeps the old one');
  const clip = await fetch(hub.url + url);
  assert.equal(clip.headers.get('content-type'), 'audio/mpeg');
  assert.equal(await clip.text(), 'a recording');
});

test('of several recordings of one name the index and its address mean the same', async () => {
  const folder = join(data, 'voice', 'fr');
  mkdirSync(folder, {recursive: true});
  const best = ['ogg', 'opus', 'mp3', 'm4a', 'wav', 'webm'];
  for (const kind of [...best].sort()) {
    writeFileSync(join(folder, `please.${kind}`), kind.padEnd(10 + best.indexOf(kind)));
  }
  for (const kind of best) {
    const index = await fetch(`${hub.url}/voice/fr/clips.json`);
    const {clips} = (await index.json()) as {clips: {please: {url: string}}};
    const clip = await (await fetch(hub.url + clips.please.url)).text();
    assert.equal(clip.trim(), kind);
    assert.ok(clips.please.url.endsWith(`-${clip.length.toString(36)}`), 'its version is of it');
    rmSync(join(folder, `please.${kind}`));
  }
});

test('a hall brings a language of its own, with its own order of words', async () => {
  const folder = join(data, 'voice', 'en');
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, 'please.ogg'), 'Number');
  writeFileSync(join(folder, 'window-5.mp3'), 'window five');
  const read = async () => {
    const response = await fetch(`${hub.url}/voice/en/clips.json`);
    return (await response.json()) as {sentence?: string; clips: Record<string, {text: string}>};
  };
  const bare = await read();
  assert.deepEqual(Object.keys(bare.clips), ['please', 'window-5']);
  assert.equal(bare.sentence, undefined);
  const sentence = '{please} {number} {place}';
  const clips = {please: {text: 'Number'}};
  writeFileSync(join(folder, 'clips.json'), JSON.stringify({sentence, clips}));
  const told = await read();
  assert.equal(told.sentence, sentence);
  assert.equal(told.clips['please']?.text, 'Number');
  writeFileSync(join(folder, 'clips.json'), '{"sentence": 5');
  assert.deepEqual(await read(), bare, 'one that is not understood costs its words alone');
});

test('a clip of the hall’s own comes beside ours: what an alarm of its own says', async () => {
  writeFileSync(join(data, 'voice', 'zh', 'alarm-flood.wav'), 'water');
  assert.ok((await index())['alarm-flood']);
});

test('nothing but clips comes out of the folder', async () => {
  writeFileSync(join(data, 'voice', 'secret.ogg'), 'secret');
  writeFileSync(join(data, 'voice', 'zh', 'secret.txt'), 'secret');
  writeFileSync(join(data, 'voice', 'zh', 'Not A Clip.ogg'), 'secret');
  for (const path of [
    '/voice/zh/..%2Fsecret',
    '/voice/zh/%2e%2e%2fsecret',
    '/voice/zh/constructor',
    '/voice/zh/secret',
    '/voice/zh/Not%20A%20Clip',
    '/voice/__proto__/clips.json',
    '/voice/xx/clips.json',
    '/voice/zh/clips.json/..',
  ]) {
    const response = await fetch(hub.url + path);
    assert.notEqual(response.status, 500, path);
    assert.ok(!(await response.text()).includes('secret'), path);
  }
});

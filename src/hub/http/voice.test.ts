import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
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

test('nothing but clips comes out of the folder', async () => {
  writeFileSync(join(data, 'voice', 'secret.ogg'), 'secret');
  for (const path of [
    '/voice/zh/..%2Fsecret',
    '/voice/zh/%2e%2e%2fsecret',
    '/voice/zh/constructor',
    '/voice/__proto__/clips.json',
    '/voice/xx/clips.json',
    '/voice/zh/clips.json/..',
  ]) {
    const response = await fetch(hub.url + path);
    assert.notEqual(response.status, 500, path);
    assert.ok(!(await response.text()).includes('secret'), path);
  }
});

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {Page} from 'playwright-core';
import {HallClient, newId} from '../../src/demo/hall-client.ts';
import {API, type VoiceAnswer, type VoiceAsk} from '../../src/wire/api.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {until} from '../until.ts';
import {DeviceBrowser, WALL} from './browser.ts';

let hub: HubProcess;
let browser: DeviceBrowser;
before(async () => {
  hub = await HubProcess.start({data: newDataFolder()});
  browser = await DeviceBrowser.online();
});
after(async () => {
  await browser.close();
  await hub.stop();
});

type Spoken = [number, number][];
interface Listening {
  readonly spoken: Spoken;
}

const spokenBy = (wall: Page) => wall.evaluate(() => (globalThis as unknown as Listening).spoken);
/** Milliseconds: the voice takes seconds, and nobody should wait for ever for what never happens. */
const HUNG = 120_000;
const hasSpoken = (wall: Page, clips: number) =>
  wall.waitForFunction(
    (count) => (globalThis as unknown as Listening).spoken.length >= count,
    clips,
    {timeout: HUNG},
  );
const lengths = (spoken: Spoken) => spoken.map(([, seconds]) => seconds);

/** A hub that has just started gives nobody the right at once. */
async function somebodyMaySpeak(): Promise<void> {
  const body = JSON.stringify({speaker: 'test', able: false, said: []});
  const headers = {'content-type': 'application/json'};
  const freeIn = async () => {
    const response = await fetch(hub.url + API.voice('hall'), {method: 'POST', headers, body});
    return ((await response.json()) as VoiceAnswer).freeIn;
  };
  for (let ms = await freeIn(); ms > 0; ms = await freeIn()) {
    await new Promise((resolve) => setTimeout(resolve, ms));
  }
}

/** Chime, then 请 A 零 零 一 号 到 五号窗口 左侧. */
const CLIPS = 10;

test('two walls of one zone: one speaks; when it goes, the other says what was cut and no more', async () => {
  const desk = new HallClient(hub.url, {kind: 'desk', id: '5-left'});
  await desk.send('register-device', {device: 'test', kind: 'kiosk'});
  await desk.send('open-seat', {seat: '5-left'});
  const callNext = async () => {
    const ticket = newId();
    const number = {ticket, device: 'test', queue: 'guotu', party: 1, help: false};
    await desk.send('take-number', {...number, lane: 'ordinary'}, ticket);
    await desk.send('call-next', {seat: '5-left'});
    return ticket;
  };
  // What is called before a wall can speak it only shows: its voice comes after its picture.
  const able = new Set<string>();
  const first = await browser.page(`${hub.url}/healthz`, WALL);
  first.context().on('request', (request) => {
    if (!request.url().endsWith(API.voice('hall'))) return;
    const ask = request.postDataJSON() as VoiceAsk;
    if (ask.able) able.add(ask.speaker);
  });
  const walls = await Promise.all(
    [1, 2].map(async () => {
      const wall = await browser.page(`${hub.url}/signage/`, WALL);
      await wall.locator('rc-call-stage').waitFor();
      return wall;
    }),
  );

  await until(() => able.size === walls.length);
  await somebodyMaySpeak();

  const called = await callNext();
  const speaker = await Promise.any(walls.map((wall) => hasSpoken(wall, CLIPS).then(() => wall)));
  const other = walls.find((wall) => wall !== speaker);
  assert.ok(other);
  await desk.send('start', {ticket: called});
  await desk.send('finish', {ticket: called, outcome: 'settled'});

  const before = (await spokenBy(speaker)).length;
  await callNext();
  await hasSpoken(speaker, before + CLIPS);
  assert.deepEqual(await spokenBy(other), [], 'never both');
  const cut = lengths(await spokenBy(speaker)).slice(-CLIPS);
  await speaker.close();
  await hasSpoken(other, CLIPS);
  assert.deepEqual(lengths(await spokenBy(other)).slice(0, CLIPS), cut);
  assert.deepEqual(browser.errors, []);
});

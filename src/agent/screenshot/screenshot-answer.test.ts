import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {Hub} from '../../hub/hub.ts';
import {ownHub} from '../../hub/testing/own-hub.ts';
import {API, type DevicePresence} from '../../wire/api.ts';
import type {ScreenshotStatus} from '../../wire/screenshot.ts';
import {AgentBeat} from '../beat/agent-beat.ts';
import {HubLine} from '../hub/hub-line.ts';
import {ScreenshotAnswer} from './screenshot-answer.ts';

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
const REPORT = {kind: 'kiosk', page: 'shown', restarts: 0, copies: 0, needs: []} as const;

let hub: Hub;
let line: HubLine;
before(async () => {
  hub = await ownHub();
  line = new HubLine({hub: hub.url});
});
after(async () => {
  line.close();
  await hub.stop();
});

async function told(device: string): Promise<ScreenshotStatus['state'] | undefined> {
  const answer = await fetch(hub.url + API.devices);
  const {devices} = (await answer.json()) as {devices: DevicePresence[]};
  return devices.find((each) => each.device === device)?.screenshot?.state;
}

/** How it stands once an agent whose screen is so has beaten. */
async function answered(device: string, take: () => Promise<Buffer | undefined>) {
  const screenshot = new ScreenshotAnswer({line, device, take, log: () => undefined});
  let given: (done: Promise<void>) => void = () => undefined;
  const answer = new Promise<void>((resolve) => {
    given = resolve;
  });
  const beat = new AgentBeat({
    line,
    device,
    report: () => Promise.resolve(REPORT),
    onStray: () => undefined,
    onScreenshot: (id) => {
      given(screenshot.give(id));
    },
    onAsks: () => undefined,
  });
  // Who was never heard is asked nothing.
  await beat.beat();
  const asked = await fetch(hub.url + API.screenshots(device), {method: 'POST'});
  assert.equal(asked.status, 200);
  await beat.beat();
  await answer;
  return told(device);
}

test('the hub gets a picture, or why there is none', async () => {
  assert.equal(await answered('kiosk-1', () => Promise.resolve(JPEG)), 'taken');
  assert.equal(await answered('kiosk-2', () => Promise.resolve(undefined)), 'in-use');
  assert.equal(await answered('kiosk-3', () => Promise.reject(new Error('stuck'))), 'failed');
});

test('while one is taken, asking again takes no other', async () => {
  let taken = 0;
  let finish: (picture: Buffer) => void = () => undefined;
  const slow = new ScreenshotAnswer({
    line,
    device: 'kiosk-4',
    log: () => undefined,
    take: () => {
      taken += 1;
      return new Promise((resolve) => {
        finish = resolve;
      });
    },
  });
  const first = slow.give('one');
  await slow.give('one');
  assert.equal(taken, 1);
  finish(JPEG);
  await first;
});

test('where the hub is gone it is let be, and the next ask is answered', async () => {
  const away = new HubLine({hub: 'http://127.0.0.1:9'});
  const screenshot = new ScreenshotAnswer({
    line: away,
    device: 'kiosk-5',
    log: () => undefined,
    take: () => Promise.resolve(JPEG),
  });
  await screenshot.give('one');
  await screenshot.give('two');
  away.close();
});

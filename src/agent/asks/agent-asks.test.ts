import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {Hub} from '../../hub/hub.ts';
import {ownHub} from '../../hub/testing/own-hub.ts';
import {API} from '../../wire/api.ts';
import type {AskAnswer, AskKind, AskStatus} from '../../wire/device-ask.ts';
import {AgentBeat} from '../beat/agent-beat.ts';
import {HubLine} from '../hub/hub-line.ts';
import {AgentAsks, type AgentAsksOptions} from './agent-asks.ts';

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

/** An agent that beats when the test says so. */
function agent(device: string, browser?: AgentAsksOptions['browser']) {
  const asks = new AgentAsks({
    line,
    device,
    log: () => undefined,
    lines: () => ['{"hub":"there"}'],
    ...(browser ? {browser} : {}),
  });
  const beat = new AgentBeat({
    line,
    device,
    report: () => Promise.resolve(REPORT),
    onStray: () => undefined,
    onScreenshot: () => undefined,
    onAsks: (asked) => {
      asks.hear(asked);
    },
  });
  return () => beat.beat();
}

async function ask(device: string, kind: AskKind, force = false): Promise<string> {
  const answer = await fetch(hub.url + API.asks(device), {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({kind, force}),
  });
  return ((await answer.json()) as AskStatus).id;
}

const told = async (device: string, id: string) =>
  (await (await fetch(hub.url + API.ask(device, id))).json()) as AskAnswer;

/** Asks the hub until it has heard this. */
async function stands(device: string, id: string, state: string): Promise<AskAnswer> {
  for (;;) {
    const answer = await told(device, id);
    if (answer.ask.state === state) return answer;
  }
}

test('an agent gives out what it logged', async () => {
  const beat = agent('kiosk-1');
  await beat();
  const id = await ask('kiosk-1', 'agent-log');
  await beat();
  const {lines} = await stands('kiosk-1', id, 'done');
  assert.deepEqual(lines, ['{"hub":"there"}']);
});

test('while a visitor is there no browser ends; once they have gone it begins anew, and says so when it is back', async () => {
  let calm = false;
  let restarts = 0;
  let back: (shown: boolean) => void = () => undefined;
  const beat = agent('kiosk-2', {
    isCalm: () => Promise.resolve(calm),
    restart: () => {
      restarts += 1;
      return new Promise((resolve) => {
        back = resolve;
      });
    },
  });
  await beat();
  const id = await ask('kiosk-2', 'restart');
  await beat();
  await stands('kiosk-2', id, 'waiting-for-quiet');
  await beat();
  assert.equal(restarts, 0);
  calm = true;
  await beat();
  await stands('kiosk-2', id, 'under-way');
  await beat();
  assert.equal(restarts, 1, 'once, however often it is asked');
  back(true);
  await stands('kiosk-2', id, 'done');
});

test('forced, it waits for nobody', async () => {
  const beat = agent('kiosk-3', {
    isCalm: () => Promise.resolve(false),
    restart: () => Promise.resolve(true),
  });
  await beat();
  const id = await ask('kiosk-3', 'restart', true);
  await beat();
  await stands('kiosk-3', id, 'done');
});

test('an agent that began anew meanwhile says that its browser did', async () => {
  const browser = {
    isCalm: () => Promise.resolve(true),
    restart: () => new Promise<boolean>(() => undefined),
  };
  await agent('kiosk-4', browser)();
  const id = await ask('kiosk-4', 'restart');
  await agent('kiosk-4', browser)();
  await stands('kiosk-4', id, 'under-way');
  await agent('kiosk-4', browser)();
  await stands('kiosk-4', id, 'done');
});

test('an agent without a browser, and one whose browser does not come back, say so', async () => {
  const bare = agent('kiosk-5');
  await bare();
  const id = await ask('kiosk-5', 'restart');
  await bare();
  assert.equal((await stands('kiosk-5', id, 'refused')).ask.note, 'no-browser');
  const stuck = agent('kiosk-6', {
    isCalm: () => Promise.resolve(true),
    restart: () => Promise.resolve(false),
  });
  await stuck();
  const other = await ask('kiosk-6', 'restart');
  await stuck();
  assert.equal((await stands('kiosk-6', other, 'refused')).ask.note, 'failed');
});

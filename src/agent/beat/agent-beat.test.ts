import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {Hub} from '../../hub/hub.ts';
import {ownHub} from '../../hub/testing/own-hub.ts';
import {API, type DevicePresence} from '../../wire/api.ts';
import {HubLine} from '../hub/hub-line.ts';
import {AgentBeat} from './agent-beat.ts';

let hub: Hub;
before(async () => {
  hub = await ownHub();
});
after(() => hub.stop());

async function devices(): Promise<readonly DevicePresence[]> {
  const answer = await fetch(hub.url + API.devices);
  return ((await answer.json()) as {devices: DevicePresence[]}).devices;
}

test('the hub knows of a device by its agent alone, and of its page beside it', async () => {
  const line = new HubLine({hub: hub.url});
  const report = {
    kind: 'kiosk',
    page: 'given-up',
    restarts: 4,
    frameWait: 12_000,
    copies: 2,
    needs: ['outbox-copy-failed'],
  } as const;
  const beat = new AgentBeat({
    line,
    device: 'kiosk-7',
    report: () => Promise.resolve(report),
    onStray: () => undefined,
    onScreenshot: () => undefined,
    onAsks: () => undefined,
  });
  await beat.beat();
  let found: DevicePresence | undefined;
  while (!found) [found] = await devices();
  const {device, kind, connected, lastBeat, agent} = found;
  assert.deepEqual([device, kind, connected, lastBeat], ['kiosk-7', 'kiosk', false, undefined]);
  assert.match(agent!.report.version, /^\d+\.\d+\.\d+/);
  assert.deepEqual({...agent!.report, version: ''}, {...report, version: ''});
  assert.ok(agent!.at > 0);
  line.close();
});

test('what is no report is refused by its field', async () => {
  const answer = await fetch(hub.url + API.agentBeat('kiosk-7'), {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({
      kind: 'kiosk',
      version: '1',
      page: 'odd',
      restarts: 0,
      copies: 0,
      needs: [],
    }),
  });
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /"field":"page"/);
});

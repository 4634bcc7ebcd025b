import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {startHub} from '../hub/hub.ts';
import {planDay, seeded, shiftsOf, type DayFigures} from './day-plan.ts';
import {HallClient} from './hall-client.ts';
import {playDay} from './play-day.ts';

const figures = JSON.parse(
  readFileSync(new URL('./arrivals.json', import.meta.url), 'utf8'),
) as DayFigures;

/** Minutes of the day that pass in one. */
const SPEED = 12_000;

test('a played day goes through the public API: every visit gets its number, every seat opens and closes', async () => {
  const hub = await startHub({
    data: mkdtempSync(join(tmpdir(), 'recha-demo-')),
    host: '127.0.0.1',
    port: 0,
    logLevel: 'silent',
    onLost: (error) => {
      throw error;
    },
  });
  const client = new HallClient(hub.url, {kind: 'demo', id: 'test'});
  const hall = (await client.snapshot()).configuration;
  assert.ok(hall);
  const visits = planDay(figures, hall, {seed: 1, rush: false});
  const began = performance.now();
  const clock = {
    now: () =>
      (shiftsOf(figures)[0]?.from ?? 0) - 6 + ((performance.now() - began) / 60_000) * SPEED,
    pass: (minutes: number) =>
      new Promise<void>((resolve) => setTimeout(resolve, Math.max(0, (minutes / SPEED) * 60_000))),
  };
  const played = await playDay({url: hub.url, hall, figures, visits, random: seeded(2), clock});
  assert.equal(played.refused, 0);
  assert.equal(played.issued, visits.length);
  assert.ok(played.finished > 0);
  const {seats, today} = await client.snapshot();
  assert.equal(today.issued, visits.length);
  assert.equal(today.finished, played.finished);
  assert.ok(seats.every(([, {status}]) => status === 'closed'));
  await hub.stop();
});

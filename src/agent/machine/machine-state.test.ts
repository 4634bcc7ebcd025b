import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import * as v from 'valibot';
import {agentReportSchema} from '../../wire/agent-beat.ts';
import {machineState} from './machine-state.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'recha-machine-'));

test('the hottest part that can be read is told, in degrees', async () => {
  const thermal = folder();
  for (const [zone, text] of [
    ['thermal_zone0', '48500\n'],
    ['thermal_zone1', '71250\n'],
    ['thermal_zone2', '-40000\n'],
    ['thermal_zone3', ''],
    ['cooling_device0', '99000\n'],
  ] as const) {
    mkdirSync(join(thermal, zone));
    writeFileSync(join(thermal, zone, 'temp'), text);
  }
  assert.equal((await machineState(thermal, {thermal})).temperature, 71.25);
});

test('memory that caches hold can be had; a machine without sensors or disk tells the rest', async () => {
  const memory = join(folder(), 'meminfo');
  writeFileSync(memory, 'MemTotal:  8000 kB\nMemFree:  100 kB\nMemAvailable:  5000 kB\n');
  const state = await machineState('/no/such/folder', {thermal: '/no/such/folder', memory});
  assert.equal(state.memory?.free, 5_000 * 1024);
  assert.deepEqual(Object.keys(state).sort(), ['memory', 'uptime']);
});

test('what this machine says of itself goes with a beat', async () => {
  const state = await machineState(folder());
  const beat = {kind: 'wall', version: '1', page: 'shown', restarts: 0, copies: 0, needs: []};
  assert.ok(v.safeParse(agentReportSchema, {...beat, ...state}).success);
  assert.ok(state.disk && state.disk.size >= state.disk.free && state.disk.free > 0);
});

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import type {HallConfiguration} from '../hall/configuration.ts';
import {planDay, type DayFigures} from './day-plan.ts';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const figures = read('./arrivals.json') as DayFigures;
const hall = read('../hub/example/hall.json') as HallConfiguration;

test('the planned day has the figures of the hall’s day', () => {
  const visits = planDay(figures, hall, {seed: 1, rush: false});
  assert.ok(Math.abs(visits.length - figures.visitsPerDay) <= 10);
  const mean = visits.reduce((sum, {serviceMinutes}) => sum + serviceMinutes, 0) / visits.length;
  assert.ok(mean > 17 && mean < 23, `mean service ${String(mean)}`);
  assert.ok(
    visits.every(({minute}) => minute < 12 * 60 || minute >= 14 * 60),
    'nobody at lunch',
  );
});

test('the rush brings a thousand people to the door', () => {
  const rush = planDay(figures, hall, {seed: 1, rush: true});
  const early = rush.filter(({minute}) => minute < 8 * 60 + 35);
  const people = early.reduce((sum, {party}) => sum + party, 0);
  assert.ok(people >= 1000);
});

test('the same seed plays the same day', () => {
  const day = () => planDay(figures, hall, {seed: 7, rush: true});
  assert.deepEqual(day(), day());
});

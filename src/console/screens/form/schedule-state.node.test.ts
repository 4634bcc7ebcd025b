import assert from 'node:assert/strict';
import {test} from 'node:test';
import {scheduleState} from './schedule-state.ts';

const ZONE = 'Asia/Shanghai';
/** 09:30 on a Tuesday in the hall. */
const NOW = Date.UTC(2026, 10, 24, 1, 30);

test('a schedule is on, still to come, or over, by the hall’s own day', () => {
  assert.equal(scheduleState(undefined, NOW, ZONE), 'on');
  assert.equal(scheduleState({from: '2026-11-24', until: '2026-11-24'}, NOW, ZONE), 'on');
  assert.equal(scheduleState({from: '2026-11-25'}, NOW, ZONE), 'to-come');
  assert.equal(scheduleState({until: '2026-11-23'}, NOW, ZONE), 'over');
  // Still the 23rd in UTC at that moment.
  assert.equal(scheduleState({until: '2026-11-23'}, Date.UTC(2026, 10, 23, 16, 1), ZONE), 'over');
});

test('between its hours it is still to come', () => {
  const hours = [{days: [2], from: '10:00', until: '11:00'}];
  assert.equal(scheduleState({hours}, NOW, ZONE), 'to-come');
  assert.equal(scheduleState({hours}, NOW + 3_600_000, ZONE), 'on');
});

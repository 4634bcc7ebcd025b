import assert from 'node:assert/strict';
import {test} from 'node:test';
import {hoursText} from './hours-text.ts';

const span = (days: number[], from: string, until: string) => ({days, from, until});

test('hours are told as people say them: days in a row together, spans of the same days in one', () => {
  const week = [1, 2, 3, 4, 5];
  assert.equal(
    hoursText([span(week, '08:30', '12:00'), span(week, '14:00', '17:30')]),
    '周一至周五 8:30–12:00 14:00–17:30',
  );
  assert.equal(hoursText([span([6, 7], '10:00', '16:00')]), '周六、周日 10:00–16:00');
  assert.equal(hoursText([span([7, 6, 5, 4, 3, 2, 1], '00:00', '23:59')]), '每天 0:00–23:59');
});

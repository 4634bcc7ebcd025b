import assert from 'node:assert/strict';
import {test} from 'node:test';
import {chinese, english} from '../../src/ui/locale.ts';
import {hoursText} from './hours-text.ts';

test('days with the same hours share a line', () => {
  const hours = [
    {days: [1, 2, 3, 4, 5], from: '14:00', until: '17:30'},
    {days: [1, 2, 3, 4, 5], from: '08:30', until: '12:00'},
    {days: [6], from: '09:00', until: '12:00'},
  ];
  assert.deepEqual(hoursText(hours, chinese), [
    {days: '周一至周五', times: ['08:30–12:00', '14:00–17:30']},
    {days: '周六', times: ['09:00–12:00']},
  ]);
  assert.equal(hoursText(hours, english)[0]?.days, 'Mon–Fri');
});

test('days apart are named apart', () => {
  const [line] = hoursText([{days: [1, 3, 4, 7], from: '08:00', until: '12:00'}], chinese);
  assert.equal(line?.days, '周一、周三至周四、周日');
});

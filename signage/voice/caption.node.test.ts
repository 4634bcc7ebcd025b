import assert from 'node:assert/strict';
import {test} from 'node:test';
import {alarmCaption, callCaption} from './caption.ts';

test('a call is written as it is spoken, wherever it leads', () => {
  const window = (side: 'left' | 'middle') => ({kind: 'window', number: 5, side}) as const;
  assert.equal(callCaption('A023', window('left'), false), '请 A023 号到 5 号窗口左侧');
  assert.equal(callCaption('A023', window('middle'), true), '再次请 A023 号到 5 号窗口');
  const name = {zh: '调处室', en: 'Mediation'};
  const room = {kind: 'room', room: 'mediation', name} as const;
  assert.equal(callCaption('B001', room, false), '请 B001 号到调处室');
  assert.equal(callCaption('B001', {kind: 'guide-desk'}, false), '请 B001 号到导访台');
});

test('an alarm is written in the words of its clip, or as the displays show it', () => {
  const alarm = {
    id: 'x',
    title: '请留在原地',
    lines: ['先不要走动'],
    leave: false,
    clip: 'alarm-x',
  };
  assert.equal(alarmCaption(alarm, '请大家留在原地。'), '请大家留在原地。');
  assert.equal(alarmCaption(alarm, ''), '请留在原地，先不要走动');
  assert.equal(alarmCaption(alarm, undefined), '请留在原地，先不要走动');
});

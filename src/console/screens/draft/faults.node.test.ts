import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import example from '../../../hub/example/hall.json' with {type: 'json'};
import {addItem, changeItem} from './draft.ts';
import {faultsOfProblem} from './faults.ts';
import {faultsAt} from './faults-at.ts';
import {check} from './signage-piece.ts';

const hall = example as HallConfiguration;
const {signage} = hall;
const faultsOf = (draft: typeof signage) => {
  const checked = check(hall, draft);
  return checked.ok ? [] : checked.faults;
};

test('the example hall can be published as it is', () => {
  const checked = check(hall, signage);
  assert.ok(checked.ok);
  assert.deepEqual(checked.value, signage);
});

test('an empty line is named, with what to do', () => {
  const [fault] = faultsOf(addItem('slogans', {text: '  '})(signage));
  assert.equal(fault?.path, 'signage.slogans.6.text');
  assert.equal(fault.zh, '要填写');
  assert.equal(fault.en, 'Fill this in');
});

test('too long, too many, too large: each says its limit', () => {
  const long = changeItem('alarms', 0, {title: '一二三四五六七八九十一二三'})(signage);
  assert.equal(faultsOf(long)[0]?.zh, '最多 12 个字');
  const many = {...signage, slogans: Array.from({length: 25}, () => ({text: '好'}))};
  assert.equal(faultsOf(many)[0]?.zh, '最多 24 项');
  const far = changeItem('displays', 0, {viewing: {farthest: 500, pitch: 2.5}})(signage);
  assert.deepEqual(faultsOf(far)[0], {
    path: 'signage.displays.0.viewing.farthest',
    zh: '最多 300',
    en: 'At most 300',
  });
});

test('what no field shows by itself is found too: dates the wrong way round, a board that is not there', () => {
  const when = {from: '2026-12-02', until: '2026-12-01'};
  assert.equal(
    faultsOf(changeItem('notices', 0, {when})(signage))[0]?.path,
    'signage.notices.0.when.until',
  );
  assert.equal(
    faultsOf(changeItem('displays', 0, {board: 'gone'})(signage))[0]?.path,
    'signage.displays.0.board',
  );
});

test('an empty line within a text is nobody’s mistake', () => {
  const pages = [{heading: '时间', lines: ['上午', '', '下午', '']}];
  const checked = check(hall, changeItem('notices', 0, {pages})(signage));
  assert.ok(checked.ok);
  assert.deepEqual(checked.value.notices[0]?.pages[0]?.lines, ['上午', '下午']);
});

test('what the hub names is shown at the field it names', () => {
  const faults = faultsOfProblem('signage', [
    {field: 'configuration.signage.slogans.0.text', zh: '太长', en: 'Too long'},
    {field: 'basedOn', zh: '旧', en: 'Old'},
  ]);
  assert.deepEqual(faults, [{path: 'signage.slogans.0.text', zh: '太长', en: 'Too long'}]);
  assert.equal(faultsAt(faults, 'signage.slogans.0').length, 1);
  assert.equal(faultsAt(faults, 'signage.slogans.1').length, 0);
});

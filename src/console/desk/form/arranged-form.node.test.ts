import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {FormValue, Mask} from '../../../hall/filled-form.ts';
import type {Question} from '../../../hall/form.ts';
import hall from '../../../hub/example/hall.json' with {type: 'json'};
import type {ShownLine} from '../../../wire/form-api.ts';
import {arrangedForm} from './arranged-form.ts';

const questions = hall.form.questions as readonly Question[];
const TEXT: FormValue = {kind: 'text', text: '测试'};
const CHOSEN: FormValue = {kind: 'chosen', chosen: [{id: 'a', name: {zh: '甲', en: 'a'}}]};
const ORAL: FormValue = {kind: 'oral'};
const SKIPPED: FormValue = {kind: 'skipped'};
const line = (id: string, value: FormValue, mask: Mask = 'none'): ShownLine => ({
  ...{id, value, mask},
  label: {zh: id, en: id},
  hidden: mask !== 'none',
});
const record = {text: '测试', seat: '5-left', at: 1};

function placesOf(lines: readonly ShownLine[], adding: readonly string[] = []) {
  const {name, needs, ...others} = arrangedForm(lines, questions, new Set(adding));
  const ids = Object.entries(others).map(([place, all]) => [place, all.map(({id}) => id).join()]);
  return {name: name?.id, needs: needs?.id, ...(Object.fromEntries(ids) as object)};
}

const NOTHING = {name: undefined, needs: undefined};
const EMPTY = {...NOTHING, facts: '', words: '', gaps: '', rest: '', skipped: ''};

test('who, what help, for whom and about what stand first; own words, gaps and the rest follow', () => {
  const lines = [
    line('name', TEXT, 'name'),
    line('address', TEXT, 'address'),
    line('sex', CHOSEN),
    line('birth', TEXT),
    line('company', CHOSEN),
    line('principal', TEXT, 'name'),
    line('unit', CHOSEN),
    line('request', TEXT),
    line('facts', ORAL),
    line('concerned', TEXT),
    line('materials', SKIPPED),
    line('needs', CHOSEN),
  ];
  assert.deepEqual(placesOf(lines), {
    name: 'name',
    needs: 'needs',
    facts: 'company,principal,unit,sex',
    words: 'request',
    gaps: 'facts',
    rest: 'address,birth,concerned',
    skipped: 'materials',
  });
});

test('what was left to the window stays among the gaps once it is written', () => {
  const told = {...line('facts', ORAL), record};
  assert.deepEqual(placesOf([told]), {...EMPTY, gaps: 'facts'});
  const name = line('name', ORAL, 'name');
  assert.deepEqual(placesOf([name]), {...EMPTY, name: 'name', gaps: 'name'});
});

test('what was left out is among the rest while it is written, and once it is', () => {
  assert.deepEqual(placesOf([line('phone', SKIPPED, 'phone')]), {...EMPTY, skipped: 'phone'});
  assert.deepEqual(placesOf([line('phone', SKIPPED, 'phone')], ['phone']), {
    ...EMPTY,
    rest: 'phone',
  });
  const told = {...line('phone', SKIPPED, 'phone'), record};
  assert.deepEqual(placesOf([told]), {...EMPTY, rest: 'phone'});
});

test('a line that the hall asks no more is shown by what it holds', () => {
  const lines = [line('old', CHOSEN), line('older', TEXT), line('oldest', TEXT, 'paper')];
  assert.deepEqual(placesOf(lines), {...EMPTY, facts: 'old', words: 'older', rest: 'oldest'});
});

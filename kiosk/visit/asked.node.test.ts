import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Question} from '../../src/hall/form.ts';
import type {Answer} from './answers.ts';
import {answered, extras} from './asked.ts';

const words = {zh: '字', en: 'words'};
const materials: Question = {
  id: 'materials',
  kind: 'words',
  label: words,
  ask: words,
  needed: false,
  extra: true,
  mode: 'text',
  most: 100,
  oral: true,
};

test('what was passed over or wiped out again says nothing; what is left to the window does', () => {
  const said = (answer?: Answer) => answered(materials, answer ? {materials: answer} : {});
  assert.equal(said(), false);
  assert.equal(said({kind: 'skipped'}), false);
  assert.equal(said({kind: 'text', text: ' '}), false);
  assert.equal(said({kind: 'text', text: '合同'}), true);
  assert.equal(said({kind: 'oral'}), true);
});

test('what may be added is what a card has not told, and only by whoever fills in the form', () => {
  const added = (...of: Parameters<typeof extras>) => extras(...of).map(({id}) => id);
  assert.deepEqual(added([materials], 'form', {}, new Set()), ['materials']);
  assert.deepEqual(added([materials], 'form', {}, new Set(['materials'])), []);
  assert.deepEqual(added([materials], 'quick', {}, new Set()), []);
});

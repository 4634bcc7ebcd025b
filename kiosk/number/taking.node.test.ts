import assert from 'node:assert/strict';
import {test} from 'node:test';
import {HandClock} from '../../src/devices/testing/hand-clock.ts';
import type {HallConfiguration} from '../../src/hall/configuration.ts';
import type {SealedForm} from '../../src/hall/filled-form.ts';
import hall from '../../src/hub/example/hall.json' with {type: 'json'};
import {MemoryLink} from '../../src/sync/testing/memory-link.ts';
import {Taking, type Seal} from './taking.ts';
import {noVisit, type Visit} from '../visit/visit.ts';

const example = {...(hall as HallConfiguration), issue: 'in-hours'} as const;
const visit: Visit = {
  ...noVisit,
  step: 'taking',
  answers: {name: {kind: 'text', text: '甲'}, unit: {kind: 'unit', queue: 'guotu'}},
};
const sealed = (key: string): SealedForm => ({key, enc: 'A'.repeat(87), ct: 'AAAA'});

/** A kiosk that knows the key `old`, at a hub that opens what is sealed to `opens`. */
function kiosk({opens = 'old', fresh = opens}: {opens?: string; fresh?: string | undefined} = {}) {
  const link = new MemoryLink(example);
  link.opens = opens;
  let asked = 0;
  const seal: Seal = (_form, _ticket, {anew}) => {
    if (!anew) return Promise.resolve(sealed('old'));
    asked += 1;
    return fresh === 'none' ? Promise.reject(new Error('cut off')) : Promise.resolve(sealed(fresh));
  };
  const taking = new Taking(link, seal);
  const take = (time?: number) => taking.take(visit, {hall: example, revision: 1}, time);
  const keys = () => link.sent.map(({body}) => (body as {form?: SealedForm}).form?.key);
  return {link, take, keys, asked: () => asked};
}

test('a form is sealed to the key that is known, and the hub is not asked for it', async () => {
  const {take, keys, asked} = kiosk();
  const {taken, unsealed} = await take();
  assert.deepEqual([taken.kind, unsealed, asked()], ['issued', false, 0]);
  assert.deepEqual(keys(), ['old']);
});

test('where the hub has another key by now, the form is sealed again and nobody notices', async () => {
  const {link, take, keys} = kiosk({opens: 'new'});
  const {taken, unsealed} = await take();
  assert.ok(taken.kind === 'issued');
  assert.deepEqual([taken.number, taken.offline, unsealed], ['A001', false, false]);
  assert.deepEqual(keys(), ['old', 'new']);
  assert.equal(new Set(link.sent.map(({id}) => id)).size, 1, 'one and the same command');
});

test('where the new key cannot be had, or turns out old as well, the number comes without the form', async () => {
  for (const fresh of ['none', 'older']) {
    const {take, keys} = kiosk({opens: 'new', fresh});
    const {taken, unsealed} = await take();
    assert.deepEqual([taken.kind, unsealed], ['issued', true], fresh);
    assert.equal(keys().at(-1), undefined);
  }
});

test('sealing that never ends costs the form, and not the number', async () => {
  const clock = new HandClock();
  const never: Seal = () => new Promise(() => undefined);
  const taking = new Taking(new MemoryLink(example), never, clock.after);
  const attempt = taking.take(visit, {hall: example, revision: 1});
  clock.pass(5_000);
  const {taken, unsealed} = await attempt;
  assert.deepEqual([taken.kind, unsealed], ['issued', true]);
});

test('a time that was offered is taken with the form sealed anew, too', async () => {
  const {link, take, keys} = kiosk({opens: 'new'});
  link.now += 12 * 3_600_000;
  const closed = await take();
  assert.ok(closed.taken.kind === 'offered');
  const {taken} = await take(closed.taken.offer.at);
  assert.ok(taken.kind === 'issued');
  assert.equal(keys().at(-1), 'new');
});

test('cut off, the form waits with its number, sealed to the key that was known', async () => {
  const {link, take} = kiosk({opens: 'new'});
  link.cut();
  const {taken, unsealed} = await take();
  assert.ok(taken.kind === 'issued');
  assert.deepEqual([taken.offline, unsealed], [true, false]);
  assert.equal((link.kept[0]?.body as {form?: SealedForm}).form?.key, 'old');
});

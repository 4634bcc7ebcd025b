import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {lookIn} from './answer.ts';
import {cardIn, type CardIn} from './card-in.ts';
import {READER_PROFILES} from './profiles.ts';
import type {JsonAnswers} from './reader-profile.ts';
import {taggedField} from './tagged-frame.ts';

const TODAY = '2026-11-24';
const base = {name: '样本', number: '11010519491231002X'};
const card = (result: CardIn) => {
  assert.ok('card' in result);
  return result.card;
};
const fault = (result: CardIn) => ('fault' in result ? result.fault : undefined);

test('birth and sex are those that the number says', () => {
  const {birth, sex} = card(cardIn({...base, birth: '20000101', sex: '男'}, TODAY));
  assert.deepEqual([birth, sex], ['1949-12-31', 'female']);
});

test('an expiry is understood in every way that vendors write it', () => {
  const on = (expires: string, today: string) => fault(cardIn({...base, expires}, today));
  for (const expires of [
    '20360131',
    '2036-01-31',
    '2036.01.31',
    '2036年01月31日',
    '2016.01.31-2036.01.31',
    '20160131-20360131',
    '2016-01-31至2036-01-31',
  ]) {
    assert.equal(on(expires, '2036-01-31'), undefined, expires);
    assert.equal(on(expires, '2036-02-01'), 'expired', expires);
  }
  for (const expires of ['长期', '2016.01.31-长期', '20360231', 'soon']) {
    assert.equal(on(expires, '2099-12-31'), undefined, expires);
  }
});

test('a card is good on its last day, and not after it', () => {
  assert.equal(fault(cardIn({...base, expires: '20261124'}, TODAY)), undefined);
  assert.equal(fault(cardIn({...base, expires: '20261123'}, TODAY)), 'expired');
});

test('the kind of a card is what the chip says, or its number', () => {
  // No region has these codes: they are nobody's.
  assert.equal(
    card(cardIn({...base, number: '830000194912310005'}, TODAY)).kind,
    'hk-macao-taiwan',
  );
  assert.equal(card(cardIn({...base, number: '900000194912310003'}, TODAY)).kind, 'foreign');
  assert.equal(card(cardIn({...base, kind: 'J'}, TODAY)).kind, 'hk-macao-taiwan');
  assert.equal(card(cardIn({...base, kind: '2'}, TODAY)).kind, 'hk-macao-taiwan');
  assert.equal(card(cardIn({...base, kind: '3'}, TODAY)).kind, 'foreign');
  assert.equal(card(cardIn(base, TODAY)).kind, 'resident');
  assert.equal(card(cardIn({...base, number: 'abc000000000000'}, TODAY)).kind, 'foreign');
  assert.equal(card(cardIn({...base, number: 'abc000000000000'}, TODAY)).number, 'ABC000000000000');
});

test('an older permit of a foreigner has birth and sex from the vendor', () => {
  const permit = {name: 'SAMPLE', number: 'XYZ000000000000', birth: '19900101', sex: '男'};
  assert.deepEqual(card(cardIn(permit, TODAY)), {
    kind: 'foreign',
    name: 'SAMPLE',
    number: 'XYZ000000000000',
    birth: '1990-01-01',
    sex: 'male',
  });
});

test('without a name, or with a number that cannot be, nothing was read', () => {
  assert.equal(fault(cardIn({name: '样本'}, TODAY)), 'unreadable');
  assert.equal(fault(cardIn({number: base.number}, TODAY)), 'unreadable');
  assert.equal(fault(cardIn({...base, number: '110105194912310021'}, TODAY)), 'unreadable');
  assert.equal(fault(cardIn({...base, number: '110105204912310021'}, TODAY)), 'unreadable');
});

test('whatever a service answers, nothing breaks, and only known fields come out', () => {
  const profile = READER_PROFILES['bridge']!;
  const how = profile.answers as JsonAnswers;
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), fc.json(), (answer, data) => {
      lookIn(answer, profile, how);
      const look = lookIn(`{"resultCode":0,"data":${data}}`, profile, how);
      assert.ok(look?.saw === 'card');
      for (const field of Object.keys(look.texts)) assert.ok(Object.hasOwn(profile.fields, field));
      cardIn(look.texts, TODAY);
    }),
  );
});

test('a name that is not in the document is not found in what every object has', () => {
  const profile = {...READER_PROFILES['bridge']!, fields: {name: 'constructor.name'}};
  const look = lookIn('{"resultCode":0}', profile, profile.answers as JsonAnswers);
  assert.deepEqual(look, {saw: 'card', texts: {}});
});

test('a frame that is cut short or none of a card is no field', () => {
  const mark = [0xef, 0x23];
  const frame = (...bytes: number[]) => taggedField(new Uint8Array(bytes), mark);
  assert.deepEqual(frame(0xef, 0x23, 1, 9, 1, 0x41), ['9', 'A']);
  assert.equal(frame(), undefined);
  assert.equal(frame(0xef, 0x23, 1, 9), undefined);
  assert.equal(frame(0xef, 0x3e, 1, 9, 1, 0x41), undefined);
  // `%E` is no character.
  assert.equal(frame(0xef, 0x23, 1, 9, 2, 0x25, 0x45), undefined);
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      taggedField(bytes, mark);
    }),
  );
});

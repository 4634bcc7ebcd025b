import assert from 'node:assert/strict';
import {test} from 'node:test';
import {missingIn, readPack} from './language-pack.ts';

const read = (texts: Record<string, string>, more: object = {}) =>
  readPack(JSON.stringify({recha: 'language-pack', texts, ...more}));

test('a good pack says what it says, and what it lacks is known by name', () => {
  const {pack, faults} = read({'home.greeting': 'Sample', 'number.ahead': '{count} before'});
  assert.deepEqual(faults, []);
  assert.equal(pack.texts['number.ahead'], '{count} before');
  assert.equal(pack.direction, 'ltr');
  const missing = missingIn(pack);
  assert.ok(missing.includes('home.start'));
  assert.ok(!missing.includes('home.greeting'));
});

test('an unknown text and a value left out are named in both languages, and not shown', () => {
  const {pack, faults} = read({
    'home.greting': 'Sample',
    'number.ahead': 'No figure',
    'home.lead': 'Not asked {for}',
    'home.greeting': 'Good',
  });
  assert.deepEqual(
    faults.map(({path}) => path),
    ['texts.home.greting', 'texts.number.ahead', 'texts.home.lead'],
  );
  for (const {zh, en} of faults) {
    assert.match(zh, /[一-鿿]/);
    assert.match(en, /[a-z]/);
  }
  assert.match(faults[1]?.en ?? '', /\{count\}/);
  assert.deepEqual(pack.texts, {'home.greeting': 'Good'});
});

test('what is no pack says how one is written', () => {
  const others = [
    '',
    '[]',
    '{"texts":{}}',
    '{"recha":"language-pack","texts":{"home.greeting":7}}',
  ];
  for (const file of others) {
    const {pack, faults} = readPack(file);
    assert.ok(faults.length > 0, file);
    assert.deepEqual(pack.texts, {});
  }
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {commonWords} from './common-words.ts';
import {data} from './testing/loaded.ts';

const words = commonWords(data);

test('is a common one that everybody knows', () => {
  assert.deepEqual(
    Array.from('王秀李土明桂芳', (character) => words.get(character)),
    ['王子', '优秀', '行李', '土地', '明天', '桂冠', '芳香'],
  );
});

test('holds it in its usual reading', () => {
  for (const [character, word] of words) assert.ok(word.includes(character));
  assert.notEqual(words.get('行'), '银行');
});

test('is there for nearly every character that names and stories are written with', () => {
  const common = Array.from(
    '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经',
  );
  assert.deepEqual(
    common.filter((character) => !words.has(character)),
    [],
  );
});

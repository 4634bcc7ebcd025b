import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {charactersOf} from '../../hall/characters.ts';
import {
  choose,
  compositionOf,
  dropLetters,
  erase,
  insert,
  moveTo,
  textOf,
  typeLetter,
  type Composition,
} from './composition.ts';

const typed = (letters: string, from = compositionOf('')): Composition =>
  Array.from(letters).reduce(typeLetter, from);

test('a candidate stands where the caret is, and letters it does not take wait on', () => {
  const middle = moveTo(compositionOf('王芳'), 1);
  const chosen = choose(typed('xiuying', middle), '秀', 3, 10);
  assert.equal(textOf(chosen), '王秀芳');
  assert.equal(chosen.letters, 'ying');
  assert.deepEqual(chosen.before, ['王', '秀'], 'the caret is behind it');
});

test('letters are no text until they are chosen, and go one by one before any character', () => {
  const waiting = typed('ai', compositionOf('王'));
  assert.equal(textOf(waiting), '王');
  assert.equal(erase(waiting).letters, 'a');
  assert.equal(textOf(erase(erase(waiting))), '王');
  assert.equal(textOf(erase(erase(erase(waiting)))), '');
  assert.deepEqual(dropLetters(waiting), compositionOf('王'));
});

test('nothing is written beyond what fits, in characters as people count them', () => {
  assert.equal(textOf(insert(compositionOf('王'), '𫖯璟芳', 3)), '王𫖯璟');
  assert.equal(textOf(choose(typed('a', compositionOf('王')), '啊', 1, 1)), '王');
});

test('more letters than a sentence has are not taken', () => {
  assert.equal(typed('a'.repeat(200)).letters.length, 40);
});

test('a rare character is never cut in half, whatever is written, erased and moved', () => {
  const character = fc.constantFrom('王', '璟', '𫖯', '\u{31350}', '𠮷', 'a', '·');
  const text = fc.array(character, {maxLength: 6}).map((all) => all.join(''));
  const act = fc.oneof(
    fc.record({insert: text, most: fc.integer({min: 0, max: 8})}),
    fc.record({moveTo: fc.integer({min: 0, max: 12})}),
    fc.constant('erase' as const),
  );
  fc.assert(
    fc.property(text, fc.array(act, {maxLength: 12}), (before, acts) => {
      let composition = compositionOf(before);
      for (const each of acts) {
        const had = charactersOf(textOf(composition)).length;
        if (each === 'erase') composition = erase(composition);
        else if ('moveTo' in each) composition = moveTo(composition, each.moveTo);
        else {
          composition = insert(composition, each.insert, each.most);
          const has = charactersOf(textOf(composition)).length;
          assert.ok(has <= Math.max(had, each.most), 'characters as people count them');
        }
        assert.doesNotMatch(textOf(composition), /\p{Surrogate}/u);
        for (const one of [...composition.before, ...composition.after])
          assert.equal(Array.from(one).length, 1);
      }
    }),
    {seed: Number(process.env['RECHA_SEED'] ?? 1)},
  );
});

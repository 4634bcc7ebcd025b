import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import fc from 'fast-check';
import {openComponents} from './components.ts';
import {openRadicals} from './radicals.ts';

const bytes = (name: string): Uint8Array =>
  readFileSync(new URL(`tables/${name}.bin`, import.meta.url));

const radicals = openRadicals(bytes('radicals'));
const components = openComponents(bytes('components'), radicals.radicals());

const HAN = /^\p{Unified_Ideograph}$/u;
const groups = radicals
  .radicals()
  .flatMap(({number}) => radicals.restStrokes(number).map((rest) => ({number, rest})));
const everywhere = groups.flatMap(({number, rest}) => radicals.characters(number, rest));

test('the radicals are those of Kangxi, with their strokes', () => {
  const all = radicals.radicals();
  assert.deepEqual(
    all.map(({number}) => number),
    Array.from({length: 214}, (_, at) => at + 1),
  );
  assert.deepEqual([all[0]?.character, all[0]?.strokes], ['一', 1]);
  assert.deepEqual([all[213]?.character, all[213]?.strokes], ['龠', 17]);
});

test('somebody who counts the strokes of 氵 finds 水', () => {
  const byThree = radicals.radicals(3);
  assert.ok(byThree.some(({character}) => character === '水'));
  assert.ok(byThree.some(({character}) => character === '女'));
  assert.ok(!byThree.some(({character}) => character === '木'));
});

for (const [character, radical, rest] of [
  ['好', '女', 3],
  ['㐂', '一', 5],
  ['𠮷', '口', 3],
  ['𬭎', '金', 7],
  ['𫖯', '頁', 6],
  ['\u{30000}', '一', 1],
  ['\u{31350}', '一', 4],
  ['\u{2ee5d}', '龍', 9],
] as const) {
  test(`${character} is found under ${radical} and ${rest} strokes`, () => {
    const found = radicals.radicals().find((one) => one.character === radical);
    assert.ok(radicals.characters(found!.number, rest).includes(character));
  });
}

test('common characters come before the others', () => {
  assert.deepEqual(radicals.characters(38, 3).slice(0, 3).sort(), ['她', '好', '如'].sort());
});

test('every Han character is found, whole', () => {
  for (const character of everywhere) assert.match(character, HAN);
  const found = new Set(everywhere);
  for (const [first, last] of [
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
    [0x20000, 0x2a6df],
    [0x2a700, 0x2b739],
    [0x2b740, 0x2b81d],
    [0x2b820, 0x2cea1],
    [0x2ceb0, 0x2ebe0],
    [0x2ebf0, 0x2ee5d],
    [0x30000, 0x3134a],
    [0x31350, 0x323af],
  ] as const) {
    for (let code = first; code <= last; code++) {
      assert.ok(found.has(String.fromCodePoint(code)), code.toString(16));
    }
  }
});

test('a place where nothing stands is empty', () => {
  assert.deepEqual(radicals.characters(1, 99), []);
  assert.deepEqual(radicals.characters(215, 1), []);
  assert.deepEqual(radicals.restStrokes(0), []);
});

test('a character is found by its parts, whatever form they take', () => {
  for (const [parts, character] of [
    ['土口', '𠮷'],
    ['兆页', '𫖯'],
    ['言寺', '诗'],
    ['水胡', '湖'],
    ['氵古月', '湖'],
    ['木木', '林'],
    ['木木木', '森'],
  ] as const) {
    const found = components.byComponents(Array.from(parts), 8);
    assert.ok(found.includes(character), `${parts} ${found.join('')}`);
  }
});

test('a part that is named twice stands there twice', () => {
  assert.ok(!components.byComponents(['木', '木', '木']).includes('林'));
  assert.equal(components.byComponents(['火', '火', '火'])[0], '焱');
});

test('one more part never finds more, and order does not matter', () => {
  const part = fc.constantFrom(...Array.from('氵木口女王金土日月火言古寺页心𠂉'));
  fc.assert(
    fc.property(fc.array(part, {minLength: 1, maxLength: 3}), part, (parts, more) => {
      const few = new Set(components.byComponents(parts, Infinity));
      const both = components.byComponents([...parts, more], Infinity);
      assert.ok(both.every((character) => few.has(character) && HAN.test(character)));
      assert.deepEqual(components.byComponents([more, ...parts], Infinity), both);
    }),
    {numRuns: 30, seed: Number(process.env['RECHA_SEED'] ?? 1)},
  );
});

test('no parts, and what is no part, find nothing', () => {
  assert.deepEqual(components.byComponents([]), []);
  assert.deepEqual(components.byComponents(['A', '口']), []);
  assert.deepEqual(components.byComponents(['']), []);
});

test('tables that are cut short are refused', () => {
  const whole = bytes('radicals');
  assert.throws(() => openRadicals(whole.subarray(0, whole.length - 1)), /cut short/);
  const parts = bytes('components');
  assert.throws(() => openComponents(parts.subarray(0, 1000), []), /cut short/);
});

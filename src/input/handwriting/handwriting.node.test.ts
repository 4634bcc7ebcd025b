import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Stroke} from '../engines.ts';
import {nameRanks} from '../pinyin/name-lists.ts';
import {openHandwriting} from './handwriting.ts';
import {readStrokeTable} from './stroke-table.ts';
import {distortions, seeded, shuffled, type Distortion} from './testing/distort.ts';
import {model, tableBytes} from './testing/models.ts';

const handwriting = openHandwriting(tableBytes('common'));
handwriting.add(tableBytes('rare'));

const common = readStrokeTable(tableBytes('common')).characters;
const rare = readStrokeTable(tableBytes('rare')).characters;
const known = new Set([...common, ...rare]);

const texts = (strokes: readonly Stroke[], options = {}) =>
  handwriting.recognise(strokes, options).map(({text}) => text);

const anyCharacter = fc.constantFrom(...common.slice(0, 1500));
const seed = fc.integer({min: 1, max: 1e6});
const points = (of: fc.Arbitrary<number>, most: number) =>
  fc.array(fc.record({x: of, y: of}), {maxLength: most});

const runs = (count: number) => ({numRuns: count, seed: Number(process.env['RECHA_SEED'] ?? 1)});

/** How many of some common characters are found first, and among the eight. */
function found(distort: Distortion, count = 60): {first: number; among: number} {
  const random = seeded(11);
  let [first, among] = [0, 0];
  for (let drawn = 0; drawn < count; drawn++) {
    const wanted = common[Math.floor(random() * 1500)]!;
    const at = texts(distort(model(wanted), random)).indexOf(wanted);
    if (at === 0) first += 1;
    if (at >= 0) among += 1;
  }
  return {first: first / count, among: among / count};
}

test('a character is read as a model draws it', () => {
  for (const character of ['贵', '州', '信', '访', '我', '王', '一', '丨']) {
    assert.ok(texts(model(character)).includes(character), character);
  }
});

test('in a name the look-alike that people are called comes first', () => {
  const line = (from: [number, number], until: [number, number]) =>
    [from, until].map(([x, y]) => ({x, y}));
  const threeAlike = [
    line([0, 0], [100, 0]),
    line([0, 50], [100, 50]),
    line([50, 0], [50, 100]),
    line([0, 100], [100, 100]),
  ];
  const ranks = nameRanks(
    readFileSync(new URL('../pinyin/tables/names.txt', import.meta.url), 'utf8'),
  );
  assert.equal(texts(threeAlike, {mode: 'name', ranks})[0], '王');
});

for (const [name, least] of Object.entries({
  light: {first: 0.98, among: 1},
  shaky: {first: 0.97, among: 1},
  shuffled: {first: 0.98, among: 1},
  joined: {first: 0.96, among: 0.99},
  all: {first: 0.93, among: 0.98},
  hasty: {first: 0.75, among: 0.93},
})) {
  test(`a character is found when its class is ${name}`, () => {
    const {first, among} = found(distortions[name as keyof typeof distortions]);
    assert.ok(first >= least.first, `first ${first}`);
    assert.ok(among >= least.among, `among eight ${among}`);
  });
}

test('what is read does not depend on its size, its place, or how often the pen was read', () => {
  fc.assert(
    fc.property(
      anyCharacter,
      fc.double({min: 0.01, max: 100, noNaN: true}),
      fc.integer({min: -5000, max: 5000}),
      (character, scale, move) => {
        const strokes = model(character);
        const elsewhere = strokes.map((stroke) =>
          stroke.flatMap(({x, y}, at) => {
            const before = stroke[at - 1] ?? {x, y};
            const middle = {x: (x + before.x) / 2, y: (y + before.y) / 2};
            return [middle, {x, y}].map((p) => ({x: p.x * scale + move, y: p.y * scale - move}));
          }),
        );
        assert.equal(texts(elsewhere)[0], texts(strokes)[0]);
      },
    ),
    runs(40),
  );
});

test('scores are the same in any order of strokes', () => {
  fc.assert(
    fc.property(anyCharacter, (character) => {
      const strokes = model(character);
      const [one, other] = [strokes, strokes.toReversed()].map((drawn) =>
        handwriting.recognise(drawn).slice(0, 3),
      );
      one!.forEach(({score}, at) => {
        assert.ok(Math.abs(score - other![at]!.score) < 1e-4, character);
      });
      assert.equal(one![0]!.text, other![0]!.text);
    }),
    runs(40),
  );
});

test('a character is still found first when strokes are drawn backwards', () => {
  fc.assert(
    fc.property(anyCharacter, seed, (character, number) => {
      const strokes = model(character);
      const drawn = shuffled(strokes, seeded(number));
      assert.equal(texts(drawn)[0], texts(strokes)[0]);
    }),
    runs(40),
  );
});

test('a digit of an identity number may be written, or its X', () => {
  const seven: Stroke[] = [
    [
      {x: 10, y: 0},
      {x: 80, y: 0},
      {x: 40, y: 90},
    ],
  ];
  assert.ok(texts(seven).includes('7'));
  const cross: Stroke[] = [
    [
      {x: 10, y: 0},
      {x: 80, y: 90},
    ],
    [
      {x: 80, y: 0},
      {x: 10, y: 90},
    ],
  ];
  assert.ok(texts(cross).includes('X'));
  assert.ok(!texts(cross, {mode: 'name'}).includes('X'));
});

test('一 is read however level it is drawn, and 丨 however upright', () => {
  const line = (x: number, y: number): Stroke[] => [
    Array.from({length: 12}, (_, at) => ({x: 100 + (x * at) / 11, y: 100 + (y * at) / 11})),
  ];
  for (const mode of ['text', 'name'] as const)
    for (const rise of [-40, -15, -5, -1, 0, 1, 5, 15])
      assert.equal(texts(line(200, rise), {mode})[0], '一', `${mode}, ${rise}`);
  for (const lean of [-5, 0, 5])
    assert.equal(texts(line(lean, 200), {mode: 'name'})[0], '丨', `${lean}`);
});

test('a dot between the parts of a name is one where it is small in the middle of the pad', () => {
  const dot: Stroke[] = [
    [
      {x: 48, y: 50},
      {x: 52, y: 53},
    ],
  ];
  assert.equal(texts(dot, {pad: 100, mode: 'name'})[0], '·');
  assert.equal(texts([[{x: 50, y: 50}]])[0], '·');
  const low: Stroke[] = [
    [
      {x: 30, y: 80},
      {x: 34, y: 88},
    ],
  ];
  assert.equal(texts(low, {pad: 100})[0], '，');
  assert.ok(!texts(dot).includes('·'), 'nobody knows how small it is without the pad');
});

test('any scribble is answered, each answer once and whole', () => {
  const number = fc.oneof(
    fc.integer({min: -100, max: 1000}),
    fc.constantFrom(0, NaN, Infinity, -Infinity, 1e-9, 1e9),
  );
  const ink = fc.oneof(
    fc.array(points(number, 12), {maxLength: 20}),
    fc.array(points(fc.integer({min: 0, max: 300}), 500), {maxLength: 2}),
    fc.array(
      fc.record({x: number, y: number}).map((point) => [point]),
      {maxLength: 100},
    ),
  );
  fc.assert(
    fc.property(ink, fc.constantFrom('text', 'name'), fc.nat({max: 12}), (strokes, mode, most) => {
      const answers = handwriting.recognise(strokes, {mode: mode as 'text', most, pad: 300});
      assert.ok(answers.length <= most);
      assert.equal(new Set(answers.map(({text}) => text)).size, answers.length);
      for (const {text, score} of answers) {
        assert.equal(Array.from(text).length, 1);
        assert.ok(score >= 0 && score <= 1, `${text} ${score}`);
        if (mode === 'name') assert.ok(known.has(text) || text === '·', text);
      }
    }),
    runs(60),
  );
});

test('nothing is answered while nothing is drawn', () => {
  assert.deepEqual(texts([]), []);
  assert.deepEqual(texts([[], [{x: NaN, y: 1}]]), []);
});

test('the tables hold each character once, the commonest in the first', () => {
  assert.equal(common.length, 3755);
  assert.equal(known.size, common.length + rare.length);
  for (const character of known) assert.equal(Array.from(character).length, 1);
  for (const character of '的一是我信访贵州') assert.ok(common.includes(character));
});

test('common characters are found before the rare ones are there', () => {
  const early = openHandwriting(tableBytes('common'));
  assert.equal(early.recognise(model('访'))[0]?.text, '访');
  assert.ok(!early.recognise(model(rare[100]!)).some(({text}) => text === rare[100]));
  early.add(tableBytes('rare'));
  assert.equal(early.recognise(model(rare[100]!))[0]?.text, rare[100]);
});

test('tables that are cut short are refused', () => {
  const bytes = tableBytes('common');
  assert.throws(() => openHandwriting(bytes.subarray(0, bytes.length - 1)), /ends at/);
  assert.throws(() => openHandwriting(bytes.subarray(1)), /not a stroke table/);
});

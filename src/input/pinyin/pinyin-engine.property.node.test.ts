import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {type PinyinMode} from './kinds.ts';
import {openPinyin} from './pinyin-engine.ts';
import {data, engine, MODES, rank, texts} from './testing/loaded.ts';

const SEED = Number(process.env['RECHA_SEED'] ?? 1);
fc.configureGlobal({seed: SEED});

/** What fingers type: syllables, whole or cut short, with separators, and now and then anything. */
const typed = fc
  .array(
    fc.oneof(
      {weight: 6, arbitrary: fc.constantFrom(...data.syllables)},
      {weight: 2, arbitrary: fc.constantFrom(...Array.from("bpmfdtnlgkhjqxzcsrwyaoe'iuv"))},
      {weight: 1, arbitrary: fc.string({maxLength: 3})},
    ),
    {minLength: 1, maxLength: 7},
  )
  .map((parts) => parts.join('').slice(0, 30))
  .filter((letters) => letters !== '');
const mode = fc.constantFrom(...MODES);

test('a candidate stands for one letter at least and all at most, and is offered once', () => {
  fc.assert(
    fc.property(typed, mode, (letters, how) => {
      const {candidates} = engine.read(letters, how);
      assert.ok(candidates.length > 0);
      for (const {text, letters: taken} of candidates) {
        assert.ok(taken >= 1 && taken <= letters.length, `${text} takes ${taken}`);
        assert.ok(text !== '' && !/\p{Surrogate}/u.test(text), 'no character is cut in two');
      }
      assert.equal(new Set(candidates.map(({text}) => text)).size, candidates.length);
    }),
  );
});

test('whoever picks any candidate and goes on comes to the end', () => {
  fc.assert(
    fc.property(typed, mode, fc.nat(), (letters, how, pick) => {
      let rest = letters;
      let text = '';
      for (let step = 0; rest !== ''; step += 1) {
        assert.ok(step < letters.length);
        const {candidates} = engine.read(rest, how, text);
        const chosen = candidates[(pick + step) % candidates.length];
        assert.ok(chosen !== undefined);
        text += chosen.text;
        rest = rest.slice(chosen.letters);
      }
    }),
    {numRuns: 60},
  );
});

test('nothing is kept: an answer is the same after any others', () => {
  const fresh = (letters: string, how: PinyinMode) => openPinyin(data).read(letters, how);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(typed, mode), {maxLength: 4}),
      typed,
      mode,
      (others, letters, how) => {
        for (const [other, otherMode] of others) engine.read(other, otherMode);
        assert.deepEqual(engine.read(letters, how), fresh(letters, how));
      },
    ),
    {numRuns: 12},
  );
});

test('no candidate reaches into a syllable across a separator', () => {
  const syllable = fc.constantFrom(...data.syllables.filter((one) => one.length > 1));
  fc.assert(
    fc.property(syllable, syllable, mode, (a, b, how) => {
      for (const {text, letters} of engine.read(`${a}'${b}`, how).candidates) {
        if (Array.from(text).length === 1) assert.ok(letters <= a.length + 1, text);
      }
    }),
  );
});

test('the syllables are the letters without separators', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...data.syllables), {minLength: 1, maxLength: 5}),
      mode,
      (parts, how) => {
        assert.equal(engine.read(parts.join("'"), how).syllables.join(''), parts.join(''));
      },
    ),
  );
});

test('every syllable lists all its characters, whatever the mode', () => {
  for (const [number, syllable] of data.syllables.entries()) {
    const {words} = data;
    const node = words.childNode[number] ?? 0;
    const characters: string[] = [];
    for (let word = words.wordStart[node] ?? 0; word < (words.wordStart[node + 1] ?? 0); word += 1)
      characters.push(words.textOf(word));
    assert.ok(characters.length > 0, syllable);
    for (const how of MODES) {
      const offered = new Set(
        engine
          .read(syllable, how)
          .candidates.filter(({letters}) => letters === syllable.length)
          .map(({text}) => text),
      );
      const missing = characters.filter((character) => !offered.has(character));
      assert.deepEqual(missing, [], `${syllable} ${how}`);
    }
  }
});

test('a word typed as it is written stands no lower than when it is typed as it sounds', () => {
  for (const [text, exact, fuzzy] of [
    ['拆迁', 'chaiqian', 'caiqian'],
    ['上访', 'shangfang', 'sangfang'],
    ['农民', 'nongmin', 'longmin'],
    ['房子', 'fangzi', 'huangzi'],
    ['政府', 'zhengfu', 'zengfu'],
    ['律师', 'lvshi', 'lushi'],
    ['清楚', 'qingchu', 'qinchu'],
  ] as const)
    assert.ok(rank(text, exact) <= rank(text, fuzzy), text);
});

test('what is typed exactly comes before what only sounds so', () => {
  for (const syllable of ['zi', 'si', 'ci', 'lan', 'fan', 'min', 'fen']) {
    const [first = ''] = texts(syllable);
    const readings = data.syllables
      .map((one, at) => ({one, at}))
      .filter(({at}) => {
        const node = data.words.childNode[at] ?? 0;
        const from = data.words.wordStart[node] ?? 0;
        const to = data.words.wordStart[node + 1] ?? 0;
        return Array.from({length: to - from}, (_, word) =>
          data.words.textOf(from + word),
        ).includes(first);
      })
      .map(({one}) => one);
    assert.ok(readings.includes(syllable), `${syllable}: ${first}`);
  }
});

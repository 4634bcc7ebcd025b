import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import fc from 'fast-check';
import {STROKES_AT_MOST} from '../engines.ts';
import {openComponents} from './components.ts';
import {openPartSearch} from './part-search.ts';
import {openRadicals} from './radicals.ts';

const bytes = (name: string): Uint8Array =>
  readFileSync(new URL(`tables/${name}.bin`, import.meta.url));

const radicals = openRadicals(bytes('radicals'));
const components = openComponents(bytes('components'), radicals.radicals());
const partSearch = openPartSearch(radicals, components);
const search = (chosen: readonly string[], strokes?: number) => partSearch.search(chosen, strokes);
const found = (chosen: readonly string[], strokes?: number) =>
  search(chosen, strokes).characters.map(({text}) => text);

test('before anything is chosen, what most is made of is on offer, and no bare strokes', () => {
  const {characters, parts} = search([]);
  assert.deepEqual(characters, []);
  for (const part of '艹口氵木扌亻土女月讠纟钅') assert.ok(parts.slice(0, 60).includes(part), part);
  for (const stroke of '丨丶丿乚亅') assert.ok(!parts.includes(stroke), stroke);
});

test('a simplified character of the higher planes is found by its parts, before the full one', () => {
  assert.equal(found(['钅', '宏'])[0], '𬭎');
  assert.equal(found(['车', '氏'])[0], '𬨂');
  assert.equal(found(['金', '宏'])[0], '鋐');
});

test('parts are found by the strokes that they are written with', () => {
  for (const [part, strokes] of [
    ['讠', 2],
    ['氵', 3],
    ['王', 4],
    ['钅', 5],
    ['页', 6],
    ['言', 7],
    ['金', 8],
    ['韦', 4],
    ['麻', STROKES_AT_MOST],
  ] as const) {
    assert.ok(search([], strokes).parts.includes(part), `${part} ${strokes}`);
  }
});

test('a name that no keyboard has is put together in two touches', () => {
  for (const [parts, character] of [
    ['王景', '璟'],
    ['兆页', '𫖯'],
    ['龙天', '䶮'],
    ['土口', '𠮷'],
  ] as const) {
    const [first = '', second = ''] = parts;
    const near = [undefined, 1, 2, 3, 4, 5, 6, 7, 8, 9].some((strokes) =>
      search([first], strokes).parts.includes(second),
    );
    assert.ok(near, `${second} is on offer beside ${first}`);
    assert.ok(found([first, second]).slice(0, 10).includes(character), character);
  }
});

test('beside a radical, strokes alone find what no parts are known of', () => {
  assert.ok(found(['钅'], 7).includes('𬭎'));
  assert.ok(found(['龍'], 9).includes('\u{2ee5d}'));
  assert.ok(!found(['景'], 4).includes('钅'), 'a part that is no radical has no such order');
});

test('the same part twice is on offer where something has it twice', () => {
  assert.ok(search(['木']).parts.includes('木'));
  assert.ok(found(['木', '木']).includes('林'));
});

test('whatever is offered leads to a character, and to no more than before', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(), {minLength: 1, maxLength: 4}),
      fc.option(fc.integer({min: 1, max: STROKES_AT_MOST}), {nil: undefined}),
      (touches, strokes) => {
        let chosen: string[] = [];
        let before = Infinity;
        for (const touch of touches) {
          const {parts} = search(chosen, strokes);
          if (parts.length === 0) return;
          chosen = [...chosen, parts[touch % parts.length]!];
          const now = components.byComponents(chosen, Infinity).length;
          assert.ok(now > 0 && now <= before, chosen.join('+'));
          before = now;
        }
      },
    ),
    {numRuns: 25, seed: Number(process.env['RECHA_SEED'] ?? 1)},
  );
});

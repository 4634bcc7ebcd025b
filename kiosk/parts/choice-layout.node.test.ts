import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ChoiceLayout, type Frame, type Look, type Trial} from './choice-layout.ts';
import type {Group} from './pack-pages.ts';

const frame: Frame = {width: 400, height: 600, gap: 10, unit: 2, lines: false};
const plain: Look = {columns: 1, briefs: 1, larger: 1};
const choices = (size: number): Group => ({heading: false, size});
const brief = (size: number): Group => ({heading: false, size, brief: true});

/** What stands on the glass, in px at the visitor's em. */
interface Words {
  /** The longest word. */
  readonly word?: number;
  /** Labels, each on one line as long as its column is so wide. */
  readonly labels?: readonly number[];
  readonly names?: readonly number[];
  readonly heading?: number;
}

/** A glass on which a line is 20 high, and a choice 20 higher than its lines. */
class Glass implements Trial {
  readonly #words: Required<Words>;
  readonly #width: number;
  look: Look = plain;

  constructor({word = 50, labels = [], names = [], heading = 0}: Words, width: number) {
    this.#words = {word, labels, names, heading};
    this.#width = width;
  }

  show(look: Look): void {
    this.look = look;
  }

  heights(part: Parameters<Trial['heights']>[0]): readonly number[] {
    const {labels, names, heading} = this.#words;
    switch (part) {
      case 'label':
        return [...labels.map((label) => this.#lines(label)), ...names.map(() => 20)];
      case 'choice':
        return labels.map((label) => this.#lines(label) + 20);
      case 'brief':
        return names.map(() => 40);
      case 'heading':
        return heading > 0 ? [heading] : [];
      case 'pager':
        return [40];
    }
  }

  wide(part: 'choice' | 'brief'): boolean {
    const {labels, names, word} = this.#words;
    if (part === 'choice') return labels.length > 0 && word * this.look.larger > this.#column;
    return names.some((name) => name > this.#width / this.look.briefs);
  }

  get #column(): number {
    return this.#width / this.look.columns;
  }

  #lines(label: number): number {
    const {larger} = this.look;
    return Math.ceil((label * larger) / this.#column) * 20 * larger;
  }
}

function laidOut(groups: readonly Group[], words: Words, some: Partial<Frame> = {}) {
  const whole = {...frame, ...some};
  const glass = new Glass(words, whole.width);
  return {glass, layout: new ChoiceLayout(groups, whole, glass)};
}

test('there are as many columns as its longest word leaves', () => {
  const {layout, glass} = laidOut([choices(6)], {labels: [90, 90], word: 190});
  assert.equal(layout.narrow({...plain, columns: 3}).columns, 2);
  assert.equal(glass.look.columns, 2, 'and so they stand');
});

test('a word that is too long for the whole glass still has one column', () => {
  const {layout} = laidOut([choices(6)], {labels: [90], word: 999});
  assert.equal(layout.narrow({...plain, columns: 3}).columns, 1);
});

test('what is only named stands beside each other as far as its words go', () => {
  const {layout} = laidOut([choices(1), brief(7)], {labels: [90], names: [90, 130]});
  assert.deepEqual(layout.narrow(plain), {...plain, briefs: 3});
});

test('one choice with its heading and the way to the next page fits, or the words give way', () => {
  const words = {labels: [90], heading: 20};
  const high = 20 + 40 + 40 + 2 * frame.gap;
  assert.ok(laidOut([choices(9)], words, {height: high}).layout.fitsOne());
  assert.ok(!laidOut([choices(9)], words, {height: high - 1}).layout.fitsOne());
  assert.ok(!laidOut([choices(9)], {...words, word: 401}).layout.fitsOne());
});

test('on a tall glass few choices stand one under the other, and many in columns', () => {
  const look = {...plain, columns: 2};
  const few = laidOut([choices(7)], {labels: [90]});
  assert.equal(few.layout.stack(look).columns, 1);
  const many = laidOut([choices(9)], {labels: [90]});
  assert.equal(many.layout.stack(look).columns, 2);
  assert.deepEqual(many.glass.look, look, 'and so they stand');
});

test('a wide glass keeps its columns, and so does what is only named', () => {
  const look = {...plain, columns: 2};
  assert.equal(laidOut([choices(2)], {labels: [90]}, {width: 601}).layout.stack(look), look);
  assert.equal(laidOut([brief(2)], {names: [90]}).layout.stack(look), look);
});

test('choices are as high as the highest of them; lines that are read back as high as each needs', () => {
  const words = {labels: [90, 900, 90]};
  const alike = laidOut([choices(3)], words, {height: 261});
  assert.equal(alike.layout.pack(plain).row, 80, 'three of 80 and two gaps, in 260');
  const lines = laidOut([choices(3)], words, {height: 181, lines: true});
  assert.equal(lines.layout.pack(plain).pages.length, 1, '40, 80, 40 and two gaps, in 180');
  assert.equal(lines.layout.pack(plain).row, 40);
});

test('rows grow into the room that is left: far on a page of their own, less under headings', () => {
  const words = {labels: [90], heading: 20};
  assert.equal(laidOut([choices(2)], words).layout.pack(plain).row, 58 * frame.unit);
  assert.equal(laidOut([{heading: true, size: 2}], words).layout.pack(plain).row, 64);
  assert.equal(laidOut([choices(2)], words, {lines: true}).layout.pack(plain).row, 34 * frame.unit);
});

test('words grow with the choice that they stand in', () => {
  for (const [row, larger] of [
    [116, 1.55],
    [45, 1.25],
    [40, 1],
  ] as const) {
    const {layout, glass} = laidOut([choices(2)], {labels: [90]});
    assert.equal(layout.enlarge(plain, row).larger, larger, `${row} px`);
    assert.equal(glass.look.larger, larger, 'and so they stand');
  }
});

test('they do not grow into another line, nor out of their column', () => {
  const lines = laidOut([choices(2)], {labels: [300]});
  assert.equal(lines.layout.enlarge(plain, 116).larger, 1.25, '300 of 400 wide');
  const word = laidOut([choices(2)], {labels: [90], word: 300});
  assert.equal(word.layout.enlarge(plain, 116).larger, 1.25);
});

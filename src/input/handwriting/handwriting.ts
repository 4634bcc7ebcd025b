import type {Stroke} from '../engines.ts';
import {cleanStrokes} from './clean.ts';
import {describe} from './features.ts';
import {fitted} from './fit.ts';
import {marks} from './marks.ts';
import {distance, match} from './matching.ts';
import {sample, type Samples} from './samples.ts';
import {signs, signStrokes} from './signs.ts';
import {readStrokeTable} from './stroke-table.ts';
import {COARSE, FINE, prepare, type Templates} from './templates.ts';
import {withoutJoins} from './unjoin.ts';

/** What the writing may be. */
export interface Likeness {
  /** One code point: never half of a surrogate pair. */
  readonly text: string;
  /** From 0 to 1, to be weighed against what the words around it make likely. */
  readonly score: number;
}

export interface Looked {
  /** In a name: characters and ·, none of the other signs. */
  readonly mode?: 'text' | 'name';
  /** How many candidates at most; 8. */
  readonly most?: number;
  /** Side of the square that is written in, in units of the strokes: tells · from 一 and 。 from 口. */
  readonly pad?: number;
  /** Places by how common characters are in what is written, from 1: a better one than the usual counts. */
  readonly ranks?: ReadonlyMap<string, number> | undefined;
}

/** Looks up writing by its shape, whatever the order, direction and joins of its strokes. */
export interface Handwriting {
  /** Adds the characters of a further table, all of them rarer than those before. */
  add(data: Uint8Array): void;
  /**
   * Any strokes are answered: none by nothing, a scribble by what is least unlike it.
   *
   * @returns the likest first, each character once
   */
  recognise(strokes: readonly Stroke[], options?: Looked): Likeness[];
}

/** So many are compared sample by sample, and the best of them again, fitted to the writing. */
const COMPARED = 150;
const FITTED = 40;
/** Distance of samples, in cells, in the first of these comparisons. */
const GLANCE = 1.5;
/** What a tenfold rarer character loses: decides between look-alikes only. */
const RARITY = 0.007;
/** And one that is tenfold rarer in names, where a name is written: 王 before 壬, also with three equal lines. */
const RARITY_IN_NAMES = 0.02;
/** Signs are as common as characters of this rank. */
const SIGN_RANK = 200;

interface Entry {
  readonly text: string;
  readonly samples: Samples;
  /** Of the writing as a whole, from 0 to 1. */
  readonly likeness: number;
  /** Place among all characters by how common they are, from 1. */
  readonly rank: number;
}

/**
 * Prepares a table of characters, which takes a while: for a worker.
 *
 * @param data bytes of `tables/strokes-common.bin`; `strokes-rare.bin` may be added later
 * @throws where the bytes are no stroke table
 */
export function openHandwriting(data: Uint8Array): Handwriting {
  const signTemplates = prepare(signs, signStrokes);
  const tables: Templates[] = [];
  const add = (more: Uint8Array) => {
    const {characters, strokesOf} = readStrokeTable(more);
    tables.push(prepare(characters, strokesOf));
  };
  add(data);

  function recognise(
    strokes: readonly Stroke[],
    {mode, most = 8, pad, ranks}: Looked = {},
  ): Likeness[] {
    const drawn = cleanStrokes(strokes);
    if (drawn.length === 0) return [];
    const whole = describe(sample(drawn, FINE));
    const unjoined = describe(sample(withoutJoins(drawn), FINE));
    const entries = mode === 'name' ? [] : likest(signTemplates, whole, unjoined, () => SIGN_RANK);
    let before = 1;
    for (const table of tables) {
      const first = before;
      entries.push(...likest(table, whole, unjoined, (index) => first + index));
      before += table.characters.length;
    }
    const small = marks(drawn, pad).filter((mark) => mode !== 'name' || mark === '·');
    return listed(small, compared(drawn, entries, ranks), most);
  }

  return {add, recognise};
}

/** The characters of a table that are likest the writing as a whole. */
function likest(
  table: Templates,
  whole: Float32Array,
  unjoined: Float32Array,
  rank: (index: number) => number,
): Entry[] {
  const likenesses = table.likenesses(whole, unjoined);
  const least = likenesses.toSorted().at(-COMPARED) ?? 0;
  return table.characters.flatMap((text, index) => {
    const likeness = likenesses[index] ?? 0;
    const samples = table.samples[index];
    return samples && likeness >= least ? [{text, samples, likeness, rank: rank(index)}] : [];
  });
}

function compared(
  drawn: readonly Stroke[],
  entries: readonly Entry[],
  ranks: ReadonlyMap<string, number> | undefined,
): Likeness[] {
  const rarity = ranks ? RARITY_IN_NAMES : RARITY;
  const glance = sample(drawn, GLANCE);
  const close = sample(drawn, COARSE);
  const whole = highest(entries, ({likeness}) => likeness).slice(0, COMPARED);
  const rough = highest(whole, ({likeness, samples}) => {
    return likeness - distance(match(glance, samples));
  });
  const scored = rough.slice(0, FITTED).map(({text, samples, likeness, rank}) => {
    const moved = fitted(samples, close, match(close, samples));
    const likely = (likeness + 1 - distance(match(close, moved))) / 2;
    const place = Math.min(rank, ranks?.get(text) ?? Infinity);
    return {text, score: Math.max(0, likely - rarity * Math.log10(place + 10))};
  });
  return highest(scored, ({score}) => score);
}

function highest<T>(items: readonly T[], scoreOf: (item: T) => number): T[] {
  const scored = items.map((item) => ({item, score: scoreOf(item)}));
  return scored.sort((a, b) => b.score - a.score).map(({item}) => item);
}

/** A mark is certain by its size, so marks stand first; a sign has several ways, but one place. */
function listed(first: readonly string[], then: readonly Likeness[], most: number): Likeness[] {
  const all = [...first.map((text) => ({text, score: 1})), ...then];
  const texts = new Set<string>();
  const once = all.filter(({text}) => !texts.has(text) && texts.add(text));
  return once.slice(0, Math.max(0, most));
}

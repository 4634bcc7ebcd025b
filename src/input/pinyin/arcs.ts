import {spellingsOf, type Spelled} from './spellings.ts';

/** Letters from a place on that stand for a syllable of a range: one syllable, or all with an initial. */
export interface Arc {
  readonly first: number;
  /** Behind the last syllable of the range. */
  readonly end: number;
  /** Where the next syllable begins, separators passed over. */
  readonly to: number;
  readonly cost: number;
  /** Whether letters of the syllable were left out. */
  readonly short: boolean;
}

const LONGEST = 6;
/** An initial alone in place of a syllable. */
const INITIAL_COST = 3.5;
/** The last syllable, of which letters are still to come. */
const UNFINISHED_COST = 1.5;
const SEPARATORS = "'’·";

/** Finds what the letters at each place may mean. */
export class ArcFinder {
  readonly #spellings: ReadonlyMap<string, readonly Spelled[]>;
  /** Syllables that begin with these letters, as a range; also for whole syllables that others go on from. */
  readonly #prefixes = new Map<string, {first: number; end: number}>();

  constructor(syllables: readonly string[]) {
    this.#spellings = spellingsOf(syllables);
    syllables.forEach((syllable, at) => {
      for (let length = 1; length < syllable.length; length += 1) {
        const prefix = syllable.slice(0, length);
        const range = this.#prefixes.get(prefix) ?? {first: at, end: at};
        // Ascending, so syllables of one prefix are neighbours; the prefix itself may be a syllable and come before.
        this.#prefixes.set(prefix, {first: range.first, end: at + 1});
      }
    });
  }

  /** Arcs from every place of the letters, by place. A separator ends a syllable: no arc crosses one. */
  find(letters: string): {arcs: Arc[][]; begin: number} {
    const skip = (at: number) => {
      let to = at;
      while (to < letters.length && SEPARATORS.includes(letters.charAt(to))) to += 1;
      return to;
    };
    return {
      arcs: Array.from({length: letters.length}, (_, from) => this.#from(letters, from, skip)),
      begin: skip(0),
    };
  }

  #from(letters: string, from: number, skip: (at: number) => number): Arc[] {
    const arcs: Arc[] = [];
    for (let length = 1; length <= LONGEST && from + length <= letters.length; length += 1) {
      const end = from + length;
      const typed = letters.slice(from, end);
      const to = skip(end);
      for (const {syllable, cost} of this.#spellings.get(typed) ?? [])
        arcs.push({first: syllable, end: syllable + 1, to, cost, short: false});
      const range = this.#prefixes.get(typed);
      if (range === undefined) continue;
      if (to === letters.length && to === end)
        arcs.push({
          ...range,
          to,
          cost: length === 1 ? INITIAL_COST - 1 : UNFINISHED_COST,
          short: true,
        });
      else if (/^([zcs]h?|[bpmfdtnlgkhjqxryw])$/.test(typed))
        arcs.push({...range, to, cost: INITIAL_COST, short: true});
      // A separator after part of a syllable: the rest was meant to be left out.
      else if (to > end && !this.#spellings.has(typed))
        arcs.push({...range, to, cost: UNFINISHED_COST, short: true});
    }
    return arcs;
  }
}

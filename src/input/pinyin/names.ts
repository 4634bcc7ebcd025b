import {type Arc} from './arcs.ts';
import {TRIED, type NameLists, type NamePart} from './name-lists.ts';

type Stage = 'surname' | 'given' | 'last' | 'done';

/** A name up to a place. */
export interface Begun {
  readonly text: string;
  readonly cost: number;
  /** Where each syllable ended. */
  readonly ends: readonly number[];
  /** Whether letters of a syllable were left out. */
  readonly short: boolean;
}

/** Names kept at each place of each stage. */
const WIDTH = 24;
/** Parts tried of each syllable that an initial may mean. */
const TRIED_OF_MANY = 6;
/** A given name of one character is the rarer kind, most of all in the villages. */
const ALONE = 2;

export interface NamesRead {
  /** For all the letters, the likeliest first. */
  readonly whole: readonly Begun[];
  /** For the first letters, those of most letters first, spelled out before guessed; none where one stands in front. */
  readonly surnames: readonly Begun[];
}

/** Where in a name the letters go on, given what stands in front of them. */
function stageAfter(before: string, lists: NameLists): Stage {
  const characters = Array.from(before);
  if (characters.length === 0) return 'surname';
  const beforeLast = characters.slice(0, -1).join('');
  return !lists.isSurname(before) && lists.isSurname(beforeLast) ? 'last' : 'given';
}

/** The likeliest parts for an arc, which may mean one syllable or all with an initial. */
function partsFor(
  arc: Arc,
  bySyllable: ReadonlyMap<number, readonly NamePart[]>,
): readonly NamePart[] {
  if (arc.end === arc.first + 1) return bySyllable.get(arc.first)?.slice(0, TRIED) ?? [];
  const parts: NamePart[] = [];
  for (let syllable = arc.first; syllable < arc.end; syllable += 1)
    parts.push(...(bySyllable.get(syllable)?.slice(0, TRIED_OF_MANY) ?? []));
  return parts.sort((a, b) => a.cost - b.cost).slice(0, TRIED);
}

/** Names begun, by place and stage. */
class Table {
  readonly #begun = new Map<string, Begun[]>();

  at(stage: Stage, place: number): readonly Begun[] {
    return this.#begun.get(`${stage} ${place}`) ?? [];
  }

  /** At every place, the farthest first. */
  all(stage: Stage): Begun[] {
    return [...this.#begun]
      .filter(([id]) => id.startsWith(stage))
      .flatMap(([, begun]) => begun)
      .sort(
        (a, b) =>
          (b.ends.at(-1) ?? 0) - (a.ends.at(-1) ?? 0) ||
          Number(a.short) - Number(b.short) ||
          a.cost - b.cost,
      );
  }

  /** Whether a name of this cost has a place there. */
  takes(stage: Stage, place: number, cost: number): boolean {
    const known = this.#begun.get(`${stage} ${place}`) ?? [];
    return known.length < WIDTH || cost < (known.at(-1)?.cost ?? 0);
  }

  keep(stage: Stage, place: number, begun: Begun): void {
    if (!this.takes(stage, place, begun.cost)) return;
    const id = `${stage} ${place}`;
    const known = this.#begun.get(id) ?? [];
    const same = known.findIndex(({text}) => text === begun.text);
    if (same >= 0 && (known[same]?.cost ?? 0) <= begun.cost) return;
    if (same >= 0) known.splice(same, 1);
    const at = known.findIndex(({cost}) => cost > begun.cost);
    known.splice(at < 0 ? known.length : at, 0, begun);
    if (known.length > WIDTH) known.pop();
    this.#begun.set(id, known);
  }
}

/**
 * Names that the letters may stand for: a surname, then one or two characters.
 *
 * @param before what stands in front already: nothing, a surname, or a surname and a character
 */
export function readNames(
  lists: NameLists,
  arcs: readonly (readonly Arc[])[],
  begin: number,
  before: string,
): NamesRead {
  const end = arcs.length;
  const table = new Table();
  const stage = stageAfter(before, lists);
  const hasSurname = stage !== 'surname';
  table.keep(stage, begin, {text: '', cost: 0, ends: [], short: false});
  const goOn = (
    begun: readonly Begun[],
    arc: Arc,
    parts: readonly NamePart[],
    to: Stage,
    extra = 0,
  ) => {
    for (const {text, cost, ends, short} of begun)
      for (const part of parts) {
        const sum = cost + arc.cost + part.cost + extra;
        // Parts come by cost: the others have no place either.
        if (!table.takes(to, arc.to, sum)) break;
        table.keep(to, arc.to, {
          text: text + part.text,
          cost: sum,
          ends: [...ends, arc.to],
          short: short || arc.short,
        });
      }
  };
  for (let from = begin; from < end; from += 1)
    for (const arc of arcs[from] ?? []) {
      const surname = table.at('surname', from);
      if (surname.length > 0) {
        goOn(surname, arc, partsFor(arc, lists.surnames), 'given');
        for (const second of arcs[arc.to] ?? [])
          for (const {key, text, cost} of lists.longSurnames) {
            const [one = -1, two = -1] = key;
            if (one < arc.first || one >= arc.end || two < second.first || two >= second.end)
              continue;
            table.keep('given', second.to, {
              text,
              cost: cost + arc.cost + second.cost,
              ends: [arc.to, second.to],
              short: arc.short || second.short,
            });
          }
      }
      const given = table.at('given', from);
      if (given.length > 0) {
        if (arc.to === end) goOn(given, arc, partsFor(arc, lists.alone), 'done', ALONE);
        else goOn(given, arc, partsFor(arc, lists.first), 'last');
      }
      const last = table.at('last', from);
      if (last.length > 0 && arc.to === end) goOn(last, arc, partsFor(arc, lists.last), 'done');
    }
  return {
    whole: table.at('done', end),
    surnames: hasSurname ? [] : table.all('given'),
  };
}

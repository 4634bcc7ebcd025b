import {type Arc} from './arcs.ts';
import {childSlot, type WordTrie} from './word-trie.ts';

/** Words of one reading that some of the letters may stand for. */
export interface Match {
  readonly trie: WordTrie;
  /** Its words are the candidates. */
  readonly node: number;
  readonly to: number;
  /** Of the typing alone; the word's own comes on top. */
  readonly cost: number;
  /** How many letters each syllable took: three bits each, the last syllable lowest, one bit in front of all. */
  readonly cuts: number;
  readonly syllables: number;
  /** How many of the syllables were cut short. */
  readonly short: number;
}

/** Words that would need more guessing than this are not what was meant. */
const DEAREST = 18;
/** As many syllables as `cuts` can tell of. */
const MOST_SYLLABLES = 10;

/** All words of the tries that letters from a place on may stand for. */
export function matchesFrom(
  tries: readonly WordTrie[],
  arcs: readonly (readonly Arc[])[],
  from: number,
): Match[] {
  const matches: Match[] = [];
  for (const trie of tries) {
    const walk = (
      node: number,
      at: number,
      cost: number,
      cuts: number,
      syllables: number,
      short: number,
    ) => {
      for (const arc of arcs[at] ?? []) {
        const paid = cost + arc.cost;
        if (paid > DEAREST) continue;
        const last = trie.childStart[node + 1] ?? 0;
        for (let slot = childSlot(trie, node, arc.first); slot < last; slot += 1) {
          if ((trie.childSyllable[slot] ?? 0) >= arc.end) break;
          const child = trie.childNode[slot] ?? 0;
          const cut = (cuts << 3) | Math.min(7, arc.to - at);
          const shorts = short + (arc.short ? 1 : 0);
          if (trie.wordStart[child] !== trie.wordStart[child + 1])
            matches.push({
              trie,
              node: child,
              to: arc.to,
              cost: paid,
              cuts: cut,
              syllables: syllables + 1,
              short: shorts,
            });
          if (
            syllables + 1 < MOST_SYLLABLES &&
            trie.childStart[child] !== trie.childStart[child + 1]
          )
            walk(child, arc.to, paid, cut, syllables + 1, shorts);
        }
      }
    };
    walk(0, from, 0, 1, 0, 0);
  }
  return matches;
}

import {charactersOf} from '../../hall/characters.ts';
import type {Candidate, InputEngines} from '../engines.ts';

/** Longer ones are known by themselves: each character told apart would take too long. */
const TOLD_APART = 4;

/**
 * What is said of each candidate, by its text: many sound alike, so each character is named by a word that
 * holds it, as people do on the telephone: 王，王子的王.
 */
export async function candidatesByEar(
  candidates: readonly Candidate[],
  engines: Pick<InputEngines, 'wordsOf'>,
): Promise<ReadonlyMap<string, string>> {
  const short = candidates
    .map(({text}) => ({text, characters: charactersOf(text)}))
    .filter(({characters}) => characters.length <= TOLD_APART);
  const all = [...new Set(short.flatMap(({characters}) => characters))];
  // Without its data they are still heard as they are.
  const words = await engines.wordsOf(all).catch(() => []);
  const wordOf = new Map(all.map((character, index) => [character, words[index]]));
  return new Map(
    short.map(({text, characters}) => {
      const told = characters.flatMap((character) => {
        const word = wordOf.get(character);
        return word === undefined || word === text ? [] : [`${word}的${character}`];
      });
      return [text, [text, ...told].join('，')];
    }),
  );
}

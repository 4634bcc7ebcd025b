import {type PinyinData} from './pinyin-data.ts';

export interface CharacterReading {
  readonly syllable: number;
  /** -ln of how likely the character with this reading is among all words. */
  readonly cost: number;
}

/** The characters of every syllable, the commonest first. */
export function charactersBySyllable({words}: PinyinData): {
  syllable: number;
  characters: {text: string; cost: number}[];
}[] {
  const found = [];
  const end = words.childStart[1] ?? 0;
  for (let slot = 0; slot < end; slot += 1) {
    const node = words.childNode[slot] ?? 0;
    const characters = [];
    const last = words.wordStart[node + 1] ?? 0;
    for (let word = words.wordStart[node] ?? 0; word < last; word += 1)
      characters.push({text: words.textOf(word), cost: words.costs[word] ?? 0});
    found.push({syllable: words.childSyllable[slot] ?? 0, characters});
  }
  return found;
}

/** How each character of the dictionary is read, the usual reading first. */
export function characterReadings(
  data: PinyinData,
): ReadonlyMap<string, readonly CharacterReading[]> {
  const readings = new Map<string, CharacterReading[]>();
  for (const {syllable, characters} of charactersBySyllable(data))
    for (const {text, cost} of characters) {
      const known = readings.get(text);
      if (known === undefined) readings.set(text, [{syllable, cost}]);
      else known.push({syllable, cost});
    }
  for (const known of readings.values())
    if (known.length > 1) known.sort((a, b) => a.cost - b.cost);
  return readings;
}

/** A reading this much rarer than the usual one is hardly meant. */
const RARER = 4;
/** Words with several characters of several readings stay few. */
const MOST_READINGS = 8;

/** The ways to read a text, the usual one first. Characters that nobody types in pinyin (digits, brackets) are passed over. */
export function readingsOfText(
  text: string,
  readings: ReadonlyMap<string, readonly CharacterReading[]>,
): {key: readonly number[]; cost: number}[] {
  let keys: {key: readonly number[]; cost: number}[] = [{key: [], cost: 0}];
  for (const character of text) {
    const known = readings.get(character) ?? [];
    const usual = known[0]?.cost ?? 0;
    if (known.length === 0) continue;
    keys = keys
      .flatMap(({key, cost}) =>
        known
          .filter((reading) => reading.cost - usual < RARER)
          .map((reading) => ({
            key: [...key, reading.syllable],
            cost: cost + (reading.cost - usual) / 2,
          })),
      )
      .sort((a, b) => a.cost - b.cost)
      .slice(0, MOST_READINGS);
  }
  return keys.filter(({key}) => key.length > 0);
}

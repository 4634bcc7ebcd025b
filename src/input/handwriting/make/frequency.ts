/**
 * An order of characters: those that stand in weightier words first, then by code point.
 *
 * @param dictionary lines of word, pinyin and weight, as in `pinyin_simp.dict.yaml`
 */
export function charactersByWeight(dictionary: string): (a: string, b: string) => number {
  const weights = new Map<string, number>();
  for (const line of dictionary.split('\n')) {
    const [word, , weight] = line.split('\t');
    if (!word || !weight) continue;
    for (const character of word) {
      weights.set(character, (weights.get(character) ?? 0) + Number(weight));
    }
  }
  const code = (character: string) => character.codePointAt(0) ?? 0;
  return (a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || code(a) - code(b);
}

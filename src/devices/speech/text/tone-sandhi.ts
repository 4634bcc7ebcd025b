/** Figures and what makes them ordinals: beside these 一 stays as it is. */
const FIGURE = /^[零一二三四五六七八九十第周期]$/u;
const ORDINAL = /^[月日号楼层年]$/u;

export interface Syllable {
  readonly char: string;
  /** Pinyin with its tone, 1 to 5; undefined where the character has no reading. */
  readonly reading: string | undefined;
}

const toneOf = (syllable: Syllable | undefined): string => syllable?.reading?.at(-1) ?? '';

/**
 * How tones change beside each other: 一 and 不 before a fourth tone, 一 before others, and a third
 * tone before a third. The syllables are of one breath, without punctuation between them.
 */
export function withToneSandhi(syllables: readonly Syllable[]): readonly (string | undefined)[] {
  return syllables.map(({char, reading}, i) => {
    const before = syllables[i - 1];
    const after = syllables[i + 1];
    const next = toneOf(after);
    if (reading === 'bu4' && char === '不' && next === '4') return 'bu2';
    if (reading === 'yi1' && char === '一' && after) {
      if (before && FIGURE.test(before.char)) return reading;
      if (FIGURE.test(after.char) || ORDINAL.test(after.char)) return reading;
      if (next === '4') return 'yi2';
      if ('123'.includes(next)) return 'yi4';
    }
    if (reading?.endsWith('3') && next === '3') return `${reading.slice(0, -1)}2`;
    return reading;
  });
}

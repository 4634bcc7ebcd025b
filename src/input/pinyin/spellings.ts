/** A syllable that letters may stand for, and what it costs to believe so (as -ln of likelihood). */
export interface Spelled {
  readonly syllable: number;
  readonly cost: number;
}

/** A syllable typed the way it sounds in the south, once: it must stay behind any equal word typed as in the dictionary. */
const FUZZY_COST = 4;
/** Who says both otherwise does so throughout. */
const FUZZY_TWICE_COST = 6;
/** ü typed as u after n and l, or as v where the dictionary has u: a matter of spelling, not of sound. */
const UMLAUT_COST = 2.5;

const FUZZY_INITIALS = [
  ['zh', 'z'],
  ['ch', 'c'],
  ['sh', 's'],
  ['n', 'l'],
  ['f', 'h'],
] as const;
const FUZZY_FINALS = [
  ['ang', 'an'],
  ['eng', 'en'],
  ['ing', 'in'],
] as const;

/** Heard alike in Guizhou: hu before a vowel and f (花 fa, 黄 fang), and some by themselves (榕 yong). */
const HEARD_ALIKE = [
  ['hua', 'fa'],
  ['huan', 'fan'],
  ['huang', 'fang'],
  ['hui', 'fei'],
  ['hun', 'fen'],
  ['hong', 'feng'],
  ['rong', 'yong'],
] as const;

const parts = (syllable: string): [initial: string, final: string] => {
  const initial = /^([zcs]h|[bpmfdtnlgkhjqxrzcsyw]?)/.exec(syllable)?.[0] ?? '';
  return [initial, syllable.slice(initial.length)];
};

const others = (pairs: readonly (readonly [string, string])[], part: string): string[] =>
  pairs.flatMap(([a, b]) => (part === a ? [b] : part === b ? [a] : []));

/** How a final may be heard: also inside iang/ian and uang/uan. */
const fuzzyFinals = (final: string): string[] =>
  FUZZY_FINALS.flatMap(([long, short]) =>
    final.endsWith(long)
      ? [final.slice(0, -long.length) + short]
      : final.endsWith(short)
        ? [final.slice(0, -short.length) + long]
        : [],
  );

/** Ways to type a syllable besides its own letters. */
function* variants(syllable: string): Generator<[letters: string, cost: number]> {
  const [initial, final] = parts(syllable);
  const initials = others(FUZZY_INITIALS, initial);
  const finals = fuzzyFinals(final);
  for (const other of initials) yield [other + final, FUZZY_COST];
  for (const other of finals) yield [initial + other, FUZZY_COST];
  for (const a of initials) for (const b of finals) yield [a + b, FUZZY_TWICE_COST];
  for (const sounded of others(HEARD_ALIKE, syllable)) yield [sounded, FUZZY_COST];
  if (/^[nl]v$/.test(syllable)) {
    yield [`${initial}u`, UMLAUT_COST];
    yield [`${initial}yu`, 0];
  }
  if (/^[nl]ue$/.test(syllable)) yield [`${initial}ve`, 0];
  if (/^[jqxy]u/.test(syllable)) yield [`${initial}v${final.slice(1)}`, UMLAUT_COST];
}

/** Every way of typing that means something, with the syllables it may mean, the likeliest first. */
export function spellingsOf(syllables: readonly string[]): Map<string, Spelled[]> {
  const spellings = new Map<string, Spelled[]>();
  const add = (letters: string, syllable: number, cost: number) => {
    const known = spellings.get(letters);
    if (known === undefined) spellings.set(letters, [{syllable, cost}]);
    else if (known.every((other) => other.syllable !== syllable)) known.push({syllable, cost});
  };
  syllables.forEach((letters, syllable) => {
    add(letters, syllable, 0);
  });
  syllables.forEach((letters, syllable) => {
    for (const [other, cost] of variants(letters)) add(other, syllable, cost);
  });
  for (const means of spellings.values()) means.sort((a, b) => a.cost - b.cost);
  return spellings;
}

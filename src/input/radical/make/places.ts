/** Where a character stands in the order of radicals. */
export interface Place {
  readonly character: string;
  readonly radical: number;
  /** Strokes beside the radical. */
  readonly rest: number;
}

const LAST = 0x3ffff;
const HAN = /^\p{Unified_Ideograph}$/u;

/**
 * The places of all Han characters that this Node knows. Unihan of Debian is older than Node's own
 * Unicode: characters that it lacks (extensions I and J) are placed by the order of radicals in
 * which Node's collation has them, between neighbours that are known.
 *
 * @param radicalStrokes property kRSUnicode
 */
export function placesOf(radicalStrokes: ReadonlyMap<string, string>): Place[] {
  const known = [...radicalStrokes].flatMap(([character, value]) =>
    HAN.test(character) ? value.split(' ').map((one) => placeOf(character, one)) : [],
  );
  const first = new Map(known.toReversed().map((place) => [place.character, place]));
  const {compare} = new Intl.Collator('zh-u-co-unihan');
  const inOrder = everyHan().sort(compare);
  const placed: Place[] = [];
  let before: Place | undefined;
  for (const character of inOrder) {
    const place = first.get(character);
    if (place) before = place;
    else if (before) placed.push({...before, character});
  }
  return [...known, ...placed];
}

function placeOf(character: string, value: string): Place {
  const [, radical, rest] = /^(\d+)'*\.(-?\d+)$/.exec(value) ?? [];
  if (!radical || !rest) throw new Error(`${character} has no radical and strokes: ${value}`);
  // A character that has lost strokes of its radical is looked for without any beside it.
  return {character, radical: Number(radical), rest: Math.max(0, Number(rest))};
}

const everyHan = () =>
  Array.from({length: LAST - 0x3400}, (_, at) => String.fromCodePoint(0x3400 + at)).filter(
    (character) => HAN.test(character),
  );

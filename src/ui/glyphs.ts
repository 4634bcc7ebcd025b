import {loadFontsFor} from './font-slices.ts';

/** Pixels of a cell that one character is drawn into: enough to tell any two of them apart. */
const CELL = 20;
/** A place of Unicode where there will never be a character: every font shows that it has none. */
const NOWHERE = '\u{10fffe}';
/** What each font stack that was asked for can show. */
const known = new Map<string, boolean>();

/**
 * Which of these characters no font of this device can show: they would stand there as empty boxes.
 * Fetches the slices of the hall's own font that they need first.
 *
 * @param characters one code point each
 */
export async function withoutGlyph(characters: readonly string[]): Promise<ReadonlySet<string>> {
  const rare = characters.filter((character) => !known.has(character));
  if (rare.length > 0) {
    await loadFontsFor(rare.join(''));
    const [box, ...drawn] = drawings([NOWHERE, ...rare]);
    rare.forEach((character, index) => known.set(character, drawn[index] !== box));
  }
  return new Set(characters.filter((character) => !known.get(character)));
}

/** Each character as it is drawn, as a text that equals for equal drawings. */
function drawings(characters: readonly string[]): string[] {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, {width: CELL * characters.length, height: CELL});
  const pen = canvas.getContext('2d', {willReadFrequently: true});
  if (!pen) throw new Error('a canvas without a pen');
  const family = getComputedStyle(document.documentElement).fontFamily;
  pen.font = `${CELL - 4}px ${family}`;
  pen.textBaseline = 'middle';
  characters.forEach((character, index) => {
    pen.save();
    pen.beginPath();
    pen.rect(index * CELL, 0, CELL, CELL);
    pen.clip();
    pen.fillText(character, index * CELL + 2, CELL / 2);
    pen.restore();
  });
  return characters.map((_, index) => pen.getImageData(index * CELL, 0, CELL, CELL).data.join());
}

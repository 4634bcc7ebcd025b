import type {PrinterModel} from './model.ts';

/** Rows of GB 2312 and what is assigned in them: the lead byte, then first and last second bytes. */
const SYMBOLS: readonly (readonly [number, ...(readonly [number, number])[]])[] = [
  [0xa1, [0xa1, 0xfe]],
  [0xa2, [0xb1, 0xe2], [0xe5, 0xee], [0xf1, 0xfc]],
  [0xa3, [0xa1, 0xfe]],
  [0xa4, [0xa1, 0xf3]],
  [0xa5, [0xa1, 0xf6]],
  [0xa6, [0xa1, 0xb8], [0xc1, 0xd8]],
  [0xa7, [0xa1, 0xc1], [0xd1, 0xf1]],
  [0xa8, [0xa1, 0xba], [0xc5, 0xe9]],
  [0xa9, [0xa4, 0xef]],
];

const decoder = new TextDecoder('gb18030', {fatal: true});
const fonts = new Map<string, ReadonlySet<string>>();

/** The character of one code of GB 18030, or nothing where none is assigned. */
export function gbCharacter(code: readonly number[]): string | undefined {
  try {
    const character = decoder.decode(Uint8Array.from(code));
    return isPrivate(character) ? undefined : character;
  } catch {
    return undefined;
  }
}

/** Whether the font has a glyph; the real printer leaves a blank or prints another character. */
export function hasGlyph(font: PrinterModel['font'], character: string): boolean {
  if (font === 'gb18030') return !isPrivate(character) && character !== '\uFFFD';
  return fontOf(font).has(character);
}

/** Every character of a font of two bytes. */
export function fontOf(font: 'gb2312' | 'gbk'): ReadonlySet<string> {
  const known = fonts.get(font);
  if (known) return known;
  const made = new Set(codes(font).flatMap((code) => gbCharacter(code) ?? []));
  fonts.set(font, made);
  return made;
}

function codes(font: 'gb2312' | 'gbk'): (readonly [number, number])[] {
  if (font === 'gbk') {
    return upTo(0x81, 0xfe).flatMap((lead) =>
      [...upTo(0x40, 0x7e), ...upTo(0x80, 0xfe)].map((trail) => [lead, trail] as const),
    );
  }
  const symbols = SYMBOLS.flatMap(([lead, ...ranges]) =>
    ranges.flatMap(([first, last]) => upTo(first, last).map((trail) => [lead, trail] as const)),
  );
  const words = upTo(0xb0, 0xf7).flatMap((lead) =>
    upTo(0xa1, lead === 0xd7 ? 0xf9 : 0xfe).map((trail) => [lead, trail] as const),
  );
  return [...symbols, ...words];
}

const upTo = (first: number, last: number): number[] =>
  Array.from({length: last - first + 1}, (_, step) => first + step);

function isPrivate(character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  return (point >= 0xe000 && point <= 0xf8ff) || point >= 0xf0000;
}

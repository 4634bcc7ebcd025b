/** What the figures of a text mean; words for them are each language's own. */
export type Figure =
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'number'; readonly value: string; readonly unit?: 'yuan' | 'percent'}
  | {readonly kind: 'half'; readonly whole: string}
  | {readonly kind: 'time'; readonly hour: number; readonly minute: number}
  | {readonly kind: 'date'; readonly year: string; readonly month: number; readonly day: number}
  | {readonly kind: 'of'; readonly part: string; readonly whole: string}
  | {readonly kind: 'until'}
  /** One by one, in groups with a breath between them; capital letters too. */
  | {readonly kind: 'digits'; readonly groups: readonly string[]};

/** Longer rows of digits are no counts: nobody hears them as one number. */
const COUNT_DIGITS = 4;

const KINDS = [
  String.raw`(?<date>\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(?![\d])`,
  String.raw`(?<time>\d{1,2}[:：][0-5]\d)(?!\d)`,
  String.raw`(?<of>\d+\s*/\s*\d+)`,
  String.raw`(?<code>(?<![A-Za-z])[A-Z]{1,3}-?\d+)`,
  String.raw`(?<yuan>[¥￥]\s?\d[\d,]*(?:\.\d+)?)`,
  String.raw`(?<percent>\d+(?:\.\d+)?[%％])`,
  String.raw`(?<year>\d{4})(?=\s?年)`,
  String.raw`(?<grouped>\d{1,3}(?:,\d{3})+(?:\.\d+)?)`,
  String.raw`(?<row>\d{5,}[Xx]?|0\d+(?!\.))`,
  String.raw`(?<half>\d*½)`,
  String.raw`(?<number>\d+(?:\.\d+)?)`,
  String.raw`(?<until>(?<=[\d½日]\s?)[-–—~～](?=\s?\d))`,
];
const FIGURES = new RegExp(KINDS.join('|'), 'gu');
const ROWS = /[A-Z]*\d+[Xx]?/gu;

/** How people say long rows: an ID number by place, birthday and the rest, a mobile by its parts. */
const BREATHS: Readonly<Record<number, readonly number[]>> = {11: [3, 4, 4], 18: [6, 8, 4]};

function groupsOf(row: string): readonly string[] {
  const letters = /^[A-Z]*/.exec(row)?.[0] ?? '';
  const digits = row.slice(letters.length);
  const sizes = BREATHS[digits.length] ?? [];
  const groups: string[] = [];
  // A rest of one would sound like an afterthought.
  for (let at = 0, n = 0; at < digits.length; n += 1) {
    const left = digits.length - at;
    const size = sizes[n] ?? (left <= COUNT_DIGITS + 1 ? left : COUNT_DIGITS);
    groups.push(digits.slice(at, at + size));
    at += size;
  }
  return [letters + (groups.shift() ?? ''), ...groups];
}

/**
 * Takes a text apart into words and figures.
 *
 * @param oneByOne every figure is a row of digits, whatever it looks like
 */
export function figuresOf(text: string, oneByOne = false): readonly Figure[] {
  const figures: Figure[] = [];
  let at = 0;
  for (const match of text.matchAll(oneByOne ? ROWS : FIGURES)) {
    if (match.index > at) figures.push({kind: 'text', text: text.slice(at, match.index)});
    at = match.index + match[0].length;
    figures.push(
      oneByOne
        ? {kind: 'digits', groups: groupsOf(match[0].toUpperCase())}
        : figureOf(match[0], match.groups ?? {}),
    );
  }
  if (at < text.length) figures.push({kind: 'text', text: text.slice(at)});
  return figures;
}

function figureOf(found: string, kind: Readonly<Record<string, string | undefined>>): Figure {
  const parts = found.split(/\D+/);
  const [first = '', second = '', third = ''] = parts;
  const plain = found.replaceAll(/[^\d.]/g, '');
  if (kind['date'] !== undefined) {
    return {kind: 'date', year: first, month: Number(second), day: Number(third)};
  }
  if (kind['time'] !== undefined) {
    return {kind: 'time', hour: Number(first), minute: Number(second)};
  }
  if (kind['of'] !== undefined) return {kind: 'of', part: first, whole: second};
  if (kind['half'] !== undefined) return {kind: 'half', whole: first};
  if (kind['until'] !== undefined) return {kind: 'until'};
  if (kind['yuan'] !== undefined) return {kind: 'number', value: plain, unit: 'yuan'};
  if (kind['percent'] !== undefined) return {kind: 'number', value: plain, unit: 'percent'};
  if (kind['number'] !== undefined && first.length <= COUNT_DIGITS) {
    return {kind: 'number', value: plain};
  }
  if (kind['grouped'] !== undefined) return {kind: 'number', value: plain};
  return {kind: 'digits', groups: groupsOf(found.replaceAll('-', '').toUpperCase())};
}

import {checkIdNumber, checkOtherPaper, dateOf, type Sex} from '../../hall/id-number.ts';
import type {CardTexts} from './answer.ts';
import type {Card, CardKind} from './id-reader.ts';

/** What became of a card that was read; `unreadable` where its number cannot be right, or its name is missing. */
export type CardIn = {readonly card: Card} | {readonly fault: 'unreadable' | 'expired'};

/**
 * A card from the texts that a vendor gave. A number that fails its check was read wrongly.
 *
 * @param today hall-local, `2026-11-23`
 */
export function cardIn(texts: CardTexts, today: string): CardIn {
  const {name, address} = texts;
  if (texts.number === undefined || name === undefined) return {fault: 'unreadable'};
  const kind = kindOf(texts.kind, texts.number);
  const id = checkIdNumber(texts.number, today);
  // Foreigners' permits before 2023 have fifteen letters and digits of their own.
  const number = id.ok || kind !== 'foreign' ? id : foreignNumber(texts.number);
  if (!number.ok) return {fault: 'unreadable'};

  const expires = expiryOf(texts.expires);
  if (expires !== undefined && expires < today) return {fault: 'expired'};
  // The number says birth and sex itself, and has passed its check.
  const sex = id.ok ? id.sex : sexOf(texts.sex);
  const birth = id.ok ? id.birth : dayIn(texts.birth);
  return {
    card: {
      kind,
      name,
      number: number.number,
      ...(address === undefined ? {} : {address}),
      ...(sex === undefined ? {} : {sex}),
      ...(birth === undefined ? {} : {birth}),
    },
  };
}

/** Vendors' letters are those on the chip: J and I; the numbers are the government browsers'. */
const KINDS: Readonly<Record<string, CardKind>> = {
  J: 'hk-macao-taiwan',
  I: 'foreign',
  '0': 'resident',
  '1': 'foreign',
  '2': 'hk-macao-taiwan',
  '3': 'foreign',
};

function kindOf(told: string | undefined, number: string): CardKind {
  const kind = told === undefined ? undefined : KINDS[told.toUpperCase()];
  if (kind !== undefined) return kind;
  if (/^8[1-3]/.test(number)) return 'hk-macao-taiwan';
  return /^(9\d{16}[\dX]|[A-Z]{3}\d{12})$/i.test(number) ? 'foreign' : 'resident';
}

const foreignNumber = (text: string) =>
  /^[A-Z]{3}\d{12}$/i.test(text) ? checkOtherPaper(text.toUpperCase()) : {ok: false as const};

const SEXES: Readonly<Record<string, Sex>> = {男: 'male', 女: 'female', '1': 'male', '2': 'female'};
const sexOf = (text = ''): Sex | undefined => SEXES[text];

/** `19491231`, `1949-12-31`, `1949.12.31`, `1949年12月31日`. */
function dayIn(text = ''): string | undefined {
  const parts = /^(\d{4})\D?(\d{2})\D?(\d{2})日?$/.exec(text);
  return parts ? dateOf(parts.slice(1).join('')) : undefined;
}

/** The last day, or the end of a span such as `2016.01.31-2036.01.31`; 长期 has none. */
function expiryOf(text = ''): string | undefined {
  return dayIn(text) ?? dayIn(/^.{8,11}[-—~至](.{8,11})$/.exec(text)?.[1]);
}

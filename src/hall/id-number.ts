/** As it is on an identity card. */
export type Sex = 'male' | 'female';

/** Why a number cannot be that of an identity card. */
export type IdNumberFault =
  /** Neither 18 digits nor the 15 of an old one. */
  | 'length'
  /** Something else than digits and, at the very end, an X. */
  | 'characters'
  /** The digits for the day of birth are no day, or one before 1850. */
  | 'date'
  /** Born after today. */
  | 'future'
  /** The last digit does not go with the others: one of them is wrong. */
  | 'check';

export type IdNumberCheck =
  | {
      readonly ok: true;
      /** In ASCII, without spaces, with an upper-case X. */
      readonly number: string;
      /** `old` is one of 15 digits, from before 1999: it has no check digit. */
      readonly form: 'current' | 'old';
      /** `1949-12-31`. */
      readonly birth: string;
      readonly sex: Sex;
    }
  | {readonly ok: false; readonly why: IdNumberFault};

const CURRENT = 18;
const OLD = 15;
const EARLIEST_BIRTH = '1850-01-01';

/** GB 11643-1999, after ISO 7064 MOD 11-2. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/**
 * Whether a number can be that of a Chinese identity card (GB 11643), resident or residence permit, as
 * somebody typed or a reader read it. Codes of regions are not looked at: counties are renamed and
 * merged, their old codes stay on the cards, and residence permits have codes of their own.
 *
 * @param today hall-local, `2026-11-23`
 */
export function checkIdNumber(text: string, today: string): IdNumberCheck {
  const number = halfWidth(text).replace(/\s/g, '').toUpperCase();
  if (!/^\d*X?$/.test(number)) return {ok: false, why: 'characters'};
  if (number.length !== CURRENT && number.length !== OLD) return {ok: false, why: 'length'};
  const old = number.length === OLD;
  // An X is only ever a check digit, and an old number has none.
  if (old && number.endsWith('X')) return {ok: false, why: 'characters'};

  const birth = dateOf(old ? `19${number.slice(6, 12)}` : number.slice(6, 14));
  if (birth === undefined || birth < EARLIEST_BIRTH) return {ok: false, why: 'date'};
  if (birth > today) return {ok: false, why: 'future'};
  if (!old && checkDigit(number) !== number.at(-1)) return {ok: false, why: 'check'};
  return {
    ok: true,
    number,
    form: old ? 'old' : 'current',
    birth,
    sex: Number(number[old ? 14 : 16]) % 2 === 1 ? 'male' : 'female',
  };
}

export type OtherPaperCheck =
  | {readonly ok: true; readonly number: string}
  | {readonly ok: false; readonly why: 'length' | 'characters'};

/**
 * The number of a passport or any other paper: each country and office has its own, so only that it is
 * something readable of 1 to 40 characters. Spaces around it go.
 */
export function checkOtherPaper(text: string): OtherPaperCheck {
  const number = text.trim();
  const {length} = Array.from(number);
  if (length < 1 || length > 40) return {ok: false, why: 'length'};
  if (!/^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]+$/u.test(number)) return {ok: false, why: 'characters'};
  return {ok: true, number};
}

/** A day of eight digits, `19491231`, as `1949-12-31`; undefined where the calendar has no such day. */
export function dateOf(digits: string): string | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(digits);
  if (!parts) return undefined;
  const text = parts.slice(1).join('-');
  const day = new Date(`${text}T00:00:00Z`);
  // What the calendar does not have, a Date moves to the next month or refuses.
  const real = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  return real ? text : undefined;
}

function checkDigit(number: string): string | undefined {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return CHECK_DIGITS[sum % 11];
}

/** Full-width forms (U+FF01 to U+FF5E), as a Chinese input method writes them, lie 0xFEE0 after ASCII. */
const halfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

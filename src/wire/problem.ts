import type {Offer, Refusal} from '../hall/refusal.ts';
import {problemTexts, type ProblemCode} from './problem-texts.ts';
import {fieldTexts} from './problem-texts/fields.ts';

interface Text {
  readonly title: string;
  /** What to do now. `{name}` stands for a value of the problem. */
  readonly detail: string;
}

export interface FieldError {
  /** Path into the body or the name of a header: `party`, `configuration.windows.4.seats.0`. */
  readonly field: string;
  readonly zh: string;
  readonly en: string;
}

/** An RFC 9457 problem document. English in the standard's members, Chinese beside them. */
export interface Problem extends Text {
  readonly type: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly zh: Text;
  /** Whether the same command may succeed when sent again later, unchanged. */
  readonly retry: boolean;
  readonly errors?: readonly FieldError[];
  /** A time that can be had instead, with `make-appointment` or `book-ticket`. */
  readonly offer?: Offer;
}

const RETRY: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  // The device registers itself with its next beat.
  'unknown-device',
  'hall-not-configured',
  'storage-failed',
  'hub-stopping',
  'hub-failed',
  // A device signs in again by itself.
  'not-signed-in',
  'device-unpaired',
  'sign-in-busy',
]);

type Values = Readonly<Record<string, string | number>>;

const fill = (text: string, values: Values) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

export function problem(
  code: ProblemCode,
  values: Values = {},
  errors: readonly FieldError[] = [],
): Problem {
  const [status, zhTitle, zhDetail, title, detail] = problemTexts[code];
  return {
    type: `/problems/${code}`,
    status,
    code,
    title: fill(title, values),
    detail: fill(detail, values),
    zh: {title: fill(zhTitle, values), detail: fill(zhDetail, values)},
    retry: RETRY.has(code),
    ...(errors.length > 0 ? {errors} : {}),
  };
}

/** What is wrong with one field, in the catalogue's words. */
export function fieldError(
  field: string,
  wrong: keyof typeof fieldTexts,
  values: Values = {},
): FieldError {
  const {zh, en} = fieldTexts[wrong];
  return {field, zh: fill(zh, values), en: fill(en, values)};
}

/** The problem document of a refusal, with the field that it names. */
export function problemOf(refusal: Refusal): Problem {
  if (refusal.code === 'configuration-invalid') {
    return problem(
      refusal.code,
      {},
      refusal.faults.map(({path, zh, en}) => ({field: `configuration.${path}`, zh, en})),
    );
  }
  const values = Object.entries(refusal).filter(
    (entry): entry is [string, string | number] => typeof entry[1] !== 'object',
  );
  const bare = problem(refusal.code, Object.fromEntries(values));
  const offer = 'offer' in refusal ? {offer: refusal.offer} : {};
  if (!('field' in refusal)) return {...bare, ...offer};
  const {zh, title} = bare;
  return {...bare, ...offer, errors: [{field: refusal.field, zh: zh.title, en: title}]};
}

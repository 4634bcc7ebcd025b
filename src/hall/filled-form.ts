import type {Words} from './configuration.ts';
import type {Question, QuestionId} from './form.ts';

/*
 * What a visitor filled in. The questions may change from one day to the next; a form that was sealed
 * stays as it is, so nothing here may change for forms that exist.
 */

/** What somebody wrote where recognition failed: for the eyes of the desk. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  /** Each stroke as x, y, x, y … in whole units of the pad. */
  readonly strokes: readonly (readonly number[])[];
}

/** How the desk shows a line before somebody presses for its full value. */
export type Mask = 'name' | 'address' | 'phone' | 'paper' | 'none';

export interface Named {
  readonly id: string;
  readonly name: Words;
}

export type FormValue =
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'chosen'; readonly chosen: readonly Named[]}
  | {readonly kind: 'paper'; readonly paper: Named; readonly number: string}
  | {readonly kind: 'names'; readonly names: readonly string[]}
  | {readonly kind: 'ink'; readonly ink: Ink}
  /** To be told at the window and written down there. */
  | {readonly kind: 'oral'}
  | {readonly kind: 'skipped'};

export interface FormLine {
  readonly id: QuestionId;
  readonly label: Words;
  readonly mask: Mask;
  readonly value: FormValue;
}

/**
 * A form as it is sealed: whole in itself, in the words that were asked, so that it can be read
 * after the hall's document has changed. It leaves the kiosk as ciphertext only.
 */
export interface FilledForm {
  readonly version: 1;
  /** Revision of the hall's document it was asked from. */
  readonly revision: number;
  readonly lines: readonly FormLine[];
  /** The code on the slip of an earlier visit in the same matter: the desk may read what was filled in then. */
  readonly earlier?: string;
}

/** A form under HPKE (RFC 9180): DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM; base64url. */
export interface SealedForm {
  /** Which of the hub's keys it is sealed to. */
  readonly key: string;
  /** The encapsulated key, 65 bytes. */
  readonly enc: string;
  readonly ct: string;
}

/** The public half of a key of the hub's, to which kiosks seal forms. */
export interface SealingKey {
  readonly id: string;
  /** The point on P-256, uncompressed: 65 bytes, base64url. */
  readonly key: string;
}

/** What was chosen, as somebody would write it down; that nothing was is an answer, too. */
export const wordsOfChosen = (chosen: readonly Named[]): string =>
  chosen.length === 0 ? '都没有' : chosen.map(({name}) => name.zh).join('、');

/** What of an answer was chosen from lists; undefined where none of it was. */
export const chosenOf = (value: FormValue): readonly Named[] | undefined =>
  value.kind === 'chosen' ? value.chosen : undefined;

/** Whether the same was chosen. */
export const areSame = (
  one: readonly Named[] | undefined,
  other: readonly Named[] | undefined,
): boolean =>
  one?.length === other?.length && (one ?? []).every(({id}, at) => id === other?.[at]?.id);

/** What answers a question, as the form keeps it. */
export const lineOf = (question: Question, value: FormValue): FormLine => ({
  id: question.id,
  label: question.label,
  mask: maskOf(question),
  value,
});

/** How the desk shows what answers a question. */
function maskOf(question: Question): Mask {
  switch (question.kind) {
    case 'words':
      return question.mode === 'text' ? 'none' : question.mode;
    case 'digits':
      return question.format === 'phone' ? 'phone' : 'none';
    case 'paper':
      return 'paper';
    case 'people':
      return 'name';
    default:
      return 'none';
  }
}

import type {Words} from './configuration.ts';

/**
 * The visit form: what a hall asks at its kiosks, in its own words and order. Part of the hall's
 * document. Nothing that a visitor answers is part of the state or the log: see `filled-form.ts`.
 */
export interface VisitForm {
  /** Told in plain words before anything is asked, one paragraph each; `{days}` stands for `keepDays`. */
  readonly notice: readonly Words[];
  /** Days after the visit's own for which the hub can still open a form; then its key is destroyed. */
  readonly keepDays: number;
  readonly questions: readonly Question[];
}

export type QuestionId = string;

interface Asked {
  readonly id: QuestionId;
  /** Its name in a few characters, for the review and the desk: 姓名. */
  readonly label: Words;
  /** The question, as large as the screen allows. */
  readonly ask: Words;
  readonly lead?: Words;
  /** Registration cannot do without it. Everything else can be skipped, and says so. */
  readonly needed: boolean;
  /** Asked only of whoever wishes to add something at the end. */
  readonly extra?: true;
  /** Asked only where that earlier question was answered with one of these. */
  readonly when?: {readonly question: QuestionId; readonly is: readonly string[]};
}

export interface Option {
  readonly id: string;
  readonly name: Words;
  readonly hint?: Words;
}

/** What is written is people's names, an address, or plain words; the keyboard helps accordingly. */
export type WordsMode = 'name' | 'address' | 'text';

export type Question = Asked &
  (
    | {
        /** Written with the keyboard or by hand. */
        readonly kind: 'words';
        readonly mode: WordsMode;
        /** Characters at most, as people count them. */
        readonly most: number;
        /** May be left to the desk: 到窗口口述. */
        readonly oral: boolean;
        /** Left to the desk without being asked, where that earlier question was left to it. */
        readonly follows?: QuestionId;
      }
    | {readonly kind: 'digits'; readonly format: 'phone' | 'any'; readonly most: number}
    /** An identity card held to the reader; it answers the questions named here. */
    | {
        readonly kind: 'card';
        readonly fills: {
          readonly name?: QuestionId;
          readonly address?: QuestionId;
          readonly paper?: QuestionId;
          readonly sex?: QuestionId;
          readonly birth?: QuestionId;
        };
      }
    /** Kind and number of an identity paper. The option `resident` is checked by GB 11643. */
    | {readonly kind: 'paper'; readonly papers: readonly Option[]}
    | {readonly kind: 'choice'; readonly options: readonly Option[]; readonly several: boolean}
    /** Names of those who come to the window, as many as `parties.representatives` allows. */
    | {readonly kind: 'people'; readonly most: number}
    /** Alone, in a group and how many, or for somebody else: `alone`, `group`, `behalf`. */
    | {readonly kind: 'company'}
    /** One of the hall's topics; it leads to the units that usually take it. */
    | {readonly kind: 'topic'}
    | {readonly kind: 'unit'}
    /** Whether the visitor should go first, and which help they wish for. */
    | {readonly kind: 'needs'; readonly options: readonly Option[]}
  );

export type QuestionKind = Question['kind'];
export type QuestionOf<K extends QuestionKind> = Extract<Question, {readonly kind: K}>;

/** Seven digits of a village line to fifteen of the longest international number. */
export const PHONE_DIGITS = {least: 7, most: 15} as const;

/** What can be chosen of in a question; those of a topic are the hall's own topics. */
export function optionsOf(question: Question): readonly Option[] {
  if (question.kind === 'paper') return question.papers;
  return 'options' in question ? question.options : [];
}

/** Whether everybody may tell it at the window, also who was never asked it. */
export const isToldUnasked = (question: Question): boolean =>
  question.kind === 'words' && question.oral && !question.extra && !question.when;

/** Wishes that every hall can meet, whatever else it lists: a guide comes along, and to go first. */
export const GUIDE = 'guide';
export const GO_FIRST = 'priority';

import * as v from 'valibot';
import type {SeatId} from '../hall/configuration.ts';
import type {TicketId} from '../hall/event.ts';
import {wordsOfChosen, type FilledForm, type FormLine, type Named} from '../hall/filled-form.ts';
import type {QuestionId} from '../hall/form.ts';
import {idSchema} from './command-schema.ts';
import {chosenSchema, codeSchema} from './filled-form-schema.ts';
import {RECORD_UNITS} from './form-limits.ts';
import {id, some, whole} from './schema-parts.ts';

/** What a desk wrote down for one line: the visitor's own words stay beside it. */
export interface RecordedLine {
  readonly text: string;
  /** Where it was chosen from the hall's list: as a kiosk keeps it, and `text` is its names. */
  readonly chosen?: readonly Named[];
  /** The seat that wrote it, and hub time. */
  readonly seat: SeatId;
  readonly at: number;
  /** Hub time at which the visitor heard it read out and agreed; absent since the last change. */
  readonly confirmed?: number;
}

/** What a desk writes down for one line. */
export interface NewLine {
  /** An empty one takes back what was recorded. */
  readonly text: string;
  /** What was chosen, where the question is answered so; `text` is its names. */
  readonly chosen?: readonly Named[];
  /** `at` of the record in whose place it comes; absent where none stood there. */
  readonly replaces?: number;
}

/** A line as a desk sees it at first. */
export interface ShownLine extends FormLine {
  readonly record?: RecordedLine;
  /** Something of it is hidden: a reveal shows it whole. */
  readonly hidden: boolean;
}

/** The form of one visit, masked line by line. */
export interface FormAnswer {
  readonly ticket: TicketId;
  readonly lines: readonly ShownLine[];
  /** There is the form of an earlier visit in the same matter. */
  readonly earlier?: true;
  /** Lines that were written just now and that the form does not have: nothing of them is kept. */
  readonly unknown?: readonly QuestionId[];
}

/** One line whole, for as long as somebody presses. */
export interface RevealAnswer {
  readonly line: FormLine & {readonly record?: RecordedLine};
}

/** One visit in clear, for the official case system. */
export interface FormExport {
  readonly version: 1;
  readonly ticket: TicketId;
  readonly number: string;
  /** Hub time. */
  readonly at: number;
  readonly form: FilledForm;
  readonly record: Readonly<Record<QuestionId, RecordedLine>>;
}

/** Words that the visitor heard read out and agreed to: those that a desk wrote for this line at `at`. */
export interface HeardLine {
  readonly line: QuestionId;
  /** Hub time of the record that was read: another one is other words. */
  readonly at: number;
}

/**
 * What a desk reads from a slip: the code, or a number of today. Or the visit in the same matter `before` one that
 * is at this desk; its form can only be read.
 */
export type Slip =
  {readonly code: string} | {readonly number: string} | {readonly before: TicketId};

/** An ended visit whose form is kept. */
export interface FoundForm {
  readonly ticket: TicketId;
  /** Empty where it is not one of today. */
  readonly number: string;
}

export type FormAct = 'find' | 'look' | 'reveal' | 'record' | 'export' | 'destroy';

const moment = whole(0, Number.MAX_SAFE_INTEGER);

/** Where a desk asks from. */
export const formSeatSchema = v.strictObject({seat: idSchema});
export const findFormSchema = v.strictObject({
  seat: idSchema,
  slip: v.union([
    v.strictObject({code: codeSchema}),
    v.strictObject({number: v.pipe(v.string(), v.regex(/^[A-Z]{0,6}\d{1,6}$/))}),
    v.strictObject({before: idSchema}),
  ]),
});
export const revealSchema = v.strictObject({seat: idSchema, line: id});
/**
 * All of it is stored, or nothing: not where another record stands than the one that a line replaces. What is
 * written for lines that the form does not have is left out and named.
 */
export const recordSchema = v.strictObject({
  seat: idSchema,
  lines: v.record(
    id,
    v.pipe(
      v.strictObject({
        text: v.pipe(v.string(), v.trim(), v.maxLength(RECORD_UNITS)),
        chosen: v.exactOptional(chosenSchema),
        replaces: v.exactOptional(moment),
      }),
      v.check(({text, chosen}) => chosen === undefined || text === wordsOfChosen(chosen)),
    ),
  ),
  confirmed: v.exactOptional(some(v.strictObject({line: id, at: moment}), 80)),
  /** The visit has no form: one is begun, of the hall's questions. */
  begins: v.exactOptional(v.literal(true)),
});

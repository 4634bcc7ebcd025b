import {
  areSame,
  chosenOf,
  wordsOfChosen,
  type FormValue,
  type Named,
} from '../../../hall/filled-form.ts';
import type {QuestionId} from '../../../hall/form.ts';
import type {NewLine, RecordedLine, RevealAnswer, ShownLine} from '../../../wire/form-api.ts';
import type {Language} from '../../words.ts';
import type {Trouble} from './trouble.ts';
import {sayForm} from './words.ts';

export type Whole = RevealAnswer['line'];

/** What is being written for one line. */
export interface Draft {
  /** As it was shown; the form may be gone by the time that somebody asks what was typed. */
  readonly line: ShownLine;
  readonly text: string;
  /** What was chosen, where it is not written in words; `text` is its names. */
  readonly chosen?: readonly Named[] | undefined;
  /** What the hub has of it, or what stood there when the field was opened. */
  readonly kept: string;
  /** The same of what was chosen. */
  readonly keptChosen?: readonly Named[] | undefined;
  /** Why the hub does not take it: not sent again until it is changed, or somebody says so. */
  readonly refused?: Trouble | undefined;
  /** A correction that is still being written: half of it is worse than none. */
  readonly half?: boolean;
  /** `at` of the record in whose place it comes; undefined where there was none. */
  readonly replaces?: number | undefined;
  /** What went to the hub since it last told what it has, whether or not it came there. */
  readonly sent?: readonly string[];
  /** What was written there elsewhere meanwhile; nothing is saved until somebody chose. */
  readonly theirs?: string | undefined;
  /** Handwriting that is copied into it. */
  readonly written?: Whole;
}

/** How it stands with what is being written; undefined where there is nothing to say. */
export type Saving = 'saving' | 'failed' | 'clash' | 'theirs' | 'saved' | undefined;

/** What was typed and never reached the hub. */
export interface LostLine {
  readonly line: ShownLine;
  readonly text: string;
}

export const isUnsaved = ({text, kept, chosen, keptChosen}: Draft): boolean =>
  text.trim() !== kept || !areSame(chosen, keptChosen);

/** The field of a correction: begins with all that stands there, for what is corrected has to be seen. */
export function correctionOf(line: ShownLine, whole: Whole): Draft {
  const {record, value} = whole;
  const text = standing(whole);
  const chosen = chosenIn(whole);
  const kept = {kept: text.trim(), keptChosen: chosen};
  const draft = {line, text, chosen, ...kept, replaces: record?.at};
  return value.kind === 'ink' ? {...draft, written: whole} : draft;
}

/** What stands in a line: what a desk wrote, or what the visitor did. */
export const standing = ({record, value}: Whole): string => record?.text ?? textOf(value);

/** What of it was chosen from the hall's lists: by a desk, or by the visitor. */
export const chosenIn = ({record, value}: Whole): readonly Named[] | undefined =>
  record ? record.chosen : chosenOf(value);

/** What a desk wrote or chose, for somebody who reads this language. */
export const recordedWords = ({text, chosen}: RecordedLine, language: Language): string =>
  chosen?.length === 0
    ? sayForm(language, 'choice.nothing')
    : (chosen?.map(({name}) => name[language]).join(sayForm(language, 'separator')) ?? text);

/** Left to the window, or left out and told here after all. */
export const isTold = ({value: {kind}}: ShownLine): boolean =>
  kind === 'oral' || kind === 'skipped';

/** As somebody would type it. */
function textOf(value: FormValue): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'paper':
      return value.number;
    case 'names':
      return value.names.join('、');
    case 'chosen':
      return wordsOfChosen(value.chosen);
    case 'ink':
    case 'oral':
    case 'skipped':
      return '';
  }
}

/** What is written, as the hub takes it. */
export const newLines = (
  drafts: ReadonlyMap<QuestionId, Draft>,
): Readonly<Record<QuestionId, NewLine>> =>
  Object.fromEntries(
    [...drafts].map(([line, {text, chosen, replaces}]) => [
      line,
      {
        text: text.trim(),
        ...(chosen && text !== '' ? {chosen} : {}),
        ...(replaces === undefined ? {} : {replaces}),
      },
    ]),
  );

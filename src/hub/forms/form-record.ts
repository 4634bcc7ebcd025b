import type {SeatId} from '../../hall/configuration.ts';
import {areSame} from '../../hall/filled-form.ts';
import type {QuestionId} from '../../hall/form.ts';
import type {HeardLine, NewLine, RecordedLine} from '../../wire/form-api.ts';

/** What a desk wrote down, by line. */
export type FormRecord = ReadonlyMap<QuestionId, RecordedLine>;

/** What a desk adds to it. */
export interface Written {
  readonly seat: SeatId;
  readonly lines: Readonly<Record<QuestionId, NewLine>>;
  /** What the visitor heard read out and agreed to. */
  readonly confirmed: readonly HeardLine[];
}

/** Whether what the visitor agreed to is what stands there: another page may have written since. */
export const wasRead = ({lines, confirmed}: Written, record: FormRecord): boolean =>
  confirmed.every(({line, at}) => record.get(line)?.at === at && !Object.hasOwn(lines, line));

/** Whether what is written is what stands there, in words and choices; nothing is where nothing stands. */
export const isSame = (stands: RecordedLine | undefined, {text, chosen}: NewLine): boolean =>
  (stands?.text ?? '') === text && areSame(stands?.chosen, chosen);

/**
 * The lines where another record stands than the one that was to be replaced. The same words are none:
 * a page whose answer was lost saves them again.
 */
export const overtaken = ({lines}: Written, record: FormRecord): readonly QuestionId[] =>
  Object.entries(lines)
    .filter(([line, written]) => {
      const stands = record.get(line);
      return stands?.at !== written.replaces && !isSame(stands, written);
    })
    .map(([line]) => line);

/** The record with it; `at` is hub time. */
export function recorded(
  before: FormRecord,
  {seat, lines, confirmed}: Written,
  at: number,
): FormRecord {
  const record = new Map(before);
  for (const [line, written] of Object.entries(lines)) {
    const {text, chosen} = written;
    if (text === '') record.delete(line);
    // Saving the same again changes nothing of what was written, nor of who agreed to it.
    else if (!isSame(record.get(line), written)) {
      // Its time tells these words from those before, even where both came in one millisecond.
      const since = (before.get(line)?.at ?? 0) + 1;
      record.set(line, {text, ...(chosen ? {chosen} : {}), seat, at: Math.max(at, since)});
    }
  }
  for (const {line} of confirmed) {
    const heard = record.get(line);
    if (heard) record.set(line, {...heard, confirmed: at});
  }
  return record;
}

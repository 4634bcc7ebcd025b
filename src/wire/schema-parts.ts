import * as v from 'valibot';

/** What the schemas of a hall document have in common. */

export const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));
/** SHA-256 of a file. */
export const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
/** One line of text for people, of so many characters at most; there has to be something to read. */
export const line = (atMost: number) =>
  v.pipe(v.string(), v.trim(), v.regex(/[\p{L}\p{N}]/u), v.maxLength(atMost));
const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
export const whole = (from: number, to: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));
export const some = <T extends v.GenericSchema>(item: T, atMost: number) =>
  v.pipe(v.array(item), v.maxLength(atMost));
export const span = {days: some(whole(1, 7), 7), from: time, until: time};
export const hours = some(v.strictObject(span), 20);
/** A day of the calendar. */
export const date = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/),
  v.check((text) => {
    const at = Date.parse(`${text}T00:00:00Z`);
    return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
  }, 'There is no such day'),
);

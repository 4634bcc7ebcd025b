import * as v from 'valibot';
import {Malformed} from './problems.ts';

/** What the schema makes of it; throws `Malformed`, which leaves as a problem that names the fields. */
export function parse<T extends v.GenericSchema>(schema: T, input: unknown): v.InferOutput<T> {
  const result = v.safeParse(schema, input);
  if (!result.success) throw new Malformed(result.issues);
  return result.output;
}

const number = (fallback: number, atMost: number, digits = /^\d{1,15}$/) =>
  v.optional(
    v.pipe(v.string(), v.regex(digits), v.transform(Number), v.maxValue(atMost)),
    String(fallback),
  );

/** A stretch of a log: what comes after a place in it, so many at most. */
export const stretchSchema = v.object({
  after: number(0, Number.MAX_SAFE_INTEGER),
  limit: number(1000, 5000),
});

/** The same of the audit log, also from its end: after -50 come the last fifty. */
export const auditStretchSchema = v.object({
  ...stretchSchema.entries,
  after: number(0, Number.MAX_SAFE_INTEGER, /^-?\d{1,15}$/),
});

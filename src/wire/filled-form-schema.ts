import * as v from 'valibot';
import type {FilledForm, SealedForm} from '../hall/filled-form.ts';
import {FORM_LIMITS, unitsOf} from './form-limits.ts';
import {id, some, whole} from './schema-parts.ts';

const said = v.strictObject({
  zh: v.pipe(v.string(), v.maxLength(300)),
  en: v.pipe(v.string(), v.maxLength(600)),
  hant: v.exactOptional(v.pipe(v.string(), v.maxLength(300))),
});
/** The code on a slip. */
export const codeSchema = v.pipe(v.string(), v.regex(/^\d{12}$/));
/** So many characters, as people count them. */
const text = (characters: number) => v.pipe(v.string(), v.maxLength(unitsOf(characters)));
const named = v.strictObject({id, name: said});
/** What was chosen from lists of the hall. */
export const chosenSchema = some(named, 30);

const INK = FORM_LIMITS.ink;
const ink = v.strictObject({
  width: whole(1, 4096),
  height: whole(1, 4096),
  strokes: v.pipe(
    some(some(whole(-4096, 8192), 2 * INK.pointsOfStroke), INK.strokes),
    v.check((strokes) => strokes.reduce((sum, {length}) => sum + length, 0) <= INK.numbers),
  ),
});

/** What the hub finds in a sealed form when a desk opens it: made by a kiosk, so not to be trusted. */
export const filledFormSchema = v.strictObject({
  version: v.literal(1),
  revision: whole(0, Number.MAX_SAFE_INTEGER),
  earlier: v.exactOptional(codeSchema),
  lines: some(
    v.strictObject({
      id,
      label: said,
      mask: v.picklist(['name', 'address', 'phone', 'paper', 'none']),
      value: v.variant('kind', [
        v.strictObject({kind: v.literal('text'), text: text(FORM_LIMITS.text)}),
        v.strictObject({kind: v.literal('chosen'), chosen: chosenSchema}),
        v.strictObject({kind: v.literal('paper'), paper: named, number: text(FORM_LIMITS.paper)}),
        v.strictObject({kind: v.literal('names'), names: some(text(FORM_LIMITS.name), 50)}),
        v.strictObject({kind: v.literal('ink'), ink}),
        v.strictObject({kind: v.literal('oral')}),
        v.strictObject({kind: v.literal('skipped')}),
      ]),
    }),
    80,
  ),
});

filledFormSchema satisfies v.GenericSchema<unknown, FilledForm>;

const base64url = (most: number) =>
  v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/), v.maxLength(most));

export const sealedFormSchema = v.strictObject({
  key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  enc: v.pipe(base64url(87), v.length(87)),
  // 256 KB of padded form at most.
  ct: base64url(350_000),
});

sealedFormSchema satisfies v.GenericSchema<unknown, SealedForm>;

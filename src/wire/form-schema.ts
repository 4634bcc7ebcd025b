import * as v from 'valibot';
import type {FilledForm, SealedForm, VisitForm} from '../hall/form.ts';
import {id, line, some, whole} from './schema-parts.ts';

const words = v.strictObject({zh: line(300), en: line(600), hant: v.exactOptional(line(300))});
const option = v.strictObject({id, name: words, hint: v.exactOptional(words)});
const asked = {
  id,
  label: words,
  ask: words,
  lead: v.exactOptional(words),
  needed: v.boolean(),
  extra: v.exactOptional(v.literal(true)),
  when: v.exactOptional(v.strictObject({question: id, is: some(id, 20)})),
};
const question = v.exactOptional(id);

/** The part `form` of a hall document; whether its questions fit together is `checkForm`'s to say. */
export const formSchema = v.strictObject({
  notice: v.pipe(v.array(words), v.minLength(1), v.maxLength(12)),
  keepDays: whole(0, 3650),
  questions: some(
    v.variant('kind', [
      v.strictObject({
        ...asked,
        kind: v.literal('words'),
        mode: v.picklist(['name', 'address', 'text']),
        most: whole(1, 2000),
        oral: v.boolean(),
        follows: question,
      }),
      v.strictObject({
        ...asked,
        kind: v.literal('digits'),
        format: v.picklist(['phone', 'any']),
        most: whole(1, 40),
      }),
      v.strictObject({
        ...asked,
        kind: v.literal('card'),
        fills: v.strictObject({
          name: question,
          address: question,
          paper: question,
          sex: question,
          birth: question,
        }),
      }),
      v.strictObject({...asked, kind: v.literal('paper'), papers: some(option, 12)}),
      v.strictObject({
        ...asked,
        kind: v.literal('choice'),
        options: some(option, 30),
        several: v.boolean(),
      }),
      v.strictObject({...asked, kind: v.literal('people'), most: whole(1, 40)}),
      v.strictObject({...asked, kind: v.literal('company')}),
      v.strictObject({...asked, kind: v.literal('topic')}),
      v.strictObject({...asked, kind: v.literal('unit')}),
      v.strictObject({...asked, kind: v.literal('needs'), options: some(option, 12)}),
    ]),
    60,
  ),
});

formSchema satisfies v.GenericSchema<unknown, VisitForm>;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const said = v.strictObject({zh: text(300), en: text(600)});
const named = v.strictObject({id, name: said});

/** Longest texts are counted in UTF-16 units: twice what the form allows in characters. */
const LONGEST = 4000;

/** Strokes of one field at most, and numbers of one stroke. */
const INK_LIMITS = {strokes: 400, numbers: 1000, all: 24_000} as const;

const ink = v.strictObject({
  width: whole(1, 4096),
  height: whole(1, 4096),
  strokes: v.pipe(
    some(some(whole(-4096, 8192), INK_LIMITS.numbers), INK_LIMITS.strokes),
    v.check((strokes) => strokes.reduce((sum, {length}) => sum + length, 0) <= INK_LIMITS.all),
  ),
});

/** What the hub finds in a sealed form when a desk opens it: made by a kiosk, so not to be trusted. */
export const filledFormSchema = v.strictObject({
  version: v.literal(1),
  revision: whole(0, Number.MAX_SAFE_INTEGER),
  lines: some(
    v.strictObject({
      id,
      label: said,
      mask: v.picklist(['name', 'address', 'phone', 'paper', 'none']),
      value: v.variant('kind', [
        v.strictObject({kind: v.literal('text'), text: text(LONGEST)}),
        v.strictObject({kind: v.literal('chosen'), chosen: some(named, 30)}),
        v.strictObject({kind: v.literal('paper'), paper: named, number: text(60)}),
        v.strictObject({kind: v.literal('names'), names: some(text(120), 50)}),
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

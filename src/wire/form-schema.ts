import * as v from 'valibot';
import type {VisitForm} from '../hall/form.ts';
import {FORM_LIMITS} from './form-limits.ts';
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

/** The part `form` of a hall document; whether its questions fit together is `formFaults`' to say. */
export const formSchema = v.strictObject({
  notice: v.pipe(v.array(words), v.minLength(1), v.maxLength(12)),
  keepDays: whole(0, 3650),
  questions: some(
    v.variant('kind', [
      v.strictObject({
        ...asked,
        kind: v.literal('words'),
        mode: v.picklist(['name', 'address', 'text']),
        most: whole(1, FORM_LIMITS.text),
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
      v.strictObject({...asked, kind: v.literal('people'), most: whole(1, FORM_LIMITS.people)}),
      v.strictObject({...asked, kind: v.literal('company')}),
      v.strictObject({...asked, kind: v.literal('topic')}),
      v.strictObject({...asked, kind: v.literal('unit')}),
      v.strictObject({...asked, kind: v.literal('needs'), options: some(option, 12)}),
    ]),
    60,
  ),
});

formSchema satisfies v.GenericSchema<unknown, VisitForm>;

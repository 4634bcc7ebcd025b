import {isChosenFrom} from '../../hall/choices.ts';
import type {HallConfiguration} from '../../hall/configuration.ts';
import {areSame, chosenOf} from '../../hall/filled-form.ts';
import type {QuestionId} from '../../hall/form.ts';
import {mayBeChosen} from '../../hall/may-be-chosen.ts';
import {isSame, type Written} from './form-record.ts';
import type {OpenedForm} from './form-vault.ts';

/**
 * The lines that are written and are answered by choosing, but not from what the hall's document lists. What was
 * chosen there before stays a choice, and what it never listed is written in words.
 */
export function unchosen(
  {lines}: Pick<Written, 'lines'>,
  {form, record}: OpenedForm,
  hall: HallConfiguration | undefined,
): readonly QuestionId[] {
  const wrong = form.lines.filter((line) => {
    const {id} = line;
    const written = lines[id] ?? {text: ''};
    const {text, chosen} = written;
    const stands = record.get(id);
    if (text === '' || isSame(stands, written)) return false;
    const question = hall?.form.questions.find((one) => one.id === id);
    if (!hall || !question || !isChosenFrom(question, line)) return chosen !== undefined;
    if (!chosen) return true;
    const visitors = chosenOf(line.value);
    if (areSame(chosen, visitors) || areSame(chosen, stands?.chosen)) return false;
    const known = new Set([...(visitors ?? []), ...(stands?.chosen ?? [])].map((one) => one.id));
    const ids = chosen.map((one) => one.id);
    return !mayBeChosen(ids, {question, hall, known});
  });
  return wrong.map(({id}) => id);
}

import type {Question, QuestionId} from '../../../hall/form.ts';
import type {ShownLine} from '../../../wire/form-api.ts';

type Place = 'name' | 'needs' | 'facts' | 'extra' | 'words' | 'gaps' | 'rest' | 'skipped';

/** The lines of a form in the order in which a desk needs them. */
export interface ArrangedForm {
  /** Who sits there; one that was left to the window stands among the gaps too. */
  readonly name: ShownLine | undefined;
  /** Which help they wish for. */
  readonly needs: ShownLine | undefined;
  /** With whom, for whom, about what: names and choices. */
  readonly facts: readonly ShownLine[];
  /** What they wrote in their own words. */
  readonly words: readonly ShownLine[];
  /** What they left to the window. */
  readonly gaps: readonly ShownLine[];
  /** Where they can be reached, and what was told here although they had left it out. */
  readonly rest: readonly ShownLine[];
  /** What they left out. */
  readonly skipped: readonly ShownLine[];
}

/**
 * `questions` are those of the hall's document: a line that it does not know any more is still shown, by what
 * it holds. `adding` are lines that were left out and are being written here.
 */
export function arrangedForm(
  lines: readonly ShownLine[],
  questions: readonly Question[],
  adding: ReadonlySet<QuestionId>,
): ArrangedForm {
  const asked = new Map(questions.map((question) => [question.id, question]));
  const name = lines.find(({mask, value}) => mask === 'name' && value.kind !== 'names');
  const placeOf = (line: ShownLine): Place => {
    const {id, mask, value, record} = line;
    const question = asked.get(id);
    if (value.kind === 'skipped') return record || adding.has(id) ? 'rest' : 'skipped';
    if (value.kind === 'oral') return 'gaps';
    if (line === name) return 'name';
    if (question?.kind === 'needs') return 'needs';
    if (mask === 'name') return 'facts';
    // What was only added at the end tells less of the visit.
    if (value.kind === 'chosen') return question?.extra ? 'extra' : 'facts';
    return mask === 'none' && question?.kind !== 'digits' && !question?.extra ? 'words' : 'rest';
  };
  const at = (place: Place) => lines.filter((line) => placeOf(line) === place);
  return {
    name,
    needs: at('needs')[0],
    facts: [...at('facts'), ...at('extra')],
    words: at('words'),
    gaps: at('gaps'),
    rest: at('rest'),
    skipped: at('skipped'),
  };
}

import {GROUP_AT_LEAST, partyId, partyIn, takesSeveral, type ChosenQuestion} from './choices.ts';
import {GENERAL, type HallConfiguration} from './configuration.ts';
import {GO_FIRST, GUIDE, optionsOf} from './form.ts';

interface From {
  readonly question: ChosenQuestion;
  readonly hall: HallConfiguration;
  /** What stands there, whether or not it is still listed. */
  readonly known: ReadonlySet<string>;
}

/** Whether these ids together answer a question. */
export function mayBeChosen(ids: readonly string[], {question, hall, known}: From): boolean {
  if (new Set(ids).size < ids.length) return false;
  if (question.kind === 'company') return isCompany(ids, hall.parties.atMost);
  const listed = new Set([...idsOf(question, hall), ...known]);
  // None of several is an answer; of one it is none.
  return (takesSeveral(question) || ids.length === 1) && ids.every((id) => listed.has(id));
}

function idsOf(
  question: Exclude<ChosenQuestion, {readonly kind: 'company'}>,
  {units, topics}: HallConfiguration,
): readonly string[] {
  switch (question.kind) {
    case 'unit':
      return [GENERAL, ...units.map(({id}) => id)];
    case 'topic':
      return topics.map(({id}) => id);
    case 'needs':
      return [GO_FIRST, GUIDE, ...optionsOf(question).map(({id}) => id)];
    case 'choice':
      return optionsOf(question).map(({id}) => id);
  }
}

/** Alone, or with how many; who comes for somebody else is one by themselves. */
function isCompany([company, party, ...rest]: readonly string[], atMost: number): boolean {
  if (rest.length > 0) return false;
  if (company === 'alone') return party === undefined;
  if (company === 'behalf') return party === partyId(1);
  const count = partyIn([party ?? '']) ?? 0;
  // The same number is not to be written in two ways.
  const named = party === partyId(count) && Number.isInteger(count);
  return company === 'group' && named && count >= GROUP_AT_LEAST && count <= atMost;
}

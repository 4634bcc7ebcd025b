import {
  GROUP_AT_LEAST,
  isChosenFrom,
  partyId,
  partyIn,
  takesSeveral,
  type ChosenQuestion,
} from '../../../hall/choices.ts';
import type {GENERAL, HallConfiguration, Words} from '../../../hall/configuration.ts';
import type {Named} from '../../../hall/filled-form.ts';
import {GO_FIRST, GUIDE, optionsOf} from '../../../hall/form.ts';
import type {ShownLine} from '../../../wire/form-api.ts';
import {chosenIn} from './draft.ts';
import {sayForm, type FormTextKey} from './words.ts';

/** One of a list, as a kiosk keeps it. */
export interface Choice extends Named {
  /** What else it is found by. */
  readonly also?: readonly string[];
  /** As short as people say it. */
  readonly short?: Words;
}

/** What a line is answered from at the desk: the same as at a kiosk. */
export interface Choices {
  readonly options: readonly Choice[];
  readonly several: boolean;
  /** How many there may be at most of whom one of the options, a group, is. */
  readonly atMost?: number;
}

/** More than are seen at one look: they are looked for by name. */
const SEEN_AT_ONCE = 12;

/** Undefined where a line is answered in words, also where the hall asks nothing of the kind any more. */
export function choicesOf(
  line: ShownLine,
  hall: HallConfiguration | undefined,
): Choices | undefined {
  const question = hall?.form.questions.find(({id}) => id === line.id);
  if (!hall || !question || !isChosenFrom(question, line)) return undefined;
  const options = optionsIn(question, hall);
  const listed = new Set(options.map(({id}) => id));
  // What stands there stays a choice, also where the hall lists it no more.
  const stands = (chosenIn(line) ?? []).filter(
    ({id}) => !listed.has(id) && partyIn([id]) === undefined,
  );
  return {
    options: [...options, ...stands],
    several: takesSeveral(question),
    ...(question.kind === 'company' ? {atMost: hall.parties.atMost} : {}),
  };
}

export const isLong = ({options, several}: Choices): boolean =>
  !several && options.length > SEEN_AT_ONCE;

function optionsIn(question: ChosenQuestion, {units, topics}: HallConfiguration): Choice[] {
  switch (question.kind) {
    case 'choice':
      return optionsOf(question).map(named);
    case 'topic':
      return topics.map(named);
    case 'company':
      return COMPANIES.map((id) => own(id, `company.${id}`));
    case 'unit':
      return [
        own(UNSURE, 'unit.general'),
        ...units.map((unit) => ({
          ...named(unit),
          short: unit.short,
          also: unit.aliases ?? [],
        })),
      ];
    case 'needs':
      return [
        own(GO_FIRST, 'needs.first'),
        own(GUIDE, 'needs.guide'),
        ...optionsOf(question).map(named),
      ];
  }
}

/** By its type alone: to load it here would cost the wall, which shares it, a file of its own. */
const UNSURE: typeof GENERAL = 'general';

const COMPANIES = ['alone', 'group', 'behalf'] as const;

/** What every kiosk offers by itself, by the same name. */
const own = (id: string, key: FormTextKey): Named => ({
  id,
  name: {zh: sayForm('zh', key), en: sayForm('en', key)},
});

/** Its name alone, as a form keeps it. */
const named = ({id, name}: Named): Named => ({id, name});

/** How many come, as a kiosk keeps it beside with whom. */
export const partyOf = (party: number): Named => ({
  id: partyId(party),
  name: {zh: `${party} 人`, en: `${party} people`},
});

/** What is chosen with this option, before anybody said more. */
export function chosenWith(option: Named): readonly Named[] {
  const {id, name} = option;
  const chosen = {id, name};
  if (id === 'group') return [chosen, partyOf(GROUP_AT_LEAST)];
  return id === 'behalf' ? [chosen, partyOf(1)] : [chosen];
}

import {GENERAL, type HallConfiguration} from '../../../hall/configuration.ts';
import {optionsOf} from '../../../hall/form.ts';
import {say} from '../words.ts';
import type {Language} from '../../words.ts';

/** What a field may point at. */
type Referred = 'areas' | 'units' | 'queues' | 'displays' | 'questions' | 'answers';

/** Fields that hold the id of something else in the document: chosen by its name. */
const REFS: Readonly<Record<string, Referred>> = {
  'general.area': 'areas',
  'units.*.area': 'areas',
  'windows.*.area': 'areas',
  'rooms.*.area': 'areas',
  'windows.*.seats.*.serves.*': 'queues',
  'topics.*.units.*': 'units',
  'devices.*.display': 'displays',
  'form.questions.*.when.question': 'questions',
  'form.questions.*.when.is.*': 'answers',
  'form.questions.*.follows': 'questions',
  'form.questions.*.fills.name': 'questions',
  'form.questions.*.fills.address': 'questions',
  'form.questions.*.fills.paper': 'questions',
  'form.questions.*.fills.sex': 'questions',
  'form.questions.*.fills.birth': 'questions',
};

/** Something that can be pointed at, with what people call it. */
export interface Choosable {
  readonly id: string;
  readonly name: string;
  /** By what else it is found. */
  readonly also?: string;
}

export const isRef = (pattern: string): boolean => Object.hasOwn(REFS, pattern);

/** What the field at this path may point at, in the order of the document. */
export function choosable(
  pattern: string,
  path: string,
  hall: HallConfiguration,
  language: Language,
): readonly Choosable[] {
  const referred = REFS[pattern];
  if (referred === undefined) return [];
  switch (referred) {
    case 'areas':
      return hall.areas.map(({id, name}) => ({id, name: name[language]}));
    case 'units':
      return unitsOf(hall, language);
    case 'queues':
      return [{id: GENERAL, name: say(language, 'queue.general')}, ...unitsOf(hall, language)];
    case 'displays':
      return hall.signage.displays.map(({id, name}) => ({id, name}));
    case 'questions':
      return hall.form.questions.map(({id, label}) => ({id, name: label[language]}));
    case 'answers':
      return answersFor(path, hall, language);
  }
}

const unitsOf = ({units}: HallConfiguration, language: Language): Choosable[] =>
  units.map(({id, short, name, aliases = []}) => ({
    id,
    name: short[language],
    also: [name.zh, name.en, short.zh, short.en, ...aliases].join(' '),
  }));

/** Answers of the question that a condition of the form asks for. */
function answersFor(path: string, hall: HallConfiguration, language: Language): Choosable[] {
  const [, place = ''] = /^form\.questions\.(\d+)\./.exec(path) ?? [];
  const asked = hall.form.questions[Number(place)]?.when?.question;
  const question = hall.form.questions.find(({id}) => id === asked);
  if (!question) return [];
  if (question.kind === 'company') {
    return (['alone', 'group', 'behalf'] as const).map((id) => ({
      id,
      name: say(language, `company.${id}`),
    }));
  }
  if (question.kind === 'topic') {
    return hall.topics.map(({id, name}) => ({id, name: name[language]}));
  }
  return optionsOf(question).map(({id, name}) => ({id, name: name[language]}));
}

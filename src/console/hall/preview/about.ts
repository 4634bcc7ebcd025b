import type {HallConfiguration} from '../../../hall/configuration.ts';
import type {QuestionId} from '../../../hall/form.ts';

/** The question of the kiosk at which a field of the document is seen best; undefined for its first screen. */
export function questionAbout(hall: HallConfiguration, path: string): QuestionId | undefined {
  const {questions} = hall.form;
  const [, place] = /^form\.questions\.(\d+)/.exec(path) ?? [];
  if (place !== undefined) return questions[Number(place)]?.id;
  const [part] = path.split('.');
  const kind = part === 'units' || part === 'areas' ? 'unit' : part === 'topics' ? 'topic' : '';
  return questions.find((question) => question.kind === kind)?.id;
}

export type View = 'kiosk' | 'board' | 'slip';

/** The view in which a field of the document is seen best. Who sits where the board of windows tells, the rest the kiosk. */
export const viewAbout = (path: string): View =>
  ['windows', 'devices'].includes(path.split('.')[0] ?? '') ? 'board' : 'kiosk';

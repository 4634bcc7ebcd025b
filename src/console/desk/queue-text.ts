import type {QueueId} from '../../hall/configuration.ts';
import type {HallState} from '../../hall/state.ts';
import {placeText} from '../place-text.ts';
import type {Language} from '../words.ts';
import {say} from './words.ts';

/** A queue as staff say it: a unit, general first reception, or the seat or room somebody is sent to. */
export function queueText(hall: HallState, queue: QueueId, language: Language): string {
  const {layout} = hall;
  if (layout?.places.has(queue)) return placeText(hall, queue, language);
  return layout?.units.get(queue)?.short[language] ?? say(language, 'queue.general');
}

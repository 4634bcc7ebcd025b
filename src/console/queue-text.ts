import {GENERAL, type QueueId} from '../hall/configuration.ts';
import type {HallState} from '../hall/state.ts';
import {placeText} from './place-text.ts';
import {commonTexts, wordsOf, type Language} from './words.ts';

const say = wordsOf(commonTexts);

/** A queue as staff say it: a unit, general first reception, or the seat or room somebody is sent to. */
export function queueText(hall: HallState, queue: QueueId, language: Language): string {
  if (queue === GENERAL) return say(language, 'queue.general');
  return hall.layout?.units.get(queue)?.short[language] ?? placeText(hall, queue, language);
}

import {GENERAL, type QueueId} from '../../hall/configuration.ts';
import type {HallState} from '../../hall/state.ts';
import {placeText} from '../place-text.ts';
import type {Language} from '../words.ts';
import {say} from './words.ts';

/** A queue's name in a sentence: its unit's, general reception, or the seat or room that tickets were sent to. */
export function queueName(state: HallState, queue: QueueId, language: Language): string {
  if (queue === GENERAL) return say(language, 'queue.general');
  return state.layout?.units.get(queue)?.short[language] ?? placeText(state, queue, language);
}

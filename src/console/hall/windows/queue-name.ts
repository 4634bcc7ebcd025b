import {GENERAL, type HallConfiguration, type QueueId} from '../../../hall/configuration.ts';
import {say} from '../words.ts';
import type {Language} from '../../words.ts';

/** Whom a seat receives, in the short name that people know. */
export function queueName(hall: HallConfiguration, queue: QueueId, language: Language): string {
  if (queue === GENERAL) return say(language, 'queue.general');
  const unit = hall.units.find(({id}) => id === queue);
  return unit ? unit.short[language] : say(language, 'refs.gone');
}

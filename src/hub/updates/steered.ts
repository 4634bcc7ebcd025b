import type {DeviceId} from '../../hall/event.ts';
import type {UpdateDeed} from '../../wire/update-api.ts';
import {forced, paused, resumed, waived} from './rollout/rollout.ts';
import {endedOf} from './told-updates.ts';
import {previousOf, withdrawn, type UpdatesRecord} from './updates-record.ts';

interface Steer {
  readonly deed: UpdateDeed;
  /** Of the version that somebody saw. */
  readonly id: string;
  /** Hub time. */
  readonly at: number;
  /** Who does it, as their colleagues know them. */
  readonly by: string | undefined;
  readonly placeOf: (device: DeviceId) => string | undefined;
}

/** What an operator made of it; undefined where it is not that version's turn any more. */
export function steered(record: UpdatesRecord, steer: Steer): UpdatesRecord | undefined {
  const {deed, id, at, by, placeOf} = steer;
  const {rollout, other, stable, ended} = record;
  const takenBack = (version: typeof stable) =>
    withdrawn(record, endedOf(version, rollout, {how: 'taken-back', at, by, placeOf}));
  if (deed === 'acknowledge') {
    return ended[0]?.version.id === id && !record.seen ? {...record, seen: true} : undefined;
  }
  if (!rollout) {
    const mayGoBack = deed === 'take-back' && id === stable.id && previousOf(record);
    return mayGoBack ? takenBack(stable) : undefined;
  }
  if (other?.id !== id) return undefined;
  switch (deed) {
    case 'start':
      return {...record, rollout: forced(rollout)};
    case 'pause':
      return {...record, rollout: paused(rollout)};
    case 'resume':
      return {...record, rollout: resumed(rollout)};
    case 'stop-waiting':
      return {...record, rollout: waived(rollout, at)};
    case 'take-back':
      return takenBack(other);
  }
}

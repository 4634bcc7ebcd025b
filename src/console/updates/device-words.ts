import type {DevicePlace} from '../../hall/device-place.ts';
import {FAULT_TEXTS} from '../../wire/fleet/fault-texts.ts';
import type {UpdateDevice} from '../../wire/update-api.ts';
import {durationText} from '../duration-text.ts';
import type {Language} from '../words.ts';
import {say} from './words.ts';

const MINUTE = 60_000;

/** What staff call the device. */
export const deviceName = (
  {place, device}: Pick<UpdateDevice, 'place' | 'device'>,
  places: readonly DevicePlace[],
): string => places.find(({id}) => id === place)?.name ?? device.slice(-6);

/** How it stands, in a few words. `at` is hub time. */
export function standWords(
  {stand, since, why, faults = []}: UpdateDevice,
  at: number,
  language: Language,
): string {
  if (why !== undefined && (stand === 'failed' || stand === 'left-out')) {
    const between = language === 'zh' ? '，' : ', ';
    const names = faults.map((code) => FAULT_TEXTS[code].what[language]).join(between);
    return say(language, `why.${why}`, {faults: names});
  }
  if (stand === 'waiting' || stand === 'healthy') return say(language, `stand.${stand}`);
  const time = durationText(say, language, Math.floor((at - since) / MINUTE));
  return say(language, 'stand.proving', {time});
}

import type {UnderWay} from '../../wire/update-api.ts';
import type {Language} from '../words.ts';
import {say} from './words.ts';

const MINUTE = 60_000;

/** What a version waits for, in one sentence. */
export function waitWords(
  {waits, paused, devices, step, proves}: UnderWay,
  language: Language,
): string {
  if (paused) return say(language, 'waits.paused');
  if (waits !== 'devices') return say(language, `waits.${waits}`);
  const count = (stand: string) =>
    devices.filter((device) => device.step === step && device.stand === stand).length;
  const [waiting, proving] = [count('waiting'), count('proving')];
  const minutes = Math.ceil(proves / MINUTE);
  if (waiting > 0 && proving > 0) return say(language, 'waits.both', {waiting, proving, minutes});
  if (waiting > 0) return say(language, 'waits.quiet', {waiting});
  if (proving > 0) return say(language, 'waits.proof', {proving, minutes});
  return say(language, 'waits.next');
}

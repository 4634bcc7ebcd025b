import type {CalledTo} from '../../src/hall/layout.ts';
import type {Alarm} from '../../src/hall/signage.ts';
import {placeWords} from '../widgets/place-words.ts';
import {words} from '../words.ts';

/** A call in writing, word for word as it is spoken. */
export function callCaption(number: string, to: CalledTo, again: boolean): string {
  const gap = to.kind === 'window' ? ' ' : '';
  return `${again ? words.pleaseAgain : words.please} ${number} ${words.to}${gap}${placeWords(to)}`;
}

/** An alarm in writing: the words of its clip, or what the displays show where nobody wrote them down. */
export const alarmCaption = ({title, lines}: Alarm, spoken = ''): string =>
  spoken === '' ? [title, ...lines].join('，') : spoken;

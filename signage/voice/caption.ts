import type {CalledTo} from '../../src/hall/layout.ts';
import type {Alarm} from '../../src/hall/signage.ts';
import {words} from '../words.ts';

/** A call in writing, word for word as it is spoken. */
export function callCaption(number: string, to: CalledTo, again: boolean): string {
  const place =
    to.kind === 'window'
      ? ` ${String(to.number)} ${words.window}${words.sides[to.side]}`
      : to.kind === 'room'
        ? to.name.zh
        : words.guideDesk;
  return `${again ? words.pleaseAgain : words.please} ${number} ${words.to}${place}`;
}

/** An alarm in writing: the words of its clip, or what the displays show where nobody wrote them down. */
export const alarmCaption = ({title, lines}: Alarm, spoken = ''): string =>
  spoken === '' ? [title, ...lines].join('，') : spoken;

import type {SlipRow} from '../../src/devices/printer/sheet/lay-out.ts';
import {clockText, dayAt} from '../../src/hall/day.ts';
import type {HallState} from '../../src/hall/state.ts';
import {words} from './words.ts';

const text = (line: string, size: number, bold = false): SlipRow => ({
  kind: 'text',
  text: line,
  size,
  bold,
});

/** What stands on a test print: that it is one, which kiosk it is of, and when, hub time. Nobody takes it for a number. */
export function testSlip({configuration}: HallState, name: string, at: number): readonly SlipRow[] {
  const {name: hall, timeZone = 'UTC'} = configuration ?? {};
  return [
    {kind: 'text', text: words.test, size: 'fill', bold: true},
    {kind: 'rule'},
    ...(hall ? [text(hall.zh, 2, true)] : []),
    text(name, 2),
    text(`${dayAt(at, timeZone).day} ${clockText(at, timeZone)}`, 2),
    {kind: 'rule'},
    text(words.notANumber.zh, 2),
    text(words.notANumber.en, 1),
  ];
}

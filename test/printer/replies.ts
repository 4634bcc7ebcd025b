import {paperStatus, type Condition} from './condition.ts';
import type {Counters} from './counters.ts';
import type {Ask} from './deed.ts';

const ascii = (text: string): number[] => [...new TextEncoder().encode(text)];
const block = (text: string): readonly number[] => [0x5f, ...ascii(text), 0];

const NAMES: Readonly<Record<number, string>> = {
  65: '1.00 ESC/POS',
  66: 'RECHA',
  67: 'PAPER-1',
  68: 'X0000000',
  69: 'CHINA GB18030',
};

/** The answer to DLE DC4 8. */
export const CLEARED: readonly number[] = [0x37, 0x25, 0x00];

/** The bytes of an answer that is given when its question is reached. */
export function replyTo(ask: Ask, condition: Condition, counters: Counters): readonly number[] {
  switch (ask.kind) {
    case 'paper':
      return [paperStatus(condition)];
    case 'drawer':
      return [0];
    case 'process':
      return [0x37, 0x22, ...ask.id, 0x00];
    case 'counter':
      return block(String(counters.read(ask.n)));
    case 'identity':
      return identity(ask.n);
  }
}

/** One byte for what it is, or its name: two-byte characters and a cutter are bits 0 and 1 of its type. */
function identity(n: number): readonly number[] {
  const name = NAMES[n];
  if (name !== undefined) return block(name);
  return [n % 16 === 2 ? 0x03 : 0x01];
}

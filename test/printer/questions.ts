import {word, type CommandName} from './commands.ts';
import type {Ask} from './deed.ts';

/** What a command asks of the printer, if it asks anything. */
export function askOf(name: CommandName, bytes: readonly number[]): Ask | undefined {
  const [n = 0] = bytes;
  if (name === 'GS r') return {kind: n % 16 === 1 ? 'paper' : 'drawer'};
  if (name === 'GS I') return {kind: 'identity', n};
  if (name === 'GS ( H') return {kind: 'process', id: bytes.slice(4)};
  return name === 'GS g 2' ? {kind: 'counter', n: word(bytes, 1)} : undefined;
}

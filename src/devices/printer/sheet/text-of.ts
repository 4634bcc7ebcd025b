import type {SlipRow} from './lay-out.ts';

/** What stands on a slip in words, line by line. */
export const textOf = (rows: readonly SlipRow[]): readonly string[] =>
  rows.flatMap((row) => (row.kind === 'text' ? [row.text] : []));

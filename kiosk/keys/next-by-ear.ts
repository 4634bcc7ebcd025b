import type {Direction} from './next-in-direction.ts';
import type {Nested} from './scan-stops.ts';

/**
 * Where an arrow leads somebody who hears the controls and sees no places: left and right to the one before
 * and the next in reading order, up and down to the first of the line before and of the next. A line is what
 * stands together in a group, such as a row of keys; a control without a group is a line of its own. A line
 * is entered at the choice that is made in it, where `chosenOf` tells one. Both ends are joined.
 */
export function nextByEar<C>(
  parts: readonly Nested<C>[],
  at: C,
  direction: Direction,
  chosenOf: (line: readonly C[]) => C | undefined = () => undefined,
): C {
  const lines = linesOf(parts);
  const all = lines.flat();
  const back = direction === 'left' || direction === 'up';
  if (direction === 'left' || direction === 'right')
    return beside(all, all.indexOf(at), back) ?? at;
  const line = lines.findIndex((each) => each.includes(at));
  const next = beside(lines, line, back);
  return (next && chosenOf(next)) ?? next?.[0] ?? at;
}

function beside<T>(all: readonly T[], at: number, back: boolean): T | undefined {
  if (at < 0) return undefined;
  return all[(at + (back ? -1 : 1) + all.length) % all.length];
}

const linesOf = <C>(parts: readonly Nested<C>[]): readonly (readonly C[])[] =>
  parts.flatMap((part) => (part.kind === 'control' ? [[part.control]] : linesWithin(part.parts)));

/** Neighbours in one group are one line; a group within it has its own. */
function linesWithin<C>(parts: readonly Nested<C>[]): readonly (readonly C[])[] {
  const lines: C[][] = [];
  let open = false;
  for (const part of parts) {
    if (part.kind === 'group') lines.push(...linesWithin(part.parts).map((line) => [...line]));
    else if (open) lines.at(-1)?.push(part.control);
    else lines.push([part.control]);
    open = part.kind === 'control';
  }
  return lines;
}

import type {Direction} from './next-in-direction.ts';

/**
 * What a key of a five-key pad means, and of those beside it: for a person, and to hear the screen. Pads
 * with a socket for headphones also send a key when something is plugged in there, and when it is pulled out.
 */
export type PadAction = Direction | 'select' | 'help' | 'voice' | 'plugged' | 'unplugged';
/** What one of two switches means. */
export type SwitchAction = 'next' | 'select';

/**
 * Which keys mean what, by `KeyboardEvent.key` (`' '` is the space bar). A key may stand on both
 * sides: while somebody uses the pad it is the pad's, else a switch.
 */
export interface KeyMap {
  readonly pad: Readonly<Record<PadAction, readonly string[]>>;
  readonly switches: Readonly<Record<SwitchAction, readonly string[]>>;
}

/**
 * What pads and switch interfaces send unless they are set otherwise. Digits are no switches here,
 * though some interfaces send 1 and 2: a keyboard at the kiosk types the code of a slip with them.
 */
export const keyMap: KeyMap = {
  pad: {
    up: ['ArrowUp'],
    down: ['ArrowDown'],
    left: ['ArrowLeft'],
    right: ['ArrowRight'],
    select: ['Enter', ' '],
    help: ['F1', 'Help'],
    voice: ['F2'],
    plugged: ['F15'],
    unplugged: ['F16'],
  },
  switches: {
    next: [' ', 'Tab', 'F7'],
    select: ['Enter', 'F8'],
  },
};

/** How somebody works the kiosk. */
export type InputKind = 'touch' | 'keys' | 'switch';

export type KeyMeaning =
  | {readonly kind: 'keys'; readonly action: PadAction}
  | {readonly kind: 'switch'; readonly action: SwitchAction};

/** What a key means to somebody who works the kiosk so; undefined where it means nothing. */
export function meaningOf(
  key: string,
  {pad, switches}: KeyMap,
  kind: InputKind,
): KeyMeaning | undefined {
  const padAction = actionOf(pad, key);
  const switchAction = actionOf(switches, key);
  if (padAction && (kind === 'keys' || !switchAction)) return {kind: 'keys', action: padAction};
  return switchAction && {kind: 'switch', action: switchAction};
}

const actionOf = <A extends string>(table: Readonly<Record<A, readonly string[]>>, key: string) =>
  (Object.keys(table) as A[]).find((action) => table[action].includes(key));

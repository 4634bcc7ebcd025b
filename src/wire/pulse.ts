/** Name of the global function by which whoever looks at a page from outside feels its pulse. */
export const PULSE = 'rechaPulse';

/** How alive a page is; all in milliseconds. */
export interface Pulse {
  /** For which it has waited for a frame that it asked for; 0 where it waits for none. */
  readonly frameWait: number;
  /** Since it last heard the hub; absent where it never has, 0 on a live line. */
  readonly dataAge?: number;
  /** Nobody is at the screen, and nothing of a visitor on it. */
  readonly quiet?: boolean;
  /** Nobody is disturbed where it begins anew; as `quiet` where it does not say. */
  readonly calm?: boolean;
  /** The page is the agent's own: it waits for the hub, and goes on by itself. */
  readonly hubAway?: true;
}

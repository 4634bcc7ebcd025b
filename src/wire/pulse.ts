/** Name of the global function by which whoever looks at a page from outside feels its pulse. */
export const PULSE = 'rechaPulse';

/** How alive a page is; ages in milliseconds. */
export interface Pulse {
  /** Since it last painted a frame. */
  readonly frameAge: number;
  /** Since it last heard the hub; absent where it never has, 0 on a live line. */
  readonly dataAge?: number;
}

import type {FaultCode} from '../../wire/fleet/fault-texts.ts';

/** How long a fault has to last before somebody is told, and be gone before it is over; both in milliseconds. */
export interface AlertRule {
  readonly hold: number;
  readonly clear: number;
}

const seconds = (hold: number, clear: number): AlertRule => ({
  hold: hold * 1000,
  clear: clear * 1000,
});

const MINUTE = 60;

/** Of what devices say of themselves: long enough for a lid that is opened to change the roll. */
const USUAL = seconds(30, 10);

const RULES: Partial<Record<FaultCode, AlertRule>> = {
  // Three heartbeats of grace beyond the fifteen seconds after which it counts as silent: a page that loads anew is back by then.
  silent: seconds(45, 15),
  'cut-off': seconds(45, 15),
  // An agent starts its browser anew within half a minute.
  'not-showing': seconds(45, 20),
  'page-given-up': seconds(0, 20),
  // Counted over an hour: what is there does not flicker.
  'page-restarts': seconds(0, 30),
  frozen: seconds(20, 20),
  'agent-silent': seconds(60, 15),
  // A clock is set in steps, and measured by round trips that may be slow for a while.
  'clock-off': seconds(60, 60),
  'too-hot': seconds(60, 60),
  'storage-full': seconds(60, 60),
  'disk-full': seconds(60, 60),
  // Devices change to a new version when nobody is there: that may take a while.
  'app-behind': seconds(60 * MINUTE, 10),
  // Comes with the feed, at once.
  'configuration-behind': seconds(60, 10),
  // A low roll lasts for hours: somebody who just passes by need not run.
  'printer-paper-low': seconds(2 * MINUTE, 10),
  'printer-offline': seconds(45, 15),
};

export const ruleOf = (code: FaultCode): AlertRule => RULES[code] ?? USUAL;

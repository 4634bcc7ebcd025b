/** The short lists that a hall's staff choose from. The words for them live in each screen's catalogue. */

/** Why a seat pauses; the wall says it. */
export const PAUSE_REASONS = ['short-break', 'lunch', 'consulting', 'away'] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** Why a number is called out of turn. Nothing here tells about the visitor. */
export const CALL_REASONS = ['at-the-window', 'same-matter', 'returning', 'duty-manager'] as const;
export type CallReason = (typeof CALL_REASONS)[number];

/**
 * What one desk tells the next about a visit. A list, not free text: the log holds nothing of what a
 * visit is about.
 */
export const TRANSFER_NOTES = [
  'wrong-window',
  'go-on-from-here',
  'check-papers',
  'joint-answer',
  'needs-mediation',
] as const;
export type TransferNote = (typeof TRANSFER_NOTES)[number];

/** How an interview ends. */
export const OUTCOMES = [
  'settled',
  'accepted',
  'forwarded',
  'assigned',
  'guided',
  'not-accepted',
  'mediation',
  'joint-meeting',
  'leader-case',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why a visit is not accepted: each is a place or a time that the visitor is told. */
export const NOT_ACCEPTED_REASONS = [
  'in-litigation',
  'under-way',
  'reviewed',
  'another-level',
  'outside-scope',
] as const;
export type NotAcceptedReason = (typeof NOT_ACCEPTED_REASONS)[number];

/** Levels of a visitor's rating, the best first. */
export const RATING_LEVELS = 5;

/** How far up a visit went: the window, the joint meeting, a leader who takes the case. */
export type Tier = 1 | 2 | 3;

export function tierOf(outcome: Outcome): Tier {
  if (outcome === 'leader-case') return 3;
  return outcome === 'joint-meeting' ? 2 : 1;
}

/** Why somebody has a number and no slip of it, or nobody knows whether they have. */
export const SLIP_TROUBLES = [
  'paper-out',
  'cover-open',
  'cutter-jam',
  'offline',
  'error',
  /** The printer did not say that it came to the end. */
  'unconfirmed',
] as const;
export type SlipTrouble = (typeof SLIP_TROUBLES)[number];

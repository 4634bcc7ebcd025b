/**
 * What a form may hold at most, for both ends: what a kiosk lets be written, the hub has to take, for it
 * finds out only when a desk opens the form. None of them may go down: forms exist.
 */
export const FORM_LIMITS = {
  /** Characters of one text, as people count them. */
  text: 2000,
  /** Characters of one person's name where several are asked for. */
  name: 40,
  /** Characters of the number of a paper. */
  paper: 40,
  /** People who are asked for by name. */
  people: 40,
  /** Handwriting of one line: strokes, points of one stroke, and numbers of all its strokes together. */
  ink: {strokes: 400, pointsOfStroke: 500, numbers: 24_000},
} as const;

/** UTF-16 units of so many characters: the rare ones of names take two. */
export const unitsOf = (characters: number): number => 2 * characters;

/** UTF-16 units of what a desk records for one line: as long as a visitor's own words. */
export const RECORD_UNITS = unitsOf(FORM_LIMITS.text);

/** Minutes without a question after which a desk has to be shown the slip of an ended visit anew. */
export const SLIP_IDLE_MINUTES = 15;

/** How much the screens' part of a hall document holds: for its schema, and for whoever edits it. */

/** Of each list. */
export const COUNTS = {
  displays: 300,
  zones: 40,
  slogans: 24,
  notices: 60,
  /** Of one notice. */
  pages: 20,
  /** Of one page. */
  lines: 8,
  alarms: 12,
  /** Of one alarm. */
  alarmLines: 4,
  media: 200,
} as const;

/** Of each text, in characters. */
export const LENGTHS = {
  name: 40,
  slogan: 40,
  noticeTitle: 24,
  heading: 24,
  line: 40,
  alarmTitle: 12,
  alarmLine: 24,
  mediumName: 60,
} as const;

/** Of one picture or film, in bytes. */
export const MEDIUM_BYTES = 300 * 1024 * 1024;

/** Of the file of a language, in bytes: a kiosk reads it at once. The longest there is has a tenth of this. */
export const LANGUAGE_BYTES = 2 * 1024 * 1024;

/**
 * Of one picture, however few bytes it takes: the longer side and all together, in pixels, and how many follow each
 * other. A screen holds four bytes of memory for each pixel: 160 MB for the largest.
 */
export const PICTURE_LIMITS = {side: 16_384, pixels: 40_000_000, frames: 500} as const;

/** Media types of pictures and films. */
export const MEDIUM_TYPE = /^(image|video)\/[a-z0-9.+-]{1,40}$/;

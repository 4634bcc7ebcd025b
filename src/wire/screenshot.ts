import * as v from 'valibot';

/** Why there is no picture. */
export const SCREENSHOT_MISSES = [
  /** Somebody is at the kiosk: what is on its screen is theirs. */
  'in-use',
  /** The device could not take one. */
  'failed',
] as const;

export type ScreenshotMiss = (typeof SCREENSHOT_MISSES)[number];

/** How it stands with the picture of a device's screen that was asked for last. */
export interface ScreenshotStatus {
  /** Of the ask. */
  readonly id: string;
  readonly state: 'asked' | 'taken' | ScreenshotMiss | 'unanswered';
  /** Hub time since which it stands so. */
  readonly since: number;
  /** The last picture that there is: this one's, or an earlier one's. */
  readonly last?: {readonly id: string; readonly at: number} | undefined;
}

export const screenshotMissSchema = v.object({miss: v.picklist(SCREENSHOT_MISSES)});

/** A JPEG of this size is far larger than one of SCREENSHOT_PIXELS. */
export const SCREENSHOT_BYTES_AT_MOST = 512 * 1024;
/** Of the longer side: enough to read a kiosk's question by. */
export const SCREENSHOT_PIXELS = 960;

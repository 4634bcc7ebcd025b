/** What went wrong at a controller, and which part of its entry in the hall document it is about. */
export type BrightnessFault =
  | {readonly kind: 'unknown-host'; readonly field: 'url' | 'host'}
  /** Nothing listens there. */
  | {readonly kind: 'refused'; readonly field: 'url' | 'port'}
  /** No connection, or no answer in time. */
  | {readonly kind: 'no-answer'; readonly field: 'url' | 'host'}
  /** It hung up before it had answered. */
  | {readonly kind: 'dropped'; readonly field: 'url' | 'frame'}
  /** It answered with an HTTP status that is no success. */
  | {readonly kind: 'status'; readonly field: 'url'; readonly status: number};

export type BrightnessResult =
  {readonly set: true} | {readonly set: false; readonly fault: BrightnessFault};

/** What makes one panel darker and brighter. Nothing throws: what can go wrong is in the answer. */
export interface Brightness {
  /** `level` is a whole number from 0, dark, to 100. Answers within a few seconds, whatever happens. */
  set(level: number): Promise<BrightnessResult>;
}

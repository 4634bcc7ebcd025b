/** In milliseconds. Slow enough that no change of pictures is a flash. */
export const FADE_MS = 500;

/** One picture or film on its way over the screen. */
export interface Showing {
  readonly element: HTMLElement;
  /** Resolves when it can be seen; rejects where the file is broken. */
  open(): Promise<void>;
  /** Goes on where it was; begins with it the first time. */
  resume(): void;
  pause(): void;
  /** Gives its memory back; nothing is heard of it any more. */
  close(): void;
}

export interface ShowingOptions {
  readonly file: Blob;
  readonly name: string;
  readonly onEnd: () => void;
}

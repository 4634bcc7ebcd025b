/** A way to a printer, open both ways, until it breaks. */
export interface PrinterLine {
  /** Resolves when the bytes are out of our hands; rejects where the line breaks before. */
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Ends it when the other side has taken all that was written; rejects where it does not. */
  finish(): Promise<void>;
  /** Lets go of it at once. */
  close(): void;
}

export interface LineEnds {
  readonly heard: (bytes: Uint8Array) => void;
  /** It broke, or the printer ended it. Not told after `close` or `finish`. */
  readonly broken: () => void;
}

/**
 * Opens the way to one printer; rejects where there is none. With the signal nobody wants it any more: what can be
 * called off is.
 */
export type OpenLine = (ends: LineEnds, given?: AbortSignal) => Promise<PrinterLine>;

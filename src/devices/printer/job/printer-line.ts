/** A way to a printer, open both ways, until it breaks. */
export interface PrinterLine {
  /** Resolves when the bytes are out of our hands; rejects where the line breaks before. */
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): void;
}

export interface LineEnds {
  readonly heard: (bytes: Uint8Array) => void;
  /** It broke, or the printer ended it. Not told after `close`. */
  readonly broken: () => void;
}

/** Opens the way to one printer; rejects where there is none. */
export type OpenLine = (ends: LineEnds) => Promise<PrinterLine>;

/**
 * A scanner of QR and bar codes. It goes on scanning whether or not somebody watches; what nobody watches
 * for is dropped. Nothing throws, and no code is logged: a slip's code leads to a visit.
 */
export interface CodeScanner {
  /** Tells the text of each code from now on; gives back how to leave it. */
  watch(listener: (code: string) => void): () => void;
}

/** No code that a hall reads is longer, in characters; what is, is noise. */
export const LONGEST_CODE = 2_048;

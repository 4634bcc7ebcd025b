/** What a service is asked: text, or bytes. */
export type Question = string | Uint8Array<ArrayBuffer>;

/** A line to a local service, as long as it lasts. */
export interface ServiceLine {
  /** Puts the profile's question once. */
  ask(): void;
  /** From here on nothing is told any more. */
  close(): void;
}

export interface LineEnds {
  /** It can be asked. */
  readonly opened: () => void;
  readonly answered: (answer: string | Uint8Array) => void;
  /** It was refused, or broke. The reason is not told: a vendor may have put a card into it. */
  readonly cut: () => void;
}

import type {ReaderFault} from './id-reader.ts';

/** The fields of a card that are looked for in a vendor's answer; nothing else is taken out of it. */
export type CardField = 'kind' | 'name' | 'number' | 'address' | 'sex' | 'birth' | 'expires';

/** What an answer without a card means; `waiting`: a card lies there and is being read. */
export type Meaning = 'card' | 'none' | 'waiting' | Exclude<ReaderFault, 'expired' | 'not-lifted'>;

/** One JSON document for each question. */
export interface JsonAnswers {
  readonly frames: 'json';
  /** Where the result's code is, `result.code`. */
  readonly code: string;
  /** What each code means. One that is not listed means that there is no card: vendors do not tell all. */
  readonly means: Readonly<Record<string, Meaning>>;
}

/** Frames of bytes, one for each field; a service that is silent has no card. */
export interface TaggedAnswers {
  readonly frames: 'tagged';
  /** How a frame with a field of a card begins; what follows is a length-prefixed text (see tagged-frame.ts). */
  readonly mark: readonly number[];
}

/**
 * How one vendor's local service is spoken to. There is no standard; what they have in common is that
 * they are asked again and again, and answer with a card once there is one.
 */
export interface ReaderProfile {
  readonly over: 'websocket' | 'http';
  /** Where the vendor's service listens unless the device's settings say otherwise. */
  readonly url: string;
  /** The question: a text frame or an HTTP body; or bytes. */
  readonly ask: string | readonly number[];
  /** Milliseconds from an answer to the next question. */
  readonly every: number;
  /** Milliseconds in which a question is answered; after that the line is taken for dead. */
  readonly patience: number;
  readonly answers: JsonAnswers | TaggedAnswers;
  /** Where each field is: the way through the document, `data.name`, or the number of a frame. */
  readonly fields: Readonly<Partial<Record<CardField, string>>>;
}

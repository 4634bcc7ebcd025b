import type {Sex} from '../../hall/id-number.ts';

/** Residence permits of Hong Kong, Macao and Taiwan, and foreigners' permits, are read like resident cards. */
export type CardKind = 'resident' | 'hk-macao-taiwan' | 'foreign';

/**
 * What is told of a card. Its photo, ethnicity, expiry, issuing office and serial numbers never leave the
 * driver.
 */
export interface Card {
  readonly kind: CardKind;
  readonly name: string;
  /** Checked: no number with a wrong digit is ever told. */
  readonly number: string;
  readonly address?: string;
  readonly sex?: Sex;
  /** `1949-12-31`. */
  readonly birth?: string;
}

export type ReaderFault =
  /** A card lies there and cannot be read: bent, worn, or none that a reader knows. */
  | 'unreadable'
  /** It was taken away before it was read. */
  | 'pulled-early'
  /** It was read, and is no longer good. */
  | 'expired'
  /** A card from before lies there still, whoever left it: it has to be lifted before any is read. */
  | 'not-lifted'
  /** The reader is unplugged, or its service is not running. The driver goes on trying. */
  | 'reader-gone'
  /** Another program is using it. */
  | 'busy';

export type ReaderEvent =
  /** The reader works: for the first time, or again. */
  | {readonly type: 'ready'}
  /** A card was laid on it; what it says follows, or a fault. */
  | {readonly type: 'present'}
  | ({readonly type: 'read'} & Card)
  /** The card was lifted. Only then is another one, or the same, read again. */
  | {readonly type: 'removed'}
  | {readonly type: 'fault'; readonly why: ReaderFault};

/**
 * A reader of identity cards. It reads only while somebody watches, so a card that lies there unasked
 * is not looked at. Nothing throws, and nothing that was read is kept or logged.
 */
export interface IdReader {
  /** How it was when it was last used: `gone` until it worked for the first time. */
  readonly status: 'ready' | 'gone';
  /**
   * Tells what happens from now on; gives back how to leave it. A card that lies there when the last one
   * leaves has to be lifted before the next is told of any: until then they hear `not-lifted`.
   */
  watch(listener: (event: ReaderEvent) => void): () => void;
}

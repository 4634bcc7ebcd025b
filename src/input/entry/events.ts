import type {Candidate, Stroke} from '../engines.ts';
import type {Way} from './key-layouts.ts';

/** A key was touched: a letter, a sign, or what it is called by. */
export class KeyEvent extends Event {
  static readonly type = 'rc-key';
  readonly key: string;

  constructor(key: string) {
    super(KeyEvent.type);
    this.key = key;
  }
}

/** A candidate was chosen, by its place among all of them. */
export class CandidateEvent extends Event {
  static readonly type = 'rc-candidate';
  readonly index: number;

  constructor(index: number) {
    super(CandidateEvent.type);
    this.index = index;
  }
}

/** The caret goes before the character of that index. */
export class CaretEvent extends Event {
  static readonly type = 'rc-caret';
  readonly index: number;

  constructor(index: number) {
    super(CaretEvent.type);
    this.index = index;
  }
}

/** A stroke on the pad is complete. */
export class InkEvent extends Event {
  static readonly type = 'rc-ink';
  readonly strokes: readonly Stroke[];
  /** Side of the square that is written in, in units of the strokes. */
  readonly side: number;
  /** The last stroke stands in another square than those before it: the next character. */
  readonly next: boolean;

  constructor(strokes: readonly Stroke[], side: number, next = false) {
    super(InkEvent.type);
    this.strokes = strokes;
    this.side = side;
    this.next = next;
  }
}

/** What a character is put together from, with a part more. */
export class PartsEvent extends Event {
  static readonly type = 'rc-parts';
  readonly parts: readonly string[];

  constructor(parts: readonly string[]) {
    super(PartsEvent.type);
    this.parts = parts;
  }
}

/** Characters that the parts lead to; nothing where the table of parts could not be had. */
export class FoundEvent extends Event {
  static readonly type = 'rc-found';
  readonly candidates: readonly Candidate[] | undefined;

  constructor(candidates: readonly Candidate[] | undefined) {
    super(FoundEvent.type);
    this.candidates = candidates;
  }
}

/** The text has changed. */
export class WrittenEvent extends Event {
  static readonly type = 'rc-written';
  readonly text: string;

  constructor(text: string) {
    super(WrittenEvent.type);
    this.text = text;
  }
}

/** Letters, strokes or parts begin or cease to wait to become characters. */
export class PendingEvent extends Event {
  static readonly type = 'rc-pending';
  readonly pending: boolean;

  constructor(pending: boolean) {
    super(PendingEvent.type);
    this.pending = pending;
  }
}

/** What a visitor's press did to what is written. */
export interface Typing {
  /**
   * A sign came in or went; a candidate was chosen; the caret stands behind `text` now; or `text` is
   * what the letters stand for at their best.
   */
  readonly change: 'typed' | 'erased' | 'chosen' | 'moved' | 'offered';
  /** Empty where there was nothing to erase, and where the caret stands before all. */
  readonly text: string;
  /** A number that nobody beside the visitor may hear. */
  readonly secret?: boolean;
  /** Signs that are written now. */
  readonly count: number;
}

/** Something was typed: for whoever hears it only. */
export class TypedEvent extends Event implements Typing {
  static readonly type = 'rc-typed';
  readonly change: Typing['change'];
  readonly text: string;
  readonly secret: boolean;
  readonly count: number;

  constructor({change, text, secret = false, count}: Typing) {
    super(TypedEvent.type, {bubbles: true, composed: true});
    this.change = change;
    this.text = text;
    this.secret = secret;
    this.count = count;
  }
}

/** The visitor would rather leave handwriting than text. */
export class KeepInkEvent extends Event {
  static readonly type = 'rc-keep-ink';

  constructor() {
    super(KeepInkEvent.type);
  }
}

/** The visitor writes another way. */
export class WayEvent extends Event {
  static readonly type = 'rc-way';
  readonly way: Way;

  constructor(way: Way) {
    super(WayEvent.type);
    this.way = way;
  }
}

declare global {
  interface HTMLElementEventMap {
    'rc-key': KeyEvent;
    'rc-candidate': CandidateEvent;
    'rc-caret': CaretEvent;
    'rc-ink': InkEvent;
    'rc-parts': PartsEvent;
    'rc-found': FoundEvent;
    'rc-written': WrittenEvent;
    'rc-pending': PendingEvent;
    'rc-way': WayEvent;
    'rc-typed': TypedEvent;
    'rc-keep-ink': KeepInkEvent;
  }
}

import type {CardTexts, Look} from './answer.ts';
import type {CardIn} from './card-in.ts';
import type {ReaderEvent, ReaderFault} from './id-reader.ts';

/** A reader misses a card now and then: so many looks in a row without one, and it was lifted. */
const LIFTED_AFTER = 2;

/** A look at a reader that is there. */
export type WorkingLook = Exclude<Look, {readonly saw: 'reader-gone'}>;

/**
 * A card's time on the reader, from looks to events: laid, read once, lifted. Whatever a service answers
 * again and again, a card has to be lifted before it, or another, is read.
 */
export class CardLay {
  /** `done`: there is nothing more to be had from this card, it only has to be lifted. */
  #phase: 'empty' | 'lying' | 'done' = 'empty';
  /** Whoever laid it there has left. */
  #forgotten = false;
  #missed = 0;
  #told: ReaderFault | undefined;

  /** `lies`: a card that somebody before forgot is there. */
  constructor(lies = false) {
    if (!lies) return;
    this.#phase = 'done';
    this.#forgotten = true;
  }

  /** A card that is not to be read any more still lies there, as far as is known. */
  get waitsForLift(): boolean {
    return this.#phase === 'done';
  }

  /** `read` makes a card of the texts; it is only asked for one that is to be told. */
  look(look: WorkingLook, read: (texts: CardTexts) => CardIn): ReaderEvent[] {
    if (look.saw === 'none') return this.#missing();
    if (look.saw === 'busy') return this.#once('busy');
    this.#missed = 0;
    if (this.#phase === 'done') return this.#forgotten ? this.#once('not-lifted') : [];
    if (look.saw === 'pulled-early') return [...this.#laid(), ...this.#pulled()];
    const laid = this.#laid();
    if (look.saw === 'waiting') return laid;
    if (look.saw === 'unreadable') return [...laid, ...this.#once('unreadable')];

    const result = read(look.texts);
    if ('fault' in result && result.fault === 'unreadable') {
      return [...laid, ...this.#once('unreadable')];
    }
    this.#phase = 'done';
    if ('fault' in result) return [...laid, ...this.#once(result.fault)];
    return [...laid, {type: 'read', ...result.card}];
  }

  /** Nobody watches any more: what lies there was laid by whoever left, and is not for the next. */
  left(): void {
    if (this.#phase === 'empty') return;
    this.#phase = 'done';
    this.#forgotten = true;
  }

  /** Somebody else watches, or the reader is back: what is wrong is told anew. */
  begun(): void {
    this.#told = undefined;
  }

  /** The line to the reader is cut: nobody knows what becomes of a card that was not read yet. */
  lost(): void {
    if (this.#phase === 'done') this.begun();
    else this.#empty();
  }

  #missing(): ReaderEvent[] {
    if (this.#phase === 'empty') {
      this.#told = undefined;
      return [];
    }
    this.#missed += 1;
    if (this.#missed < LIFTED_AFTER) return [];
    if (this.#phase === 'lying' && this.#told === undefined) return this.#pulled();
    this.#empty();
    return [{type: 'removed'}];
  }

  #pulled(): ReaderEvent[] {
    this.#empty();
    return [{type: 'fault', why: 'pulled-early'}, {type: 'removed'}];
  }

  #laid(): ReaderEvent[] {
    if (this.#phase !== 'empty') return [];
    this.#phase = 'lying';
    this.#told = undefined;
    return [{type: 'present'}];
  }

  /** A fault that goes on is told once. */
  #once(why: ReaderFault): ReaderEvent[] {
    if (this.#told === why) return [];
    this.#told = why;
    return [{type: 'fault', why}];
  }

  #empty(): void {
    this.#phase = 'empty';
    this.#forgotten = false;
    this.#missed = 0;
    this.#told = undefined;
  }
}

import {Listeners} from '../listeners.ts';
import type {Card, IdReader, ReaderEvent, ReaderFault} from './id-reader.ts';

/**
 * A reader without hardware: whoever holds it lays cards on it and lifts them. It keeps the rules of a
 * real one: nothing is read unless somebody watches, and a card is lifted before another is read.
 */
export class VirtualReader implements IdReader {
  readonly #listeners = new Listeners<ReaderEvent>();
  #status: 'ready' | 'gone' = 'ready';
  #lies = false;
  #forgotten = false;

  get status(): 'ready' | 'gone' {
    return this.#status;
  }

  watch(listener: (event: ReaderEvent) => void): () => void {
    const leave = this.#listeners.add(listener);
    if (this.#forgotten) listener({type: 'fault', why: 'not-lifted'});
    return () => {
      leave();
      this.#forgotten = this.#lies && this.#listeners.none;
    };
  }

  /** Lays a card on the reader; a fault in place of a card is what comes of it. */
  lay(card: Card | Exclude<ReaderFault, 'reader-gone' | 'not-lifted'>): void {
    if (this.#lies || this.#status === 'gone' || this.#listeners.none) return;
    this.#lies = true;
    this.#listeners.tell({type: 'present'});
    if (typeof card !== 'string') this.#listeners.tell({type: 'read', ...card});
    else this.#listeners.tell({type: 'fault', why: card});
    if (card === 'pulled-early') this.lift();
  }

  lift(): void {
    if (!this.#lies) return;
    this.#lies = false;
    this.#forgotten = false;
    this.#listeners.tell({type: 'removed'});
  }

  unplug(): void {
    this.#status = 'gone';
    this.#lies = false;
    this.#forgotten = false;
    this.#listeners.tell({type: 'fault', why: 'reader-gone'});
  }

  plug(): void {
    this.#status = 'ready';
    this.#listeners.tell({type: 'ready'});
  }
}

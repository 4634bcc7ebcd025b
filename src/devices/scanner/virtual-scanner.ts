import {Listeners} from '../listeners.ts';
import type {CodeScanner} from './code-scanner.ts';

/** A scanner without hardware: whoever holds it scans. */
export class VirtualScanner implements CodeScanner {
  readonly #listeners = new Listeners<string>();

  watch(listener: (code: string) => void): () => void {
    return this.#listeners.add(listener);
  }

  scan(code: string): void {
    this.#listeners.tell(code);
  }
}

import type {Bitmap} from './bitmap.ts';
import {qrOf} from './graphics.ts';

type Correction = 'L' | 'M' | 'Q' | 'H';
const CORRECTIONS: readonly Correction[] = ['L', 'M', 'Q', 'H'];

/** The symbol storage area: what GS ( k has set and stored. */
export class QrStore {
  #module = 3;
  #correction: Correction = 'L';
  #data: readonly number[] | undefined;

  reset(): void {
    this.#module = 3;
    this.#correction = 'L';
    this.#data = undefined;
  }

  /** One of the functions 165, 167, 169 and 180, by the byte that names it. */
  set(fn: number, n: number, data: readonly number[]): void {
    if (fn === 67) this.#module = n;
    if (fn === 69) this.#correction = CORRECTIONS[n - 48] ?? 'L';
    if (fn === 80) this.#data = data;
  }

  /** What function 181 prints, or why it prints nothing. */
  symbol(): {bits: Bitmap; code: {data: string; correction: Correction}} | string {
    if (!this.#data) return 'no code was stored';
    const bits = qrOf(this.#data, this.#correction, this.#module);
    if (!bits) return `${this.#data.length} bytes are too many for a code`;
    const data = new TextDecoder().decode(Uint8Array.from(this.#data));
    return {bits, code: {data, correction: this.#correction}};
  }
}

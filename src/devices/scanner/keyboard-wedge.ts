import {Listeners} from '../listeners.ts';
import {LONGEST_CODE, type CodeScanner} from './code-scanner.ts';

/** Between two keys of a scanner, in milliseconds; nobody types that fast for long. */
const GAP_MS = 40;

export interface WedgeOptions {
  /** The key that begins each code: `F9`; `STX` arrives as Ctrl+B. */
  readonly prefix: string;
  /** Milliseconds. The event's own time is when the key went down, however late the page hears of it. */
  readonly now?: (event: KeyboardEvent) => number;
}

/**
 * A scanner that types: its prefix key, the code, Enter. From the prefix on its keys are swallowed before
 * anything else hears them, so nothing lands in a field and no button is pressed, on whatever screen. A
 * gap ends a scan: the prefix and what came fast after it are lost, the rest is somebody typing.
 *
 * An input method of the system takes keys before a page does: a kiosk has none switched on.
 */
export class KeyboardWedge implements CodeScanner {
  readonly #listeners = new Listeners<string>();
  readonly #prefix: string;
  readonly #now: (event: KeyboardEvent) => number;
  readonly #leave = new AbortController();
  /** The code so far; undefined while nothing is scanned. */
  #code: string | undefined;
  #last = 0;
  /** Keys that are down and were swallowed: their ups are too, or a button hears half a press. */
  readonly #down = new Set<string>();

  constructor(target: EventTarget, {prefix, now = (event) => event.timeStamp}: WedgeOptions) {
    this.#prefix = prefix;
    this.#now = now;
    const how = {capture: true, signal: this.#leave.signal};
    target.addEventListener('keydown', this.#onDown as EventListener, how);
    target.addEventListener('keyup', this.#onUp as EventListener, how);
  }

  watch(listener: (code: string) => void): () => void {
    return this.#listeners.add(listener);
  }

  /** The keyboard is as before. */
  close(): void {
    this.#leave.abort();
  }

  readonly #onDown = (event: KeyboardEvent) => {
    const at = this.#now(event);
    const begins = this.#begins(event);
    // No scanner types these: a pad may, in the middle of a scan.
    if (!begins && FUNCTION_KEY.test(event.key)) return;
    if (!begins && (this.#code === undefined || at - this.#last >= GAP_MS)) {
      this.#code = undefined;
      this.#down.delete(event.code);
      return;
    }
    swallow(event);
    this.#down.add(event.code);
    this.#last = at;
    if (begins) this.#code = '';
    else if (event.key === 'Enter') this.#end();
    else this.#add(event.key);
  };

  readonly #onUp = (event: KeyboardEvent) => {
    if (this.#down.delete(event.code)) swallow(event);
  };

  #begins({key, ctrlKey}: KeyboardEvent): boolean {
    return this.#prefix === 'STX' ? ctrlKey && key.toLowerCase() === 'b' : key === this.#prefix;
  }

  /** Shift and its like are no characters; what is too long is not kept, only swallowed. */
  #add(key: string): void {
    const code = this.#code ?? '';
    if (key.length === 1 && code.length <= LONGEST_CODE) this.#code = code + key;
  }

  #end(): void {
    const code = this.#code ?? '';
    this.#code = undefined;
    if (code !== '' && code.length <= LONGEST_CODE) this.#listeners.tell(code);
  }
}

const FUNCTION_KEY = /^F\d+$/;

function swallow(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

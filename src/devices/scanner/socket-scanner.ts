import {Listeners} from '../listeners.ts';
import {after, type After} from '../after.ts';
import {backOff} from '../local-service/retry.ts';
import {openWebSocketLine} from '../local-service/websocket-line.ts';
import {LONGEST_CODE, type CodeScanner} from './code-scanner.ts';

/** A scanner behind a local service that sends each code as one text message. */
export class SocketScanner implements CodeScanner {
  readonly #listeners = new Listeners<string>();
  readonly #url: string;
  readonly #after: After;
  #failures = 0;

  constructor(url: string, later = after) {
    this.#url = url;
    this.#after = later;
    this.#connect();
  }

  watch(listener: (code: string) => void): () => void {
    return this.#listeners.add(listener);
  }

  #connect(): void {
    openWebSocketLine(this.#url, '', {
      opened: () => {
        this.#failures = 0;
      },
      answered: (code) => {
        if (typeof code === 'string' && code.length <= LONGEST_CODE) this.#listeners.tell(code);
      },
      cut: () => {
        this.#after(backOff(this.#failures), () => {
          this.#connect();
        });
        this.#failures += 1;
      },
    });
  }
}

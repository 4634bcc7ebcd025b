import {STALE_SECONDS, type Frames} from '../wire/api.ts';

/** What of an EventSource the client needs: real in the product, a test's own in tests. */
export interface Stream {
  addEventListener(type: string, listener: (event: Event) => void): void;
  close(): void;
}

export interface FeedClientOptions {
  /** The address to connect to now: it changes with the place to go on from. */
  readonly url: () => string;
  readonly open: (url: string) => Stream;
  /** Calls back after so many milliseconds; returns the way to stop it. */
  readonly after: (ms: number, work: () => void) => () => void;
  readonly random: () => number;
  /** A frame came. Throwing means that the client has to begin anew. */
  readonly onFrame: <K extends keyof Frames>(name: K, data: Frames[K]) => void;
  /** The hub does not let this page in: nothing is tried until `hurry`. */
  readonly onStray: () => void;
  /** The line is cut; the client goes on trying by itself. */
  readonly onCut: () => void;
}

const NAMES = ['snapshot', 'events', 'beat', 'presence', 'asks'] as const;
const BACK_OFF_MS = {least: 500, most: 8_000};

/**
 * Keeps one feed open. EventSource reconnects by itself only in some cases, with an address that
 * does not change, and never notices a line that is half open; so every cut opens a new one here.
 */
export class FeedClient {
  readonly #options: FeedClientOptions;
  #stream: Stream | undefined;
  #stopTimer: () => void = () => undefined;
  #failures = 0;

  constructor(options: FeedClientOptions) {
    this.#options = options;
    this.#connect();
  }

  /** Tries at once: the network came back, the page is shown again, or is let in again. */
  hurry(): void {
    if (this.#stream) return;
    this.#stopTimer();
    this.#connect();
  }

  #connect(): void {
    const {url, open, onFrame} = this.#options;
    const stream = open(url());
    this.#stream = stream;
    this.#watch();
    for (const name of NAMES) {
      stream.addEventListener(name, (event) => {
        if (stream !== this.#stream) return;
        try {
          onFrame(name, JSON.parse((event as MessageEvent<string>).data) as never);
          this.#failures = 0;
          this.#watch();
        } catch {
          // Whatever was wrong with the frame, the way out is the same: begin anew.
          this.#retry();
        }
      });
    }
    stream.addEventListener('stray', () => {
      if (stream !== this.#stream) return;
      this.#drop();
      this.#options.onCut();
      this.#options.onStray();
    });
    stream.addEventListener('error', () => {
      if (stream === this.#stream) this.#retry();
    });
  }

  /** A line on which nothing comes is cut, whatever the socket says. */
  #watch(): void {
    this.#stopTimer();
    this.#stopTimer = this.#options.after(STALE_SECONDS * 1000, () => {
      this.#retry();
    });
  }

  #retry(): void {
    this.#drop();
    this.#options.onCut();
    const ceiling = Math.min(BACK_OFF_MS.most, BACK_OFF_MS.least * 2 ** this.#failures);
    this.#failures += 1;
    // Full jitter: a hall whose hub restarts comes back spread out.
    this.#stopTimer = this.#options.after(ceiling * this.#options.random(), () => {
      this.#connect();
    });
  }

  #drop(): void {
    this.#stopTimer();
    this.#stream?.close();
    this.#stream = undefined;
  }
}

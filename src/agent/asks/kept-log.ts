import {
  LOG_BYTES_AT_MOST,
  LOG_LINE_AT_MOST,
  LOG_LINES_AT_MOST,
  LOG_MS,
} from '../../wire/device-ask.ts';

/** Of another alphabet than our own words and the system's, or as long as a number of a person. */
const STRANGE = /[^\x20-\x7e]+|\d{9,}/g;

/** Whatever a message of the system or of a printer brings: words that somebody wrote stay on the machine. */
const plain = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(STRANGE, '…') : value;

/** The lines that the agent logged in the last hour, as JSON, oldest first; for operators elsewhere, so nothing personal is in them. */
export class KeptLog {
  readonly #now: () => number;
  readonly #lines: {readonly at: number; readonly text: string}[] = [];
  #size = 0;

  /** `now` in epoch milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  add(entry: Readonly<Record<string, unknown>>): void {
    const at = this.#now();
    const said = Object.fromEntries(
      Object.entries(entry).map(([key, value]) => [key, plain(value)]),
    );
    const text = JSON.stringify({at: new Date(at).toISOString(), ...said});
    this.#lines.push({at, text: text.slice(0, LOG_LINE_AT_MOST)});
    this.#size += Math.min(text.length, LOG_LINE_AT_MOST);
    this.#tidy();
  }

  lines(): string[] {
    this.#tidy();
    return this.#lines.map(({text}) => text);
  }

  #tidy(): void {
    const since = this.#now() - LOG_MS;
    for (;;) {
      const [oldest] = this.#lines;
      const full = this.#size > LOG_BYTES_AT_MOST || this.#lines.length > LOG_LINES_AT_MOST;
      if (!oldest || (oldest.at >= since && !full)) return;
      this.#lines.shift();
      this.#size -= oldest.text.length;
    }
  }
}

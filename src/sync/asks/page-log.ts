import {LOG_LINE_AT_MOST, LOG_MS} from '../../wire/device-ask.ts';

/** In the storage of its tab: a kiosk begins a fresh document after each visit. */
const KEY = 'rc-page-log';
/** Together they stay below what an agent hands on for its page. */
const LINES_AT_MOST = 400;
const CHARACTERS_AT_MOST = 48 * 1024;

export type PageFact = Readonly<Record<string, string | number | boolean>>;

/**
 * What happened to a page in the last hour, one line of JSON each, oldest first. Whoever writes a line brings names of
 * our own and numbers: no text that anybody typed, nothing of a message.
 */
export class PageLog {
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly #now: () => number;

  /** `now` in epoch milliseconds. */
  constructor(storage: Pick<Storage, 'getItem' | 'setItem'>, now: () => number) {
    this.#storage = storage;
    this.#now = now;
  }

  note(fact: PageFact): void {
    const line = JSON.stringify({at: new Date(this.#now()).toISOString(), ...fact});
    const lines = [...this.lines(), line.slice(0, LOG_LINE_AT_MOST)].slice(-LINES_AT_MOST);
    while (lines.join('\n').length > CHARACTERS_AT_MOST) lines.shift();
    try {
      this.#storage.setItem(KEY, lines.join('\n'));
    } catch {
      // A tab without room has no log, and all else.
    }
  }

  lines(): string[] {
    const since = new Date(this.#now() - LOG_MS).toISOString();
    return (this.#storage.getItem(KEY) ?? '')
      .split('\n')
      .filter((line) => line.startsWith('{"at":"') && line.slice(7, 31) >= since);
  }
}

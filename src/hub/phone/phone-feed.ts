import type {ServerResponse} from 'node:http';
import {setImmediate as nextTurn} from 'node:timers/promises';

/** Milliseconds between two looks: a phone hears at most one thing a second. */
const EVERY = 1_000;
/** A phone that has heard nothing for three beats says so: see phone.js. */
const BEAT = 5_000;
/** More phones than a hall has visitors: beyond it they ask instead of listening. */
const PHONES_AT_MOST = 3_000;
/** Phones of one slip: a family may follow it together. */
const CODE_AT_MOST = 8;
/** Phones looked at in one turn of the loop: about two milliseconds' work. */
const AT_ONCE = 60;
/** A phone that does not read is let go; it asks again. */
const BACKLOG = 16 * 1024;

interface Phone {
  readonly code: string;
  readonly look: () => string;
  said: string;
}

/** Tells phones what has changed for them, once a second at most; after an event each is looked at. */
export class PhoneFeed {
  readonly #phones = new Map<ServerResponse, Phone>();
  readonly #seq: () => number;
  readonly #timer: NodeJS.Timeout;
  #looked = -1;
  #sinceBeat = 0;
  #telling = false;

  constructor(seq: () => number) {
    this.#seq = seq;
    this.#timer = setInterval(() => {
      void this.#tell();
    }, EVERY);
  }

  get size(): number {
    return this.#phones.size;
  }

  /**
   * Takes the response over; `look` gives what the phone shows now. Beyond CODE_AT_MOST on one code the
   * oldest is let go. False where there are too many phones already.
   */
  join(response: ServerResponse, code: string, look: () => string): boolean {
    this.#makeRoom(code);
    if (this.#phones.size >= PHONES_AT_MOST) return false;
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    const said = look();
    response.write(`retry: 5000\n\ndata: ${said}\n\n`);
    this.#phones.set(response, {code, look, said});
    response.once('close', () => this.#phones.delete(response));
    return true;
  }

  #makeRoom(code: string): void {
    const same = [...this.#phones].filter(([, phone]) => phone.code === code);
    for (const [response] of same.slice(0, Math.max(0, same.length + 1 - CODE_AT_MOST))) {
      this.#phones.delete(response);
      response.end();
    }
  }

  end(): void {
    clearInterval(this.#timer);
    for (const phone of this.#phones.keys()) phone.end();
    this.#phones.clear();
  }

  async #tell(): Promise<void> {
    this.#sinceBeat += EVERY;
    const moved = this.#seq() !== this.#looked;
    const beat = this.#sinceBeat >= BEAT;
    // A round that takes longer than a second is followed by the next one, not overtaken.
    if (this.#telling || (!moved && !beat)) return;
    this.#telling = true;
    this.#looked = this.#seq();
    if (beat) this.#sinceBeat = 0;
    const all = [...this.#phones];
    for (let from = 0; from < all.length; from += AT_ONCE) {
      for (const [response, phone] of all.slice(from, from + AT_ONCE)) {
        if (this.#phones.has(response)) tellOne(response, phone, moved, beat);
      }
      // Desks and walls come first: a call must not wait for three thousand phones.
      await nextTurn();
    }
    this.#telling = false;
  }
}

function tellOne(response: ServerResponse, phone: Phone, moved: boolean, beat: boolean): void {
  if (response.writableLength > BACKLOG) {
    response.destroy();
    return;
  }
  const now = moved ? phone.look() : phone.said;
  if (now !== phone.said) response.write(`data: ${now}\n\n`);
  else if (beat) response.write('event: beat\ndata: {}\n\n');
  phone.said = now;
}

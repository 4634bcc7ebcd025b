import {Listeners} from '../listeners.ts';
import {openHttpLine} from '../local-service/http-line.ts';
import {after, type After} from '../after.ts';
import {backOff} from '../local-service/retry.ts';
import type {LineEnds, ServiceLine} from '../local-service/service-line.ts';
import {openWebSocketLine} from '../local-service/websocket-line.ts';
import {lookIn, textsOf, type Look} from './answer.ts';
import {cardIn} from './card-in.ts';
import {CardLay} from './card-lay.ts';
import type {IdReader, ReaderEvent} from './id-reader.ts';
import type {ReaderProfile} from './reader-profile.ts';
import {taggedField} from './tagged-frame.ts';

export interface LocalServiceOptions {
  readonly profile: ReaderProfile;
  /** Where the service listens. */
  readonly url: string;
  /** The hall's day, `2026-11-23`. */
  readonly today: () => string;
  readonly after?: After;
  /** Outlives the page, which is another one for each visitor; kept there is one word, nothing of a card. */
  readonly store?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

const LIES_KEY = 'rc-card-lies';
/** A reader misses a card now and then: so many looks without one, and none was left there. */
const FIRST_LOOKS = 2;

/**
 * A reader behind the local service that its vendor ships. It is asked while somebody watches, and
 * then until the card that lies there is lifted: a card that was forgotten is not read for the next
 * visitor. A question that stays without an answer means that the line is dead.
 */
export class LocalServiceReader implements IdReader {
  readonly #options: LocalServiceOptions;
  readonly #after: After;
  readonly #listeners = new Listeners<ReaderEvent>();
  readonly #lay: CardLay;
  #status: 'ready' | 'gone' = 'gone';
  #line: ServiceLine | undefined;
  #asked = false;
  /** Fields of the card of this question, where a service sends one frame for each. */
  #fields = new Map<string, string>();
  #stopTimer: () => void = () => undefined;
  #failures = 0;
  #running = false;
  #goneTold = false;
  /** Looks to come for what somebody left there, before anybody watches. */
  #firstLooks = 0;

  constructor(options: LocalServiceOptions) {
    this.#options = options;
    this.#after = options.after ?? after;
    this.#lay = new CardLay(!!options.store?.getItem(LIES_KEY));
    if (this.#lay.waitsForLift) this.#start();
  }

  get status(): 'ready' | 'gone' {
    return this.#status;
  }

  /** Looks as a page begins: a card that lies there now was left by somebody who has gone. */
  begin(): void {
    if (this.#running) return;
    this.#firstLooks = FIRST_LOOKS;
    this.#start();
  }

  watch(listener: (event: ReaderEvent) => void): () => void {
    if (this.#listeners.none) this.#lay.begun();
    const leave = this.#listeners.add(listener);
    this.#goneTold = false;
    // What is laid there from now on may be this visitor's own.
    this.#firstLooks = 0;
    if (!this.#running) this.#start();
    return () => {
      leave();
      if (this.#listeners.none) this.#lay.left();
      this.#remember();
      this.#restIfUnwatched();
    };
  }

  #start(): void {
    this.#running = true;
    this.#failures = 0;
    this.#connect();
  }

  get #rests(): boolean {
    return this.#listeners.none && !this.#lay.waitsForLift && this.#firstLooks === 0;
  }

  #restIfUnwatched(): void {
    if (!this.#rests) return;
    this.#running = false;
    this.#hangUp();
  }

  #connect(): void {
    const {profile, url} = this.#options;
    const question = typeof profile.ask === 'string' ? profile.ask : new Uint8Array(profile.ask);
    const ends: LineEnds = {
      opened: () => {
        this.#ask();
      },
      answered: (answer) => {
        if (this.#asked) this.#hear(answer);
      },
      cut: () => {
        this.#cut();
      },
    };
    this.#wait(profile.patience, () => {
      this.#cut();
    });
    const open = profile.over === 'http' ? openHttpLine : openWebSocketLine;
    this.#line = open(url, question, ends);
  }

  #ask(): void {
    const {profile} = this.#options;
    this.#asked = true;
    this.#fields.clear();
    this.#wait(profile.patience, () => {
      if (profile.answers.frames === 'tagged') this.#collected();
      else this.#cut();
    });
    this.#line?.ask();
  }

  #hear(answer: string | Uint8Array): void {
    const {profile} = this.#options;
    const {answers} = profile;
    if (answers.frames === 'tagged') {
      const field = typeof answer === 'string' ? undefined : taggedField(answer, answers.mark);
      if (field) this.#fields.set(...field);
      const whole = Object.values(profile.fields).every((way) => this.#fields.has(way));
      if (whole) this.#collected();
      return;
    }
    const look = typeof answer === 'string' ? lookIn(answer, profile, answers) : undefined;
    // What is no answer at all comes from something else than the vendor's service.
    if (look === undefined) this.#cut();
    else this.#see(look);
  }

  /** All fields are there, or no more come: without any there is no card. */
  #collected(): void {
    const texts = textsOf(this.#options.profile, (way) => this.#fields.get(way));
    this.#fields.clear();
    if (Object.keys(texts).length === 0) this.#see({saw: 'none'});
    else this.#see({saw: 'card', texts});
  }

  #see(look: Look): void {
    const line = this.#line;
    this.#asked = false;
    this.#failures = 0;
    if (look.saw === 'reader-gone') this.#gone();
    else this.#there();
    // Whoever is told may leave, and even come back.
    if (this.#line !== line) return;
    if (look.saw !== 'reader-gone') {
      this.#firstLooks = Math.max(0, this.#firstLooks - 1);
      const {today} = this.#options;
      this.#tell(this.#lay.look(look, (texts) => cardIn(texts, today())));
      if (this.#listeners.none) this.#lay.left();
      this.#remember();
    }
    this.#restIfUnwatched();
    if (this.#line !== line) return;
    this.#wait(this.#options.profile.every, () => {
      this.#ask();
    });
  }

  /** The next page has to know that a card still lies there, whose owner may have left. */
  #remember(): void {
    const {store} = this.#options;
    if (this.#lay.waitsForLift) store?.setItem(LIES_KEY, 'lies');
    else store?.removeItem(LIES_KEY);
  }

  #cut(): void {
    this.#hangUp();
    this.#gone();
    if (this.#rests) this.#running = false;
    if (!this.#running || this.#line) return;
    this.#wait(backOff(this.#failures), () => {
      this.#connect();
    });
    this.#failures += 1;
  }

  #there(): void {
    this.#goneTold = false;
    if (this.#status === 'ready') return;
    this.#status = 'ready';
    this.#tell([{type: 'ready'}]);
  }

  #gone(): void {
    this.#status = 'gone';
    this.#lay.lost();
    if (this.#goneTold) return;
    this.#goneTold = true;
    this.#tell([{type: 'fault', why: 'reader-gone'}]);
  }

  #tell(events: readonly ReaderEvent[]): void {
    for (const event of events) this.#listeners.tell(event);
  }

  #wait(ms: number, work: () => void): void {
    this.#stopTimer();
    this.#stopTimer = this.#after(ms, work);
  }

  #hangUp(): void {
    this.#stopTimer();
    this.#line?.close();
    this.#line = undefined;
    this.#asked = false;
    this.#fields.clear();
  }
}

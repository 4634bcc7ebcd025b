import {sendKeys} from '@web/test-runner-commands';
import {MemorySpeech} from '../../../src/devices/speech/testing/memory-speech.ts';
import {Access} from '../../access.ts';
import {HandClock} from '../../../src/devices/testing/hand-clock.ts';
import type {KioskPage} from '../../testing/kiosk-page.ts';
// Before it is asked for: a test presses sooner than a module comes.
import '../../keys/attach-keys.ts';
import '../read-aloud.ts';

/** Longer than any tremor, and than a screen needs to be read. */
const PAUSE_MS = 1000;
/** More presses than any screen has places to go to. */
const PLACES_AT_MOST = 60;

/**
 * Somebody at a kiosk who sees nothing: all that is known of it is what was said. Presses the keys of
 * a pad with five, and listens to the end of what each press makes it say.
 */
export class EarVisitor {
  readonly clock = new HandClock();
  readonly speech = new MemorySpeech();
  readonly access: Access;
  /** Each utterance since the last press, in the order they were said. */
  heard: string[] = [];
  /** All of it, for what must never be said. */
  readonly all: string[] = [];
  presses = 0;
  readonly #page: KioskPage;

  /** To be made before the page has rendered: it gets its ears with its first look. */
  constructor(page: KioskPage) {
    this.#page = page;
    this.access = new Access({clock: this.clock, speech: () => Promise.resolve(this.speech)});
    page.app.access = this.access;
  }

  /** What was said since the last press, as one text. */
  get told(): string {
    return this.heard.join('。');
  }

  /** Whether the last press was answered by these words. */
  hears(words: string): boolean {
    return this.told.includes(words);
  }

  /** Goes away, with the page. */
  async leaves(): Promise<void> {
    await this.access.detach();
    this.#page.close();
  }

  async key(...keys: string[]): Promise<void> {
    for (const press of keys) {
      this.heard = [];
      await sendKeys({press});
      this.presses += 1;
      await this.listen();
    }
  }

  /** Until nothing more is said. */
  async listen(): Promise<void> {
    for (let quiet = 0; quiet < 2; quiet += 1) {
      await this.#page.app.updateComplete;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      this.clock.pass(PAUSE_MS);
      if (!this.speech.speaking) continue;
      quiet = -1;
      const heard = this.speech.heard.map((text) => text.replaceAll('\u00a0', ' '));
      this.heard.push(...heard);
      this.all.push(...heard);
      this.speech.end();
    }
  }

  /** The voice is switched on by one of the five keys, held down. */
  async asksForVoice(): Promise<void> {
    await sendKeys({down: 'ArrowUp'});
    this.clock.pass(2000);
    this.heard = [];
    await sendKeys({up: 'ArrowUp'});
    await this.listen();
  }

  /** Goes from line to line, then from place to place, until something of this name is said. */
  async goesTo(name: string, ...arrows: readonly string[]): Promise<void> {
    const passed: string[] = [];
    for (const arrow of arrows.length > 0 ? arrows : ['ArrowDown', 'ArrowRight']) {
      const round = new Set<string>();
      while (!this.#stands(name) && round.size < PLACES_AT_MOST && !round.has(this.told)) {
        round.add(this.told);
        await this.key(arrow);
        passed.push(this.told);
      }
      if (this.#stands(name)) return;
    }
    throw new Error(`nobody said ${name}, but ${passed.join(' / ')}`);
  }

  /** Goes there, and confirms. */
  async chooses(...names: string[]): Promise<void> {
    for (const name of names) {
      await this.goesTo(name);
      await this.key('Enter');
    }
  }

  /**
   * Letters or digits: to their row, which is known by its first key, then along it. A key that was just
   * pressed is still there.
   */
  async types(keys: string, rows: readonly string[] = LETTERS): Promise<void> {
    let before = '';
    for (const key of keys) {
      const row = rows.find((each) => each.includes(key)) ?? '';
      if (key !== before) {
        await this.goesTo(FIRST[row] ?? row.charAt(0), 'ArrowDown');
        if (!this.#stands(key)) await this.goesTo(key, 'ArrowRight');
      }
      await this.key('Enter');
      before = key;
    }
  }

  /** What one stands on is said alone, or behind the group that was entered; a screen is longer. */
  #stands(name: string): boolean {
    return this.heard.length < 3 && this.heard.some((text) => text.startsWith(name));
  }
}

/** How keys lie, as everybody knows who has once learned to type or to call somebody. */
const LETTERS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
export const PHONE = ['123', '456', '789', '0'];
/** With an X in the last row. */
export const CARD = ['123', '456', '789', 'X0'];
/** Rows whose first key is another one. */
const FIRST: Readonly<Record<string, string>> = {zxcvbnm: '分开', '0': '清空'};

import {LitElement, html, nothing} from 'lit';
import {property, state} from 'lit/decorators.js';
import {clockText} from '../hall/day.ts';
import type {HallLink, Sent} from '../sync/hall-link.ts';
import './alarm/alarm-band.ts';
import {guardPresses} from './press-guard.ts';
import type {Language} from './words.ts';

/** Why the last press came to nothing, in the words of the page. */
export interface Trouble {
  readonly title: string;
  readonly detail: string;
}

/**
 * What every page of the staff is: a line to the hall, one language at a time, one command at a time, and a
 * double click that is one press.
 */
export abstract class StaffApp extends LitElement {
  @property({attribute: false}) link!: HallLink;
  /** Milliseconds after a press of the pointer during which another one does nothing. */
  @property({type: Number}) pressPause = 500;
  @state() protected language: Language = 'zh';
  @state() protected busy = false;
  /** Moves on with whatever the page shows. */
  @state() private looked = 0;

  #ends: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ends = [guardPresses(this, () => this.pressPause), ...this.start()];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.#ends) end();
  }

  /** Begins to listen to what moves the page; gives back the ways to stop. */
  protected abstract start(): (() => void)[];

  protected readonly look = (): void => {
    this.looked += 1;
  };

  /** Looks again and again; gives back the way to stop. */
  protected every(ms: number, look: () => void = this.look): () => void {
    const timer = setInterval(look, ms);
    return () => {
      clearInterval(timer);
    };
  }

  protected get zone(): string {
    return this.link.state.configuration?.timeZone ?? 'UTC';
  }

  /** Nothing can be pressed: cut off, or a command is under way. */
  protected get off(): boolean {
    return this.busy || this.link.status.kind !== 'live';
  }

  protected readonly toggleLanguage = (): void => {
    this.language = this.language === 'zh' ? 'en' : 'zh';
  };

  /** Where the line is cut, since when; `words` says what that means on this page. */
  protected cutBand(words: (time: string) => string) {
    const {status, state: hall} = this.link;
    if (status.kind !== 'cut' || !hall.configuration) return nothing;
    return html`<div class="band" role="status">${words(clockText(status.since, this.zone))}</div>`;
  }

  /** The alarm that is on, told on a page that does not end it. */
  protected alarmTold() {
    const {state: hall} = this.link;
    if (!hall.alarm) return nothing;
    return html`<rc-alarm-band
      watching
      .hall=${hall}
      .seq=${hall.seq}
      .language=${this.language}
    ></rc-alarm-band>`;
  }

  protected troubleOf(sent: Sent, unreachable: string): Trouble | undefined {
    if (sent.kind === 'done') return undefined;
    if (sent.kind === 'unreachable') return {title: unreachable, detail: ''};
    return this.language === 'zh' ? sent.problem.zh : sent.problem;
  }
}

import {LitElement, html, nothing} from 'lit';
import {property, state} from 'lit/decorators.js';
import {clockText} from '../hall/day.ts';
import type {HallLink, Sent} from '../sync/hall-link.ts';
import {PageSession} from './account/page-session.ts';
import type {SessionPage, StaffSession} from './account/staff-session.ts';
import {STAFF_PAGES} from './account/staff-pages.ts';
import {sayBand} from './account/band-words.ts';
import type {Permission} from '../wire/permission.ts';
import {problemIn} from '../wire/problem-words.ts';
import './alarm/alarm-band.ts';
import {turnLanguage} from './page-language.ts';
import {guardPresses} from './press-guard.ts';
import {commonTexts, type Language} from './words.ts';

/** Why the last press came to nothing, in the words of the page. */
export interface Trouble {
  readonly title: string;
  readonly detail: string;
}

/**
 * What every page of the staff is: a line to the hall, one language at a time, one command at a time, and a
 * double click that is one press.
 */
export abstract class StaffApp extends LitElement implements SessionPage {
  @property({attribute: false}) link!: HallLink;
  /** Who is signed in; a page without one serves whoever is there. */
  @property({attribute: false}) session: StaffSession | undefined;
  /** Milliseconds after a press of the pointer during which another one does nothing. */
  @property({type: Number}) pressPause = 500;
  @state() language: Language = 'zh';
  @state() protected busy = false;
  /** Moves on with whatever the page shows. */
  @state() private looked = 0;

  #ends: (() => void)[] = [];

  constructor() {
    super();
    new PageSession(this);
  }

  /** Something that was typed is only in this page. */
  holdsWords(): boolean {
    return false;
  }

  putAway(): Promise<void> {
    return Promise.resolve();
  }

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

  /** The page is locked: nothing of it can be seen or used. */
  protected get covered(): boolean {
    return this.session?.covered === true;
  }

  /** Whether whoever is signed in may do this. */
  protected may(permission: Permission): boolean {
    return this.session?.may(permission) ?? true;
  }

  /** Whether this page is of use to whoever is signed in. */
  protected mayOpen(path: string): boolean {
    const page = Object.values(STAFF_PAGES).find((one) => one.path === path);
    return page === undefined || this.may(page.needs);
  }

  /** The way back from a page of its own, for the header; it pushes what follows to the end of the line. */
  protected consoleButton() {
    if (!this.mayOpen(STAFF_PAGES.console.path)) return html`<span class="push"></span>`;
    return html`<a class="button push" href=${STAFF_PAGES.console.path}
      >${commonTexts['app.console'][this.language]}</a
    >`;
  }

  /** Who is signed in, and everything that is theirs; for the header. */
  protected accountMenu() {
    if (!this.session) return nothing;
    void import('./account/account-menu.ts');
    return html`<rc-account-menu
      .session=${this.session}
      .zone=${this.zone}
      .language=${this.language}
    ></rc-account-menu>`;
  }

  protected readonly toggleLanguage = (): void => {
    this.language = turnLanguage(this.language);
  };

  /** Where somebody has to sign in again, or the line is cut, since when; `words` says what that means on this page. */
  protected cutBand(words: (time: string) => string) {
    const {status, state: hall} = this.link;
    if (this.session?.out === true) {
      return html`<div class="band out" role="alert">
        ${sayBand(this.language, 'out.band')}
        <a class="button" href=${this.session.signInAddress} target="_blank"
          >${sayBand(this.language, 'out.do')} ↗</a
        >
      </div>`;
    }
    if (!this.mayOpen(location.pathname)) {
      return html`<div class="band" role="alert">${sayBand(this.language, 'denied')}</div>`;
    }
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
    return problemIn(sent.problem, this.language);
  }
}

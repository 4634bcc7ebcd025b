import {LitElement, html} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {issuesAt} from '../src/hall/day.ts';
import {aboveScreen} from './above-screen.ts';
import type {Access} from './access.ts';
import {pageClock, type Clock} from '../src/devices/after.ts';
import type {IdReader} from '../src/devices/id-reader/id-reader.ts';
import type {SlipPicture} from '../src/devices/printer/picture/slip-picture.ts';
import {codeIn} from '../src/devices/scanner/code-in.ts';
import type {InputEngines} from '../src/input/engines.ts';
import type {HallLink} from '../src/sync/hall-link.ts';
import type {Visits} from '../src/sync/visit-client.ts';
import type {SlipReader} from '../src/ui/slip/slip-rows.ts';
import type {CodeEvent, MoveEvent, RateEvent, SettingsEvent, SpokenEvent} from './events.ts';
import {Help} from './help/help.ts';
import {IdleWatch, type Patience} from './patience/idle-watch.ts';
import {idleLead, leaving} from './patience/leaving.ts';
import type {InputKind} from './keys/key-map.ts';
import {patienceAt} from './patience/patience.ts';
import {screenName} from './reading/screen-name.ts';
import {
  byEar,
  DEFAULT_SCREEN_MM,
  defaultSettings,
  showSettings,
  type Settings,
} from './glass/settings.ts';
import {kioskAppStyles} from './kiosk-app.styles.ts';
import type * as LaterScreens from './later-screens.ts';
import {screenOf} from './screen-of.ts';
import {Session} from './session.ts';
import type {Seal} from './number/taking.ts';
import type {PrintSlip} from './paper/slip-wish.ts';
import {timings, type Timings} from './patience/timings.ts';
import {guardTouches} from './glass/touch-guard.ts';
import type {View} from './glass/view.ts';
import {glassNow, viewOf} from './glass/view-of.ts';

/**
 * The visitor's kiosk: one visit at a time, all of it in memory, all of it forgotten at its end.
 */
@customElement('rc-kiosk-app')
export class KioskApp extends LitElement {
  static override styles = kioskAppStyles;

  @property({attribute: false}) link!: HallLink;
  @property({attribute: false}) print!: PrintSlip;
  @property({attribute: false}) visits!: Visits;
  @property({attribute: false}) engines!: InputEngines;
  /** Undefined where this kiosk has none: then no card is asked for. */
  @property({attribute: false}) reader: IdReader | undefined;
  @property({attribute: false}) seal!: Seal;
  @property({attribute: false}) timings: Timings = timings;
  /** Begins a fresh document after a visit, so that nothing of it is left in this one. */
  @property({attribute: false}) renew: () => void = () => undefined;
  /** Keys, switches and reading aloud, where this page has them. */
  @property({attribute: false}) access: Access | undefined;
  /** By which it waits for somebody, and for hub and disk. */
  @property({attribute: false}) clock: Clock = pageClock;
  /** Slips come out here just now. */
  @property({type: Boolean}) prints = true;
  @property({type: Number}) screenMm = DEFAULT_SCREEN_MM;

  @state() private settings: Settings = defaultSettings;
  /** The number has stood for as long as it takes to see it. */
  @state() private seen = false;
  @state() private asking: number | undefined;
  @state() private touches = 0;
  /** A visitor went back to the first screen, and may still be there. */
  @state() private returned = false;
  /** How this visitor works the kiosk. */
  @state() private input: InputKind = 'touch';
  /** Said just now, and nowhere on the screen. */
  @state() private caption: SpokenEvent['spoken'];
  @state() private later: typeof LaterScreens | undefined;

  #stopSeeing: (() => void) | undefined;
  #session!: Session;
  #help!: Help;
  /** What whoever listens knows of the call. */
  #helpTold: View['help'];
  #stop: (() => void)[] = [];
  #idle!: IdleWatch;

  override connectedCallback(): void {
    super.connectedCallback();
    const gone = new AbortController();
    const {signal} = gone;
    window.addEventListener('resize', this.#redraw, {signal});
    for (const touch of ['pointerdown', 'keydown']) {
      this.addEventListener(touch, this.#touch, {signal});
    }
    this.addEventListener('rc-paper-torn', this.#torn, {signal});
    this.addEventListener('rc-spoken', this.#spoken, {signal});
    this.#session = this.#begin();
    this.#help = new Help(this.link, this.#redraw);
    this.#idle = new IdleWatch(this.#ask, this.#leave, this.clock);
    const tick = setInterval(this.#tick, this.timings.tick);
    this.#stop = [
      () => {
        gone.abort();
        clearInterval(tick);
      },
      this.link.subscribe(this.#redraw),
      guardTouches(this, this.timings.tremor),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#idle.watch(undefined);
    for (const stop of this.#stop) stop();
  }

  /** Nobody is at the glass: a good moment for a new version. */
  get quiet(): boolean {
    return this.#session.visit.step === 'home' && !this.#touched;
  }

  /** Somebody was here, and what they changed or found is not put back yet. */
  get #touched(): boolean {
    return this.settings !== defaultSettings || this.#help.status !== undefined || this.returned;
  }

  get slipReader(): SlipReader {
    return {locale: this.settings.locale, large: this.settings.size !== 'standard'};
  }

  /** Lets a slip come out of the page's own printer; resolves when it hangs free, or is out of sight. */
  feed(slip: SlipPicture): Promise<void> {
    return this.#session.feed(slip);
  }

  /** A scanner read this: the code of a slip, or anything else that was held before it. */
  scanned(text: string): void {
    if (this.#session.scanned(codeIn(text))) this.#touch();
  }

  protected override firstUpdated(): void {
    void import('./later-screens.ts').then((later) => {
      this.later = later;
    });
    void this.access?.attach(this, {
      input: this.#works,
      help: this.#askHelp,
      voice: this.#hear,
      headphones: this.#plug,
    });
  }

  protected override willUpdate(): void {
    showSettings(document.documentElement, this.settings, glassNow(this.screenMm));
  }

  protected override updated(): void {
    this.#idle.watch(this.#patience());
    if (this.#session.visit.step === 'number') this.#see();
    const help = this.#help.shown ? this.#help.status : undefined;
    const above = this.asking === undefined ? help : 'asking';
    const view = this.#view();
    void this.access?.show(this.settings, screenName(this.#session, this.settings, above), {
      begins: this.input === 'keys' ? view.t('reading.keys') : undefined,
      ends: view.t(this.input === 'keys' ? 'reading.off.keys' : 'reading.off'),
    });
    const changed = help === undefined && view.help !== this.#helpTold;
    if (changed && view.help === 'coming') void this.access?.tell(view.t('help.coming'));
    // Who was on the way is not any more.
    if (changed && view.help === 'called' && this.#helpTold === 'coming') {
      void this.access?.tell(view.t('help.called'));
    }
    this.#helpTold = view.help;
  }

  protected override render() {
    const view = this.#view();
    const {settings, caption, asking} = this;
    return html`
      <div
        class="screen"
        @rc-visit-move=${this.#move}
        @rc-settings-change=${this.#set}
        @rc-help-ask=${this.#askHelp}
        @rc-code=${({code}: CodeEvent) => void this.#session.find(code)}
        @rc-rate=${({level}: RateEvent) => void this.#session.search.rate(level)}
        @rc-print-again=${() => void this.#session.printAgain()}
        @rc-slip-missed=${() => void this.#session.missed()}
      >
        ${screenOf(view, this.link, {
          session: this.#session,
          closed: this.#closed(),
          later: this.later,
          engines: this.engines,
          prints: this.prints,
          reader: this.reader,
          stays: this.#session.paper === 'printing' ? 0 : (this.#patience()?.idle ?? 0),
          touches: this.touches,
          seen: this.seen || this.timings.seen === 0,
          now: this.link.clock.now(),
        })}
      </div>
      ${aboveScreen(
        view,
        {settings, help: this.#help, caption, asking, leaving: leaving(this.#session.visit)},
        {
          light: this.#light,
          stay: this.#touch,
          leave: this.#leave,
        },
      )}
    `;
  }

  #see(): void {
    this.#stopSeeing ??= this.clock.after(this.timings.seen, () => {
      this.seen = true;
    });
  }

  #view(): View {
    return viewOf(
      this.link,
      this.#session.hall,
      this.settings,
      glassNow(this.screenMm),
      this.#help.status,
    );
  }

  #begin(): Session {
    return new Session(this, this.#redraw);
  }

  #closed(): boolean {
    const {state, clock} = this.link;
    const {taken, visit} = this.#session;
    if (taken?.kind === 'closed') return true;
    const hall = state.configuration;
    return visit.step === 'home' && !!hall && !issuesAt(hall, clock.now());
  }

  #patience(): Patience | undefined {
    const {visit, paper} = this.#session;
    const {settings, input} = this;
    const helped = this.#help.status !== undefined;
    const around = {paper, touched: this.#touched, settings, input, helped};
    return patienceAt(visit.step, around, this.timings);
  }

  readonly #redraw = () => {
    // What comes late to one that was taken away draws on no other one's glass.
    if (this.isConnected) this.requestUpdate();
  };

  /** Hours begin and end, a visit that somebody reads about goes on, and the network comes back. */
  readonly #tick = () => {
    this.#help.tryAgain();
    const {visit, search} = this.#session;
    if (visit.step === 'standing') void search.lookAgain();
    this.requestUpdate();
  };

  readonly #touch = () => {
    // Only the number counts down on its screen; elsewhere a touch by itself shows nothing new.
    if (this.#session.visit.step === 'number') this.touches += 1;
    this.#idle.touch();
  };

  readonly #ask = (seconds: number | undefined) => {
    // Said once, when it begins to ask.
    if (seconds !== undefined && this.asking === undefined) {
      const lead = idleLead(leaving(this.#session.visit));
      void this.access?.call(this.#view().t('idle.ask'), this.#view().t(lead));
    }
    this.asking = seconds;
  };

  /** Somebody works the kiosk so; whoever begins with keys may not see it. */
  readonly #works = (kind: InputKind) => {
    if (kind === 'keys' && this.input === 'touch' && !this.settings.reading) {
      void this.access?.invite(this.#view().t('reading.invite'));
    }
    if (kind === 'touch' && this.settings.screenOff) this.#light();
    this.input = kind;
    this.#touch();
  };

  readonly #hear = () => {
    if (this.settings.reading) void this.access?.again();
    else this.settings = {...this.settings, ...byEar};
  };

  readonly #plug = (plugged: boolean) => {
    if (this.settings.reading) {
      const told = plugged ? 'reading.plugged' : 'reading.unplugged';
      void this.access?.tell(this.#view().t(told));
    }
    this.settings = {...this.settings, headphones: plugged, ...(plugged && byEar)};
  };

  /** Listening takes its time; what is said again by itself is no sign that anybody does. */
  readonly #spoken = ({spoken, repeated}: SpokenEvent) => {
    this.caption = spoken?.unseen ? spoken : undefined;
    if (!repeated && this.asking === undefined) this.#touch();
  };

  readonly #torn = () => {
    this.#session.torn();
  };

  readonly #set = ({settings}: SettingsEvent) => {
    this.settings = {...this.settings, ...settings};
  };

  readonly #light = () => {
    this.settings = {...this.settings, screenOff: false};
  };

  readonly #askHelp = () => {
    this.#help.ask();
  };

  readonly #move = ({move}: MoveEvent) => {
    if (move.type === 'leave') {
      this.#leave();
      return;
    }
    const {step} = this.#session.visit;
    this.#session.move(move);
    if (step !== 'home' && this.#session.visit.step === 'home') this.#return();
  };

  /** Of the visit nothing is kept; the language and the size stay for whoever begins another way. */
  #return(): void {
    this.#session.end();
    this.#session = this.#begin();
    this.returned = true;
  }

  readonly #leave = () => {
    this.#session.end();
    this.#session = this.#begin();
    this.settings = defaultSettings;
    this.input = 'touch';
    void this.access?.end();
    this.#stopSeeing?.();
    this.#stopSeeing = undefined;
    this.seen = false;
    this.asking = undefined;
    this.#help = new Help(this.link, this.#redraw);
    this.returned = false;
    this.caption = undefined;
    this.requestUpdate();
    this.renew();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-kiosk-app': KioskApp;
  }
}

import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {clockText, issuesAt} from '../src/hall/day.ts';
import type {Printer, Slip} from '../src/devices/printer/printer.ts';
import type {TicketId} from '../src/hall/event.ts';
import type {HallLink} from '../src/sync/hall-link.ts';
import type {Visits} from '../src/sync/visit-client.ts';
import type {CodeEvent, MoveEvent, RateEvent, SettingsEvent} from './events.ts';
import {HelpCall} from './help-call.ts';
import {IdleWatch, type Patience} from './idle-watch.ts';
import {patienceAt} from './patience.ts';
import {
  DEFAULT_SCREEN_MM,
  defaultSettings,
  glassOf,
  showSettings,
  type Settings,
} from './settings.ts';
import type {Paper} from './screens/number-screen.ts';
import {screenOf} from './screen-of.ts';
import {SlipSearch} from './slip-search.ts';
import {slipOf} from './slip-of.ts';
import {mayIssueOffline, requestOf, takeNumber, takeTime, type Taken} from './take-number.ts';
import {newCode, newId} from '../src/sync/identity.ts';
import {timings, type Timings} from './timings.ts';
import {guardTouches} from './touch-guard.ts';
import {View} from './view.ts';
import {move, noVisit, type Visit} from './visit.ts';
import './parts/idle-dialog.ts';
import './parts/help-dialog.ts';

/**
 * The visitor's kiosk: one visit at a time, all of it in memory, all of it forgotten at its end.
 */
@customElement('rc-kiosk-app')
export class KioskApp extends LitElement {
  static override styles = css`
    :host {
      display: block;
      block-size: 100dvh;
      overflow: hidden;
      touch-action: none;
      user-select: none;
    }

    .screen {
      block-size: 100%;
    }
  `;

  @property({attribute: false}) link!: HallLink;
  @property({attribute: false}) printer!: Printer;
  @property({attribute: false}) visits!: Visits;
  @property({attribute: false}) timings: Timings = timings;
  @property({type: Number}) screenMm = DEFAULT_SCREEN_MM;

  @state() private visit: Visit = noVisit;
  @state() private settings: Settings = defaultSettings;
  @state() private taken: Taken | undefined;
  @state() private paper: Paper = 'printing';
  @state() private slip: Slip | undefined;
  @state() private asking: number | undefined;
  @state() private helping: HelpCall | undefined;
  @state() private touches = 0;

  #search!: SlipSearch;
  /** One visit, one ticket and one code: however often it is tried, the hub sees the same. */
  #made: {readonly ticket: TicketId; readonly code: string} | undefined;
  /** Tells the page's own printer that the slip is out. */
  #paperOut: () => void = () => undefined;
  #stop: (() => void)[] = [];
  readonly #idle = new IdleWatch(
    (seconds) => {
      this.asking = seconds;
    },
    () => {
      this.#leave();
    },
  );

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('resize', this.#redraw);
    this.addEventListener('pointerdown', this.#touch);
    this.addEventListener('keydown', this.#touch);
    this.addEventListener('rc-paper-torn', this.#torn);
    this.#search = new SlipSearch(this.visits, this.#redraw);
    const tick = setInterval(this.#tick, this.timings.tick);
    this.#stop = [
      () => {
        clearInterval(tick);
      },
      this.link.subscribe(this.#redraw),
      guardTouches(this, this.timings.tremor),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('resize', this.#redraw);
    this.removeEventListener('pointerdown', this.#touch);
    this.removeEventListener('keydown', this.#touch);
    this.removeEventListener('rc-paper-torn', this.#torn);
    this.#idle.watch(undefined);
    for (const stop of this.#stop) stop();
  }

  /** Nobody is at the glass: a good moment for a new version. */
  get quiet(): boolean {
    return this.visit.step === 'home' && this.settings === defaultSettings;
  }

  /** Lets a slip come out of the page's own printer; resolves when it hangs free, or is out of sight. */
  feed(slip: Slip): Promise<void> {
    this.slip = slip;
    return new Promise((resolve) => {
      this.#paperOut = resolve;
    });
  }

  protected override willUpdate(): void {
    showSettings(document.documentElement, this.settings, this.#glass());
  }

  protected override updated(): void {
    this.#idle.watch(this.#patience());
  }

  protected override render() {
    const view = this.#view();
    return html`
      <div
        class="screen"
        @rc-visit-move=${this.#move}
        @rc-settings-change=${this.#set}
        @rc-help-ask=${this.#help}
        @rc-code=${this.#find}
        @rc-rate=${this.#rate}
      >
        ${screenOf(view, this.visit, this.link.state, {
          closed: this.#closed(),
          search: this.#search,
          taken: this.taken,
          paper: this.paper,
          slip: this.slip,
          stays: this.paper === 'printing' ? 0 : (this.#patience()?.idle ?? 0),
          touches: this.touches,
          now: this.link.clock.now(),
        })}
      </div>
      ${
        this.helping
          ? html`<rc-help-dialog
              .view=${view}
              .status=${this.helping.status}
              @rc-dismiss=${this.#helped}
            ></rc-help-dialog>`
          : nothing
      }
      ${
        this.asking === undefined
          ? nothing
          : html`<rc-idle-dialog
              .view=${view}
              .seconds=${this.asking}
              @rc-dismiss=${this.#touch}
              @rc-leave=${this.#leave}
            ></rc-idle-dialog>`
      }
    `;
  }

  #glass() {
    return glassOf(window.innerWidth, window.innerHeight, this.screenMm);
  }

  #view(): View {
    const {state, clock, status} = this.link;
    const hall = state.configuration;
    return new View({
      settings: this.settings,
      glass: this.#glass(),
      hall,
      // A clock that cannot be right is not shown.
      clock: hall && !clock.suspicious ? clockText(clock.now(), hall.timeZone) : '',
      cut: status.kind === 'cut' ? (mayIssueOffline(this.link) ? 'issuing' : 'unable') : undefined,
    });
  }

  #closed(): boolean {
    const {state, clock} = this.link;
    if (this.taken?.kind === 'closed') return true;
    const hall = state.configuration;
    return this.visit.step === 'home' && !!hall && !issuesAt(hall, clock.now());
  }

  #patience(): Patience | undefined {
    const touched = this.settings !== defaultSettings || this.helping !== undefined;
    return patienceAt(this.visit.step, {paper: this.paper, touched}, this.timings);
  }

  readonly #redraw = () => {
    this.requestUpdate();
  };

  /** Hours begin and end, a visit that somebody reads about goes on, and the network comes back. */
  readonly #tick = () => {
    void this.helping?.callAgain().then(this.#redraw);
    if (this.visit.step === 'standing') void this.#search.lookAgain();
    this.requestUpdate();
  };

  readonly #touch = () => {
    this.touches += 1;
    this.#idle.touch();
  };

  readonly #torn = () => {
    this.#paperOut();
  };

  readonly #set = ({settings}: SettingsEvent) => {
    this.settings = {...this.settings, ...settings};
  };

  readonly #help = () => {
    const call = new HelpCall(this.link);
    this.helping = call;
    void call.call().then(this.#redraw);
  };

  readonly #find = async ({code}: CodeEvent) => {
    const search = this.#search;
    // The visitor may have gone meanwhile: what was found then is nobody's.
    if ((await search.find(code)) && search === this.#search) {
      this.visit = move(this.visit, {type: 'found'});
    }
  };

  readonly #rate = ({level}: RateEvent) => {
    void this.#search.rate(level);
  };

  readonly #helped = () => {
    this.helping = undefined;
  };

  readonly #move = ({move: by}: MoveEvent) => {
    if (by.type === 'leave') {
      this.#leave();
      return;
    }
    const before = this.visit;
    const {taken} = this;
    this.visit = move(before, by);
    if (before.step === 'problem' && by.type !== 'take-time') this.taken = undefined;
    if (before.step === 'taking' || this.visit.step !== 'taking') return;
    void this.#take(taken?.kind === 'offered' ? taken.offer.at : undefined);
  };

  readonly #leave = () => {
    this.visit = noVisit;
    this.settings = defaultSettings;
    this.taken = undefined;
    this.paper = 'printing';
    this.slip = undefined;
    this.asking = undefined;
    this.helping = undefined;
    this.#search = new SlipSearch(this.visits, this.#redraw);
    this.#made = undefined;
    this.#paperOut();
  };

  /** `time` is one that was offered. */
  async #take(time: number | undefined): Promise<void> {
    this.#made ??= {ticket: newId(this.link.clock.now()), code: newCode()};
    const {ticket, code} = this.#made;
    const request = {...requestOf(this.visit.answers), code};
    const taken = await (time === undefined
      ? takeNumber(this.link, request, ticket)
      : takeTime(this.link, request, ticket, time));
    this.taken = taken;
    this.visit = move(this.visit, {type: taken.kind === 'issued' ? 'issued' : 'failed'});
    if (taken.kind === 'issued') await this.#print(slipOf(taken, request, this.link.state));
  }

  async #print(slip: Slip): Promise<void> {
    const visit = this.#made;
    const result = await this.printer.print(slip);
    this.link.report({needs: result.printed ? [] : [`printer-${result.fault}`]});
    // The visitor may have gone on to the start already.
    if (visit === this.#made) this.paper = result.printed ? 'printed' : 'unprinted';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-kiosk-app': KioskApp;
  }
}

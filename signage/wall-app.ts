import {LitElement, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {clockText} from '../src/hall/day.ts';
import type {Call, TicketStatus} from '../src/hall/state.ts';
import {waitingInHall} from '../src/hall/wait.ts';
import type {Change, HallLink} from '../src/sync/hall-link.ts';
import {HIDE_SECONDS, STALE_SECONDS} from '../src/wire/api.ts';
import {awaitedCalls, cellsOf, isCall, placeOf} from './board.ts';
import './call-stage.ts';
import type {ShownCall} from './call-stage.ts';
import {LISTED} from './last-calls.ts';
import './slogan-track.ts';
import {Stage} from './stage.ts';
import {wallStyles} from './wall-app.styles.ts';
import './wall-header.ts';
import './window-cell.ts';
import {words} from './words.ts';

/** Whoever is met may still be seen being called; whoever waits, is looked for or fetches something is not. */
const isElsewhere = (status: TicketStatus | undefined): boolean =>
  status === 'waiting' || status === 'missed' || status === 'held';

/** The board: who is called, who was, every window, the slogans and the time. */
@customElement('rc-wall-app')
export class WallApp extends LitElement {
  @property({attribute: false}) link!: HallLink;
  /** The browser lets nothing sound until somebody has touched the screen. */
  @property({type: Boolean}) soundBlocked = false;
  /** Moves on with every look at the clock, the stage or the hall. */
  @state() private looked = 0;

  readonly #stage = new Stage();
  #unsubscribe: () => void = () => undefined;
  #look: ReturnType<typeof setTimeout> | undefined;
  /** Hub time of the picture: all that it shows, and when to look again, goes by this one look. */
  #now = 0;
  /** When the stage changes by itself, if it will. */
  #stageChanges: number | undefined;

  static override styles = wallStyles;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unsubscribe = this.link.subscribe((change) => {
      this.#changed(change);
    });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe();
    clearTimeout(this.#look);
  }

  protected override willUpdate(): void {
    this.#now = this.link.clock.now();
    this.#stageChanges = this.#stage.advance(this.#now);
    this.#stage.settle(awaitedCalls(this.link.state), this.#now);
  }

  protected override render() {
    const {state: hall, status} = this.link;
    const {configuration} = hall;
    if (!configuration) return html`<div class="starting">${words.starting}</div>`;
    const age = status.kind === 'live' ? 0 : this.#secondsCut();
    const blind = age >= HIDE_SECONDS;
    const {calls, now} = this.#stage.view(this.#now);
    const past = hall.calls.filter(({seq}) => !this.#stage.announces(seq, this.#now));
    const calling = new Set(now ? calls.map(({ticket}) => ticket) : []);
    return html`
      <div class="board ${past.length === 0 || blind ? 'unlisted' : ''}">
        <rc-wall-header
          hall=${configuration.name.zh}
          time=${this.link.clock.suspicious ? words.noClock : this.#time()}
          .waiting=${waitingInHall(hall)}
          .served=${hall.today.started}
          .blind=${blind}
          note=${this.#note(age)}
        ></rc-wall-header>
        <rc-call-stage
          .calls=${this.#shown(calls)}
          .now=${now && !blind}
          .blind=${blind}
        ></rc-call-stage>
        ${
          blind
            ? nothing
            : html`<rc-last-calls .calls=${this.#shown(past.slice(0, LISTED))}></rc-last-calls>`
        }
        <div class="grid">
          ${repeat(
            cellsOf(hall, calling),
            (cell) => (cell.kind === 'window' ? cell.window : cell.room),
            (cell) => html`<rc-window-cell .cell=${cell} .blind=${blind}></rc-window-cell>`,
          )}
        </div>
        <rc-slogan-track
          .slogans=${configuration.signage.slogans.map(({text}) => text)}
          .now=${() => this.link.clock.now()}
        ></rc-slogan-track>
      </div>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#plan();
  }

  #changed({events}: Change): void {
    const {state: hall, clock} = this.link;
    this.#stage.drop(({ticket}) => hall.tickets.get(ticket)?.status !== 'called');
    // A call that was taken back sends nobody anywhere.
    this.#stage.takeBack(({ticket}) => isElsewhere(hall.tickets.get(ticket)?.status));
    for (const {seq} of events.filter(isCall)) {
      const call = hall.calls.find((kept) => kept.seq === seq);
      if (call) this.#stage.add(call, clock.now());
    }
    // Drawn in this turn of the loop: a call is on the wall with the next frame.
    this.looked += 1;
    this.performUpdate();
  }

  #shown(calls: readonly Pick<Call, 'seq' | 'number' | 'seat' | 'again'>[]): ShownCall[] {
    const {state: hall} = this.link;
    return calls.flatMap(({seq, number, seat, again}) => {
      const place = placeOf(hall, seat);
      // A ticket that was renumbered since is shown by the number on its paper.
      const valid = hall.calls.find((kept) => kept.seq === seq)?.number ?? number;
      return place ? [{seq, number: valid, again, to: place}] : [];
    });
  }

  #time(): string {
    const {configuration} = this.link.state;
    return configuration ? clockText(this.#now, configuration.timeZone) : '';
  }

  #secondsCut(): number {
    const {status} = this.link;
    return status.kind === 'cut' ? (this.#now - status.since) / 1000 : 0;
  }

  #note(age: number): string {
    const {status, state: hall} = this.link;
    if (age >= STALE_SECONDS && status.kind === 'cut' && hall.configuration) {
      return words.staleSince(clockText(status.since, hall.configuration.timeZone));
    }
    return this.soundBlocked ? words.soundBlocked : '';
  }

  /** Wakes at the next moment at which anything here changes by itself, and not before. */
  #plan(): void {
    clearTimeout(this.#look);
    const now = this.#now;
    const moments = [this.#stageChanges, Math.floor(now / 60_000) * 60_000 + 60_000];
    const {status} = this.link;
    if (status.kind === 'cut') {
      moments.push(
        ...[STALE_SECONDS, HIDE_SECONDS].map((seconds) => status.since + seconds * 1000),
      );
    }
    const next = Math.min(...moments.flatMap((at) => (at !== undefined && at > now ? at : [])));
    this.#look = setTimeout(() => {
      this.looked += 1;
    }, next - this.link.clock.now());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-wall-app': WallApp;
  }
}

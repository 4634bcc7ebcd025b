import {LitElement, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {coverOf} from '../src/hall/cover.ts';
import {clockText} from '../src/hall/day.ts';
import type {HallConfiguration} from '../src/hall/configuration.ts';
import type {Display, Signage} from '../src/hall/signage.ts';
import type {TicketStatus} from '../src/hall/state.ts';
import type {Change, HallLink} from '../src/sync/hall-link.ts';
import {HIDE_SECONDS, STALE_SECONDS} from '../src/wire/api.ts';
import './board/board-view.ts';
import {hoursText} from './hours-text.ts';
import {canvasStyle, canvasWithin, windowPixels} from './canvas.ts';
import {displayOf, withDraft} from './display.ts';
import {awaitedCalls, callsHere, isCall} from './hall-view.ts';
import {WallMedia} from './media/wall-media.ts';
import {sceneOf, timeText} from './scene.ts';
import {Stage} from './stage/stage.ts';
import {wallStyles} from './wall-app.styles.ts';
import {words} from './words.ts';
import {styled} from './styled.ts';

/** Whoever is met may still be seen being called; whoever waits, is looked for or fetches something is not. */
const isElsewhere = (status: TicketStatus | undefined): boolean =>
  status === 'waiting' || status === 'missed' || status === 'held';

/** One display of the hall: its board, or what takes it over. */
@customElement('rc-wall-app')
export class WallApp extends LitElement {
  @property({attribute: false}) link!: HallLink;
  /** The display that the address names; the hall's first one by default. */
  @property() display: string | undefined;
  /** The screens as somebody is changing them, in place of the published ones: for a preview. */
  @property({attribute: false}) draft: Signage | undefined;
  /** A picture of the display for an operator: it leaves what this browser keeps for a wall as it is. */
  @property({type: Boolean}) preview = false;
  /** Nothing is to sound here. */
  @property({type: Boolean}) mute = false;
  /** The browser lets nothing sound until somebody has touched the screen. */
  @property({type: Boolean}) soundBlocked = false;
  /** What the loudspeakers say now. */
  @property() caption = '';
  /** Sequence number of the call that they say. */
  @property({type: Number}) spoken: number | undefined;
  /** Moves on with every look at the clock, the stage or the hall. */
  @state() private looked = 0;

  readonly #stage = new Stage();
  readonly #media = new WallMedia({
    preview: () => this.preview,
    onChange: () => {
      this.looked += 1;
    },
    onNeeds: (needs) => {
      this.dispatchEvent(new CustomEvent('media-needs', {detail: needs}));
    },
  });
  #unsubscribe: () => void = () => undefined;
  #look: ReturnType<typeof setTimeout> | undefined;
  /** Hub time of the picture: all that it shows, and when to look again, goes by this one look. */
  #now = 0;
  /** When the stage changes by itself, if it will. */
  #stageChanges: number | undefined;
  readonly #resized = new ResizeObserver(() => {
    this.#measureSoon();
  });
  #measuring: ReturnType<typeof setTimeout> | undefined;

  static override styles = wallStyles;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unsubscribe = this.link.subscribe((change) => {
      this.#changed(change);
    });
    this.#resized.observe(this);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe();
    this.#resized.disconnect();
    clearTimeout(this.#look);
    clearTimeout(this.#measuring);
  }

  /** The display that this page is; none before the hall is known. */
  get shown(): Display | undefined {
    return this.#signage && displayOf(this.#signage, this.display);
  }

  get #signage(): Signage | undefined {
    return this.draft ?? this.link.state.configuration?.signage;
  }

  protected override willUpdate(): void {
    this.#now = this.link.clock.now();
    this.#stageChanges = this.#stage.advance(this.#now);
    this.#stage.settle(this.#here(awaitedCalls(this.link.state)), this.#now);
  }

  protected override render() {
    const published = this.link.state.configuration;
    const display = this.shown;
    if (!published) return html`<div class="starting">${words.starting}</div>`;
    if (!display) return this.#unknown(published);
    const configuration = withDraft(published, this.draft);
    const minute = Math.floor(this.#now / 60_000);
    const {canvas} = display;
    // A canvas that nobody could see is none: the hall must not go dark for a number in a form.
    const seen = canvas && canvasWithin(canvas, windowPixels()) !== 'not' ? canvas : undefined;
    const style = canvasStyle(seen, devicePixelRatio, {on: display.pixelShift, minute});
    return html`<div class="canvas" ${styled(style)}>
      ${this.#picture(display, configuration)}
    </div>`;
  }

  protected override firstUpdated(): void {
    // At hand long before they are needed, and not in the way of the first picture.
    import('./alarm/alarm-board.ts').catch(reportError);
    import('./board/bare-board.ts').catch(reportError);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#plan();
    const signage = this.#signage;
    const display = this.shown;
    // Fetched at night too, when nobody is called.
    if (signage && display) this.#media.look(signage, display, !this.#stage.view(this.#now).now);
    if (changed.has('draft') || changed.has('display')) this.#measureSoon();
  }

  /** The hall has no such display, or no longer: whoever looks after it is told, and nobody is misled. */
  #unknown({name, timeZone}: HallConfiguration) {
    const cover = coverOf(this.link.state, this.display ?? '', this.#now);
    if (cover?.kind === 'alarm')
      return html`<rc-alarm-board .alarm=${cover.alarm}></rc-alarm-board>`;
    const time = timeText(this.link.clock, this.#now, timeZone);
    const note = words.unknownDisplay(this.display ?? '');
    return html`<rc-bare-board hall=${name.zh} time=${time} line=${note}></rc-bare-board>`;
  }

  #picture(display: Display, configuration: HallConfiguration) {
    const {state: hall, clock} = this.link;
    const cover = coverOf(hall, display.id, this.#now);
    if (cover?.kind === 'alarm') {
      return html`<rc-alarm-board .alarm=${cover.alarm} .exit=${display.exit}></rc-alarm-board>`;
    }
    if (cover?.kind === 'test-card') {
      // Nobody waits for a test card: it comes with its own file.
      import('./test-card/test-card.ts').catch(reportError);
      const sounds = !this.mute && display.zone !== undefined;
      return html`<rc-test-card .display=${display} .sounds=${sounds}></rc-test-card>`;
    }
    if (cover && !this.draft) {
      const {name, hours, timeZone} = configuration;
      const time = timeText(clock, this.#now, timeZone);
      const line = `${words.darkHours} ${hoursText(hours)}`;
      return html`<rc-bare-board dark hall=${name.zh} time=${time} line=${line}></rc-bare-board>`;
    }
    const board = configuration.signage.boards.find(({id}) => id === display.board);
    if (!board) return nothing;
    const age = this.#secondsCut();
    const scene = sceneOf({
      hall,
      configuration,
      display,
      at: this.#now,
      clock,
      blind: age >= HIDE_SECONDS,
      note: this.#note(age),
      caption: this.caption,
      spoken: this.spoken,
      media: this.#media.store,
      stage: this.#stage,
    });
    return html`<rc-board .board=${board} .scene=${scene}></rc-board>`;
  }

  #changed({events}: Change): void {
    const {state: hall, clock} = this.link;
    this.#stage.drop(({ticket}) => hall.tickets.get(ticket)?.status !== 'called');
    // A call that was taken back sends nobody anywhere; nor does one to where somebody is called no more.
    const current = new Map(hall.calls.map(({ticket, seq}) => [ticket, seq]));
    this.#stage.takeBack(
      ({ticket, seq}) =>
        isElsewhere(hall.tickets.get(ticket)?.status) || current.get(ticket) !== seq,
    );
    for (const {seq} of events.filter(isCall)) {
      const call = hall.calls.find((kept) => kept.seq === seq);
      if (call && this.#here([call]).length > 0) this.#stage.add(call, clock.now());
    }
    if (events.some(({type}) => type === 'configuration-published')) this.#measureSoon();
    // Drawn in this turn of the loop: a call is on the wall with the next frame.
    this.looked += 1;
    this.performUpdate();
  }

  /** Those of the calls that this display is about. */
  #here<T extends {readonly seat: string}>(calls: readonly T[]): T[] {
    const scope = this.shown?.shows;
    return calls.filter(({seat}) => callsHere(this.link.state, seat, scope));
  }

  #secondsCut(): number {
    const {status} = this.link;
    return status.kind === 'cut' ? (this.#now - status.since) / 1000 : 0;
  }

  #note(age: number): string {
    const {status, state: hall, clock} = this.link;
    if (clock.suspicious) return words.wrongClock;
    if (age >= STALE_SECONDS && status.kind === 'cut' && hall.configuration) {
      return words.staleSince(clockText(status.since, hall.configuration.timeZone));
    }
    return this.soundBlocked ? words.soundBlocked : '';
  }

  /** Wakes at the next moment at which anything here changes by itself, and not before. */
  #plan(): void {
    clearTimeout(this.#look);
    const now = this.#now;
    const {status, state: hall} = this.link;
    const moments = [
      this.#stageChanges,
      Math.floor(now / 60_000) * 60_000 + 60_000,
      ...hall.tests.values(),
    ];
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

  /** Reading sizes costs a layout, so it is done once things stand, and only after a change of them. */
  #measureSoon(): void {
    clearTimeout(this.#measuring);
    this.#measuring = setTimeout(() => {
      this.#measure().catch(reportError);
    }, 500);
  }

  async #measure(): Promise<void> {
    // No part of the first picture.
    const {tooSmallIn} = await import('./measure.ts');
    const detail = tooSmallIn(this, this.shown?.viewing);
    this.dispatchEvent(new CustomEvent('legibility', {detail, bubbles: true, composed: true}));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-wall-app': WallApp;
  }
}

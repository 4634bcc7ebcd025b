import {html, type PropertyValues} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {WidgetPart} from '../board/widget.ts';
import type {Lane} from './lane.ts';
import {letter, type Lettering} from './line-pieces.ts';
import {ScrollingLane} from './scrolling-lane.ts';
import {trackStyles} from './slogan-track.styles.ts';
import {StandingLane} from './standing-lane.ts';
import {speedOf, type Refresh} from './train.ts';

/** How often the lane is held against the hub's clock. */
const LOOK_MS = 5_000;
/** An error that is let be: a third of a pixel. */
const LET_BE_MS = 3;
/** An error up to this is taken back a frame at each look, which nobody sees; a larger one in a gap. */
const STEAL_BACK_MS = 150;
/** Time for the compositor to hear what changes before it does, however busy the page. */
const LEAD_MS = 700;
const FADE_MS = 1_000;

const differ = (next: readonly string[], last: readonly string[] | undefined): boolean =>
  JSON.stringify(next) !== JSON.stringify(last);

const widthsOf = ({pieces}: Lettering): string => pieces.map(({width}) => width).join();

/**
 * The slogans of the wall, for ever. What is seen is a function of hub time alone, so that all walls of
 * a hall are in step, however late one starts. Nothing jumps: when the text, the mode or the clock
 * changes, the lane on the screen goes on to the end of its text or line, and a new one follows it.
 */
@customElement('rc-slogan-track')
export class SloganTrack extends WidgetPart {
  /** What applies now; a list of the same lines is the same text. */
  @property({attribute: false, hasChanged: differ}) slogans: readonly string[] = [];
  @property() mode: Lane['kind'] = 'scroll';
  /** Pictures a second of the panel. */
  @property({type: Number}) refresh: Refresh = 60;
  /** How long each line stands still, one at a time. */
  @property({type: Number}) seconds = 15;
  /** Hub time, epoch milliseconds. */
  @property({attribute: false, hasChanged: () => false}) now: () => number = Date.now;
  /** The clock of the page's animations, milliseconds. */
  @property({attribute: false, hasChanged: () => false}) page: () => number = () =>
    performance.now();
  @query('.lanes') private lanes!: HTMLElement;

  /** Resolves when the slogans that were set last can be measured, and are on their way. */
  lettersReady: Promise<void> = Promise.resolve();

  /** Oldest first: those before the last are on their way out. */
  #lanes: Lane[] = [];
  /** What each lane was made of: lanes of equal content differ by their clock only. */
  readonly #contents = new WeakMap<Lane, string>();
  /** The lines whose letters are at hand. */
  #lines: readonly string[] | undefined;
  #looks: ReturnType<typeof setInterval> | undefined;
  #size = '';
  #widths = '';
  readonly #internals = this.attachInternals();
  readonly #resized = new ResizeObserver(() => {
    if (this.#size !== this.#sizeNow()) this.#startAnew();
  });

  /** Letters that came after all make a lap of another length. */
  readonly #lettersCame = () => {
    const moving = this.#lanes.at(-1)?.kind === 'scroll' && this.#lines;
    if (!moving) return;
    if (widthsOf(letter(this.lanes, moving, devicePixelRatio)) !== this.#widths) this.#startAnew();
  };

  static override styles = trackStyles;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#internals.role = 'marquee';
    this.#resized.observe(this);
    document.fonts.addEventListener('loadingdone', this.#lettersCame);
    this.#looks = setInterval(() => {
      this.keepStep();
    }, LOOK_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    document.fonts.removeEventListener('loadingdone', this.#lettersCame);
    clearInterval(this.#looks);
    this.#clear();
  }

  protected override render() {
    // What moves, and again and again, is for the eye; the element itself says it once.
    return html`<div class="lanes" data-text="slogan" aria-hidden="true"></div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#internals.ariaLabel = this.slogans.join(' ');
    if (changed.has('slogans')) this.lettersReady = this.#take(this.slogans);
    else this.keepStep();
  }

  /**
   * Holds what is seen against what should be: hub time, text, mode. Where they agree it asks the page
   * for nothing: to read a size alone would cost a style recalculation and a frame.
   */
  keepStep(): void {
    if (!this.#lines || !this.isConnected) return;
    const now = this.page();
    this.#letGo(now);
    const offset = this.now() - now;
    const newest = this.#lanes.at(-1);
    if (!newest) {
      this.#open(offset, now, undefined);
      return;
    }
    const same = this.#contents.get(newest) === this.#content();
    const error = offset - newest.offset;
    if (same && Math.abs(error) <= STEAL_BACK_MS) {
      // At a seam of two lanes a step would be seen.
      if (Math.abs(error) < LET_BE_MS || this.#lanes.length > 1) return;
      const frame = 1000 / this.refresh;
      newest.shift(newest.offset + Math.max(-frame, Math.min(frame, error)));
      return;
    }
    if (newest.begins > now) {
      this.#reconsider(newest, now);
      return;
    }
    const kind = newest.kind;
    const {free, gone} = newest.end(now + LEAD_MS, same ? 'line' : 'text');
    this.#open(offset, now, kind === this.mode ? free : gone);
  }

  /** The lane to come is not wanted any more, before anybody has seen it. */
  #reconsider(unseen: Lane, now: number): void {
    const before = this.#lanes.at(-2);
    // What happens within the next moment is the compositor's already; the next look comes after it.
    if (!before?.ending || before.ending.free < now + LEAD_MS) return;
    unseen.remove();
    this.#lanes.pop();
    before.goOn();
    this.keepStep();
  }

  async #take(slogans: readonly string[]): Promise<void> {
    const lines = slogans.filter((slogan) => slogan.trim() !== '');
    const {fontWeight, fontFamily} = getComputedStyle(this.lanes);
    // Letters that come after the measure would not fit it. Without a network the fallback has to do.
    const letters = document.fonts.load(`${fontWeight} 1em ${fontFamily}`, `${lines.join('')}◆`);
    await letters.catch(() => []);
    if (differ(slogans, this.slogans)) return;
    this.#lines = lines;
    this.keepStep();
  }

  #open(offset: number, now: number, from: number | undefined): void {
    if (!this.#lines || this.clientWidth === 0) return;
    const pixelRatio = devicePixelRatio;
    let lane: Lane;
    if (this.mode === 'scroll') {
      const lettering = letter(this.lanes, this.#lines, pixelRatio);
      this.#widths = widthsOf(lettering);
      const speed = speedOf(lettering.fontSize, pixelRatio, this.refresh);
      const band = Math.ceil(this.getBoundingClientRect().width * pixelRatio);
      lane = new ScrollingLane(this.lanes, lettering, {band, speed, offset, pixelRatio, from, now});
    } else {
      const turns = {lines: this.#lines.length, standMs: this.seconds * 1000, fadeMs: FADE_MS};
      lane = new StandingLane(this.lanes, this.#lines, {turns, offset, from, now});
    }
    this.#contents.set(lane, this.#content());
    this.#size = this.#sizeNow();
    this.#lanes.push(lane);
  }

  #content(): string {
    const timing = this.mode === 'scroll' ? this.refresh : this.seconds;
    return JSON.stringify([this.mode, timing, this.#lines]);
  }

  #letGo(now: number): void {
    this.#lanes = this.#lanes.filter((lane) => {
      const gone = lane.ending !== undefined && lane.ending.gone <= now;
      if (gone) lane.remove();
      return !gone;
    });
  }

  #clear(): void {
    for (const lane of this.#lanes) lane.remove();
    this.#lanes = [];
    this.#size = '';
  }

  #startAnew(): void {
    this.#clear();
    this.keepStep();
  }

  /** To the fraction: the lettering follows it, and a lap that is another is out of step for ever. */
  #sizeNow(): string {
    const {width, height} = this.getBoundingClientRect();
    return [width, height, devicePixelRatio].join();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-slogan-track': SloganTrack;
  }
}

import {LitElement, css, html} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {planTrack, type TrackPlan} from './track-plan.ts';

/**
 * The slogans, scrolling for ever. One track with its text twice, moved by one animation of the
 * compositor: no layout, no style, no script while it runs, so that nothing the page does can make
 * it stutter. All walls of a hall are in step, because the place is a function of hub time alone.
 * A new text is taken at the wrap, never in the middle of a line.
 */
@customElement('rc-slogan-track')
export class SloganTrack extends LitElement {
  @property({attribute: false}) slogans: readonly string[] = [];
  /** Hub time, epoch milliseconds. */
  @property({attribute: false}) now: () => number = Date.now;
  @query('.track') private track!: HTMLElement;

  #shown = '';
  #animation: Animation | undefined;
  #plan: TrackPlan | undefined;
  readonly #resized = new ResizeObserver(() => {
    this.#restart();
  });

  static override styles = css`
    :host {
      display: block;
      container: band / size;
      overflow: hidden;
      contain: strict;
      background: var(--rc-wall-band);
      color: var(--rc-amber);
    }
    .track {
      display: flex;
      width: max-content;
      height: 100%;
      align-items: center;
      will-change: transform;
    }
    .line {
      display: flex;
      align-items: center;
      white-space: nowrap;
      font-size: min(54cqb, 9cqi);
      font-weight: 600;
      letter-spacing: 0.1em;
    }
    .slogan {
      padding-inline: 0.55em;
    }
    .line i {
      color: var(--rc-wall-call);
      font-size: 0.45em;
      font-style: normal;
    }
  `;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.#animation?.cancel();
  }

  protected override shouldUpdate(): boolean {
    // While a text runs, a new one waits for the wrap (see #wrap).
    return this.#animation === undefined || this.#shown === '';
  }

  protected override render() {
    this.#shown = this.slogans.join('\n');
    return html`<div class="track">${this.#line()}${this.#line(true)}</div>`;
  }

  protected override updated(): void {
    void document.fonts.ready.then(() => {
      this.#restart();
    });
  }

  #line(again = false) {
    return html`<div class="line" aria-hidden=${again ? 'true' : 'false'}>
      ${this.slogans.map((slogan) => html`<span class="slogan">${slogan}</span><i>◆</i>`)}
    </div>`;
  }

  #restart(): void {
    this.#animation?.cancel();
    this.#animation = undefined;
    const line = this.track.firstElementChild;
    if (!line || this.#shown === '' || this.clientWidth === 0) return;
    this.#plan = planTrack({
      lineWidth: line.getBoundingClientRect().width,
      fontSize: parseFloat(getComputedStyle(line).fontSize),
      pixelRatio: devicePixelRatio,
    });
    this.#run(this.#plan);
  }

  /** One lap, begun where hub time says it stands; the next lap is anchored anew. */
  #run({distance, lapMs, steps}: TrackPlan): void {
    const animation = this.track.animate(
      {transform: ['translate3d(0, 0, 0)', `translate3d(${String(-distance)}px, 0, 0)`]},
      {duration: lapMs, easing: `steps(${String(steps)})`, iterations: 1, fill: 'forwards'},
    );
    const timeline = Number(document.timeline.currentTime);
    // Hub time of the timeline's own zero, so that what the script takes to run does not count.
    const zero = this.now() - (performance.now() - timeline) - timeline;
    animation.startTime = timeline - ((zero + timeline) % lapMs);
    animation.onfinish = () => {
      this.#wrap(animation);
    };
    this.#animation = animation;
  }

  #wrap(ended: Animation): void {
    if (ended !== this.#animation || !this.#plan) return;
    if (this.slogans.join('\n') === this.#shown) {
      this.#run(this.#plan);
      ended.cancel();
      return;
    }
    this.#animation = undefined;
    ended.cancel();
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-slogan-track': SloganTrack;
  }
}

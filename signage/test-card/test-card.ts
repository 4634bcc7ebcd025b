import {LitElement, css, html, nothing, svg} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Side} from '../../src/hall/configuration.ts';
import type {Display} from '../../src/hall/signage.ts';
import {words} from '../words.ts';
import {TestTone} from './test-tone.ts';
import {styled} from '../styled.ts';

const SQUARE = 40;
const BARS = ['#fff', '#ff0', '#0ff', '#0f0', '#f0f', '#f00', '#00f', '#000'];
const GREYS = Array.from({length: 16}, (_, index) => `rgb(${`${String(index * 17)} `.repeat(3)})`);

/**
 * Whether a panel shows every pixel where it should be: a frame on the outermost pixels, corners, a
 * ruler that counts, squares of one pixel, colours, greys, and a line that moves by one pixel a frame.
 */
@customElement('rc-test-card')
export class TestCard extends LitElement {
  @property({attribute: false}) display!: Display;
  /** Whether its loudspeakers are tried too. */
  @property({type: Boolean}) sounds = false;
  /** In device pixels. */
  @state() private size = {width: 0, height: 0};
  /** The loudspeaker that is heard now. */
  @state() private side: Side | undefined;
  #tone: TestTone | undefined;
  readonly #resized = new ResizeObserver(() => {
    this.#measure();
  });

  static override styles = css`
    :host {
      display: block;
      position: relative;
      height: 100%;
      overflow: hidden;
      container: card / size;
      background: #000;
      color: #fff;
    }
    svg {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      shape-rendering: crispedges;
      font-family: var(--rc-font);
    }
    .line {
      stroke: #3a3a3a;
    }
    .tenth {
      stroke: #8a8a8a;
    }
    .edge {
      fill: none;
      stroke: #fff;
    }
    .ruler {
      fill: #ffc24b;
      font-size: 13px;
    }
    .middle {
      position: absolute;
      inset: 0;
      display: grid;
      place-content: center;
      justify-items: center;
      gap: 1.5cqmin;
    }
    .name,
    .size,
    .told {
      padding: 0.1em 0.5em;
      background: #000;
      line-height: 1.25;
      white-space: nowrap;
      font-weight: 700;
    }
    .name {
      font-size: min(10cqb, 8cqi);
    }
    .told {
      font-size: min(9cqb, 3.4cqi);
    }
    .size {
      font-size: min(17cqb, 9cqi);
      font-variant-numeric: tabular-nums;
    }
    .strip {
      display: flex;
      width: 50cqi;
      height: 7cqb;
    }
    .strip i {
      flex: 1;
    }
    .pixels {
      width: 50cqi;
      height: 7cqb;
      /* One pixel on, one off: a grey plane where the panel is met exactly, stripes where it is not. */
      background: repeating-conic-gradient(#fff 0 25%, #000 0 50%) 0 0 / calc(2px / var(--ratio))
        calc(2px / var(--ratio));
    }
    .tone {
      position: absolute;
      top: 50%;
      padding: 0 0.4em;
      font-size: min(24cqb, 8cqi);
      line-height: 1;
      translate: 0 -50%;
    }
    .right {
      right: 0;
    }
    .runner {
      position: absolute;
      inset: 0 auto 0 0;
      width: calc(2px / var(--ratio));
      background: #ff5a3c;
      will-change: transform;
    }
  `;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#measure();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.#tone?.end();
    this.#tone = undefined;
  }

  protected override render() {
    const {width, height} = this.size;
    const ratio = styled({'--ratio': devicePixelRatio});
    const steps = (end: number) =>
      Array.from({length: Math.ceil(end / SQUARE)}, (_, i) => i * SQUARE);
    const rank = (at: number) => (at % (SQUARE * 5) === 0 ? 'tenth' : 'line');
    return html`
      <svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none">
        ${steps(width).map((x) => svg`<path class=${rank(x)} d="M${x + 0.5} 0V${height}"></path>`)}
        ${steps(height).map((y) => svg`<path class=${rank(y)} d="M0 ${y + 0.5}H${width}"></path>`)}
        <rect
          class="edge"
          x="0.5"
          y="0.5"
          width=${Math.max(0, width - 1)}
          height=${Math.max(0, height - 1)}
        ></rect>
        ${steps(width)
          .filter((x) => x > 0 && x % (SQUARE * 5) === 0)
          .map((x) => svg`<text class="ruler" x=${x + 3} y="15">${x}</text>`)}
        ${steps(height)
          .filter((y) => y > 0 && y % (SQUARE * 5) === 0)
          .map((y) => svg`<text class="ruler" x="4" y=${y - 4}>${y}</text>`)}
        ${[
          [0, 0],
          [width - 30, 0],
          [0, height - 30],
          [width - 30, height - 30],
        ].map(([x, y]) => svg`<rect x=${x} y=${y} width="30" height="30" fill="#fff"></rect>`)}
      </svg>
      <div class="middle" ${ratio}>
        <span class="name">${this.display.name} · ${this.display.id}</span>
        <span class="size">${width} × ${height}</span>
        <div class="strip">
          ${BARS.map((colour) => html`<i ${styled({background: colour})}></i>`)}
        </div>
        <div class="strip">${GREYS.map((grey) => html`<i ${styled({background: grey})}></i>`)}</div>
        <div class="pixels"></div>
        <span class="told">${words.testCard}</span>
      </div>
      ${this.side ? html`<span class="tone ${this.side}">♪</span>` : nothing}
      <div class="runner" ${ratio}></div>
    `;
  }

  protected override willUpdate(): void {
    if (!this.sounds || this.#tone || !this.isConnected) return;
    this.#tone = new TestTone((side) => {
      this.side = side;
    });
  }

  #measure(): void {
    this.size = {
      width: Math.round(this.clientWidth * devicePixelRatio),
      height: Math.round(this.clientHeight * devicePixelRatio),
    };
  }

  protected override updated(changed: ReadonlyMap<PropertyKey, unknown>): void {
    // A tone draws too, and must not send the line back to its start.
    if (!changed.has('size')) return;
    const runner = this.renderRoot.querySelector('.runner');
    const {width} = this.size;
    for (const animation of runner?.getAnimations() ?? []) animation.cancel();
    if (width === 0) return;
    const end = width / devicePixelRatio;
    runner?.animate(
      {transform: ['translateX(0)', `translateX(${String(end)}px)`]},
      {
        duration: (width / this.display.refresh) * 1000,
        easing: `steps(${String(width)})`,
        iterations: Infinity,
      },
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-test-card': TestCard;
  }
}

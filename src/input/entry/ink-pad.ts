import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Point, Stroke} from '../engines.ts';
import {InkEvent} from './events.ts';
import {beginsAnother, SQUARES} from './squares.ts';

/** No hand draws one stroke so long, at the fastest panel's thousand points a second; a cleaning cloth does. */
const POINTS_AT_MOST = 10_000;

/** A finger touches the glass with at most 15 mm, a palm with far more; some panels tell. */
const PALM_MM = 25;
/** A finger that moves this far writes, in mm. */
const MOVES_MM = 2;

interface Writing {
  readonly pointer: number;
  readonly points: Point[];
  readonly palm: boolean;
}

/**
 * A sheet of glass to write on with one finger. Palms and other fingers that come down meanwhile
 * write nothing; where a palm lay there before, the finger that moves is the one that writes.
 * In squares the next one takes the next character.
 *
 * @fires {InkEvent} rc-ink - After each stroke.
 */
@customElement('rc-ink-pad')
export class InkPad extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      min-block-size: calc(40 * var(--u));
      box-sizing: border-box;
      border: calc(0.6 * var(--u)) solid var(--rc-line-strong);
      border-radius: calc(4.5 * var(--u));
      background: var(--rc-card);
      overflow: clip;
      touch-action: none;
    }

    p {
      position: absolute;
      inset: calc(1 * var(--u)) calc(2 * var(--u)) auto;
      inline-size: fit-content;
      margin: 0 auto;
      padding-inline: calc(2 * var(--u));
      background: var(--rc-card);
      color: var(--rc-ink-soft);
      font-size: calc(0.8 * var(--t));
      line-height: 1.4;
      text-align: center;
      pointer-events: none;
    }

    /* Over what is told there: on a small pad a character stands in the same place. */
    canvas {
      position: absolute;
      inset: 0;
      z-index: 1;
      inline-size: 100%;
      block-size: 100%;
    }

    .squares {
      position: absolute;
      inset: 0;
      display: flex;
    }

    .squares div {
      position: relative;
      flex: 1;
    }

    .squares div + div {
      border-inline-start: calc(0.6 * var(--u)) solid var(--rc-line-strong);
    }

    /* The cross that a child learns to write in. */
    .squares div::before,
    .squares div::after {
      position: absolute;
      content: '';
      border: 0 dashed var(--rc-line);
    }

    .squares div::before {
      inset: 50% 0 auto;
      border-block-start-width: calc(0.4 * var(--u));
    }

    .squares div::after {
      inset: 0 auto 0 50%;
      border-inline-start-width: calc(0.4 * var(--u));
    }
  `;

  @property() label = '';
  /** Squares to write in, one character each. */
  @property({type: Boolean}) squared = false;
  /** What to do now, where the eyes are. */
  @property() told = '';
  @property({attribute: false}) strokes: readonly Stroke[] = [];
  /** Strokes of the character that is being written. */
  #character = new Set<Stroke>();
  #writing: Writing | undefined;
  /** Came down while another lay there. */
  #second: Writing | undefined;
  /** A finger was told from a palm here: a panel that takes all for palms can still be written on. */
  #tellsSizes = false;
  readonly #watch = new ResizeObserver(() => {
    this.#draw();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch.observe(this);
    this.addEventListener('pointerdown', this.#down);
    this.addEventListener('pointermove', this.#move);
    this.addEventListener('pointerup', this.#up);
    this.addEventListener('pointercancel', this.#cancel);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
    this.removeEventListener('pointerdown', this.#down);
    this.removeEventListener('pointermove', this.#move);
    this.removeEventListener('pointerup', this.#up);
    this.removeEventListener('pointercancel', this.#cancel);
  }

  protected override render() {
    return html`
      ${
        this.squared
          ? html`<div class="squares">
              ${Array.from({length: SQUARES}, () => html`<div></div>`)}
            </div>`
          : nothing
      }
      ${this.told ? html`<p>${this.told}</p>` : nothing}
      <canvas role="img" aria-label=${this.label}></canvas>
    `;
  }

  protected override updated(): void {
    this.#draw();
  }

  readonly #down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const palm = this.#isPalm(event);
    if (palm && this.#tellsSizes) return;
    if (!palm) this.#tellsSizes = true;
    const writing = {pointer: event.pointerId, points: [this.#pointOf(event)], palm};
    if (this.#writing && (palm || !this.#writing.palm)) this.#second = writing;
    else this.#writing = writing;
    this.setPointerCapture(event.pointerId);
    this.#draw();
  };

  readonly #move = (event: PointerEvent) => {
    const writing = [this.#writing, this.#second].find((each) => each?.pointer === event.pointerId);
    if (!writing) return;
    const {points} = writing;
    for (const each of event.getCoalescedEvents()) {
      if (points.length < POINTS_AT_MOST) points.push(this.#pointOf(each));
    }
    if (writing === this.#second && this.#moves(writing) && !this.#moves(this.#writing)) {
      this.#writing = writing;
      this.#second = undefined;
    }
    this.#draw();
  };

  readonly #up = (event: PointerEvent) => {
    if (this.#second?.pointer === event.pointerId) this.#second = undefined;
    if (this.#writing?.pointer !== event.pointerId) return;
    const {points} = this.#writing;
    this.#writing = undefined;
    this.#second = undefined;
    const wide = this.clientWidth / (this.squared ? SQUARES : 1);
    // Characters before this one may still stand there, until they have been read.
    const before = this.strokes.filter((stroke) => this.#character.has(stroke));
    const next = beginsAnother(points, before, wide);
    this.#character = new Set(next ? [points] : [...before, points]);
    this.strokes = [...this.strokes, points];
    this.dispatchEvent(new InkEvent(this.strokes, Math.min(wide, this.clientHeight), next));
  };

  readonly #cancel = (event: PointerEvent) => {
    if (this.#second?.pointer === event.pointerId) this.#second = undefined;
    if (this.#writing?.pointer !== event.pointerId) return;
    this.#writing = undefined;
    this.#draw();
  };

  /** Pixels to a millimetre of this glass. */
  get #mm(): number {
    return parseFloat(getComputedStyle(this).getPropertyValue('--mm'));
  }

  #isPalm({width, height}: PointerEvent): boolean {
    return Math.max(width, height) > PALM_MM * this.#mm;
  }

  #moves(writing: Writing | undefined): boolean {
    const [first, ...rest] = writing?.points ?? [];
    const far = MOVES_MM * this.#mm;
    return !!first && rest.some(({x, y}) => Math.hypot(x - first.x, y - first.y) > far);
  }

  #pointOf({clientX, clientY}: PointerEvent): Point {
    const {left, top} = this.getBoundingClientRect();
    return {x: clientX - left, y: clientY - top};
  }

  #draw(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    const pen = canvas?.getContext('2d');
    if (!canvas || !pen) return;
    const density = window.devicePixelRatio;
    const width = Math.round(this.clientWidth * density);
    const height = Math.round(this.clientHeight * density);
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, {width, height});
    const style = getComputedStyle(this);
    pen.setTransform(density, 0, 0, density, 0, 0);
    pen.clearRect(0, 0, this.clientWidth, this.clientHeight);
    pen.strokeStyle = style.color;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    pen.lineWidth = Math.max(4, parseFloat(style.fontSize) / 5);
    for (const stroke of [...this.strokes, this.#writing?.points ?? []]) {
      const [first, ...rest] = stroke;
      if (!first) continue;
      pen.beginPath();
      pen.moveTo(first.x, first.y);
      for (const {x, y} of rest.length > 0 ? rest : [first]) pen.lineTo(x, y);
      pen.stroke();
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-ink-pad': InkPad;
  }
}

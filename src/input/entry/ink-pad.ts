import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Point, Stroke} from '../engines.ts';
import {InkEvent} from './events.ts';

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

    canvas {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
    }

    /* The cross that a child learns to write in. */
    :host([guided])::before,
    :host([guided])::after {
      position: absolute;
      content: '';
      border: 0 dashed var(--rc-line);
    }

    :host([guided])::before {
      inset: 50% 0 auto;
      border-block-start-width: calc(0.4 * var(--u));
    }

    :host([guided])::after {
      inset: 0 auto 0 50%;
      border-inline-start-width: calc(0.4 * var(--u));
    }
  `;

  @property() label = '';
  @property({attribute: false}) strokes: readonly Stroke[] = [];
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
    return html`<canvas role="img" aria-label=${this.label}></canvas>`;
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
    this.strokes = [...this.strokes, points];
    // A pad is as wide as there is place; what is written in it is a square of its height.
    const side = Math.min(this.clientWidth, this.clientHeight);
    this.dispatchEvent(new InkEvent(this.strokes, side));
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

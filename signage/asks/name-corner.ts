import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {freeCorner, type Box, type Corner} from './free-corner.ts';

/** Milliseconds between two looks for a corner: a call may come, or the board change. */
const LOOK_MS = 250;

/**
 * Says which screen this is, in a corner where no call stands; while somebody is called and none is free, not at all.
 *
 * @fires {Event} rc-named - It is seen, for the first time.
 */
@customElement('rc-name-corner')
export class NameCorner extends LitElement {
  static override styles = css`
    :host {
      box-sizing: border-box;
      position: fixed;
      z-index: 1;
      max-width: 60vw;
      padding: 0.1em 0.5em;
      background: var(--rc-lamp);
      color: var(--rc-wall);
      font-size: max(9vmin, 28px);
      font-weight: 700;
      line-height: 1.2;
      white-space: nowrap;
      overflow: hidden;
      text-overflow: ellipsis;
      visibility: hidden;
      pointer-events: none;
    }
    :host([corner]) {
      visibility: visible;
    }
    :host([corner^='top']) {
      top: 0;
    }
    :host([corner^='bottom']) {
      bottom: 0;
    }
    :host([corner$='left']) {
      left: 0;
    }
    :host([corner$='right']) {
      right: 0;
    }
  `;

  @property() name = '';
  /** What stands on the screen and may not be covered, in its pixels. */
  @property({attribute: false}) taken: () => readonly Box[] = () => [];
  /** Whether it may stand over that all the same, where no corner is free: nobody is called. */
  @property({attribute: false}) idle: () => boolean = () => false;
  @property({reflect: true}) corner: Corner | undefined;
  #looks: ReturnType<typeof setInterval> | undefined;
  #named = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#looks = setInterval(this.#look, LOOK_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#looks);
  }

  protected override render() {
    return html`${this.name}`;
  }

  readonly #look = () => {
    const {width, height} = this.getBoundingClientRect();
    const screen = {left: 0, top: 0, right: innerWidth, bottom: innerHeight};
    const free = freeCorner(screen, {width, height}, this.taken());
    this.corner = free ?? (this.idle() ? 'top-left' : undefined);
    if (this.corner === undefined || this.#named) return;
    this.#named = true;
    this.dispatchEvent(new Event('rc-named'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-name-corner': NameCorner;
  }
}

import {css, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import type {TooSmall} from '../../../hall/legibility.ts';
import type {Display, Signage} from '../../../hall/signage.ts';
import type {HallLink} from '../../../sync/hall-link.ts';
import {changed as withChanges, same} from '../draft/draft.ts';
import {FormElement} from '../form/form-element.ts';
import {LentLink} from './lent-link.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a screen is that has not been told its pixels. */
const USUAL = {width: 1920, height: 1080};

type Wall = HTMLElement & {draft?: Signage};

/**
 * The real page of the display, at its own size, made small; with the draft instead of what is published.
 * It says what cannot be read from where the farthest person stands.
 */
@customElement('rc-display-preview')
export class DisplayPreview extends FormElement {
  @property({attribute: false}) link!: HallLink;
  @property({attribute: false}) display!: Display;
  /** The window of a device that shows it now, in device pixels; where none does, a usual one. */
  @property({attribute: false}) pixels: Size | undefined;
  @property({attribute: false}) signage!: Signage;
  /** Address of the wall's page. */
  @property() wall = '/signage/';
  /** An alarm or a test card hides the board: what is measured then says nothing of it. */
  @property({type: Boolean}) covered = false;
  /** What the wall measured last; undefined until it has. */
  @state() private small: readonly TooSmall[] | undefined;

  /** What the page gets; another one only with another draft, since the page measures anew for each. */
  #draft!: Signage;
  /** Lent to the page that is shown now. */
  #lent: LentLink | undefined;

  readonly #size = new ResizeObserver(() => {
    this.#fit();
  });
  readonly #arrival = new MutationObserver(() => {
    this.#handOver();
  });

  static override styles = [
    FormElement.styles,
    css`
      :host {
        display: grid;
        gap: 8px;
      }
      /* Of one height whatever is in it: a press below it must not miss because a field above changed it. */
      .frame {
        position: relative;
        overflow: hidden;
        aspect-ratio: 16 / 9;
        width: 100%;
        max-height: 400px;
        border-radius: 12px;
        background: var(--rc-wall);
      }
      iframe {
        position: absolute;
        border: 0;
        transform-origin: 0 0;
        pointer-events: none;
      }
      .read {
        min-height: 44px;
        display: grid;
        align-content: center;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
    this.#arrival.disconnect();
    this.#lent?.end();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('signage') || changed.has('display')) this.#draft = this.#upright();
    const before = changed.get('display');
    if (changed.has('display') && before?.id !== this.display.id) {
      this.small = undefined;
      this.#lent?.end();
      this.#lent = new LentLink(this.link);
    }
  }

  protected override render() {
    const {id, name, viewing} = this.display;
    return html`
      <div class="frame">
        ${keyed(
          id,
          html`<iframe
            title=${this.say('preview.title', {name})}
            tabindex="-1"
            .link=${this.#lent}
            src=${`${this.wall}?display=${id}&preview`}
            @load=${this.#loaded}
          ></iframe>`,
        )}
      </div>
      <div class="read ${this.small?.length && !this.covered ? 'warning' : 'hint'}" role="status">
        ${this.#reading(viewing)}
      </div>
    `;
  }

  protected override updated(): void {
    this.#fit();
    this.#handOver();
  }

  #reading(viewing: Display['viewing']) {
    if (!viewing) return this.say('preview.unknown');
    const {farthest} = viewing;
    if (!this.small || this.covered) return nothing;
    if (this.small.length === 0) return this.say('preview.well', {farthest});
    return this.small.map((one) => html`<p>${this.#warning(one, farthest)}</p>`);
  }

  #warning({kind, has, needs, readableTo}: TooSmall, farthest: number): string {
    return this.say('preview.small', {
      farthest,
      what: this.say(`preview.${kind}`),
      needs: Math.ceil(needs),
      has: Math.floor(has),
      readableTo,
    });
  }

  get #frame(): HTMLIFrameElement | null {
    return this.renderRoot.querySelector('iframe');
  }

  #fit(): void {
    const frame = this.#frame;
    const box = frame?.parentElement;
    if (!frame || !box) return;
    const {width, height} = this.display.canvas ?? this.pixels ?? USUAL;
    const {clientWidth, clientHeight} = box;
    const scale = Math.min(clientWidth / width, clientHeight / height);
    frame.style.setProperty('width', `${width}px`);
    frame.style.setProperty('height', `${height}px`);
    frame.style.setProperty('transform', `scale(${scale})`);
    frame.style.setProperty('left', `${(clientWidth - width * scale) / 2}px`);
    frame.style.setProperty('top', `${(clientHeight - height * scale) / 2}px`);
  }

  /** The page makes its element when it knows the hall, which may be after it has loaded. */
  readonly #loaded = () => {
    const page = this.#frame?.contentDocument;
    if (!page) return;
    page.addEventListener('legibility', (event) => {
      const small = (event as CustomEvent<readonly TooSmall[]>).detail;
      if (!same(small, this.small)) this.small = small;
    });
    this.#arrival.disconnect();
    this.#arrival.observe(page.body, {childList: true});
    this.#handOver();
  };

  /** As people see it: the canvas is the whole window here, upright, wherever it is in the output. */
  #upright(): Signage {
    const {displays} = this.signage;
    const shown = withChanges(this.display, {canvas: undefined});
    return {
      ...this.signage,
      displays: displays.map((one) => (one.id === shown.id ? shown : one)),
    };
  }

  #handOver(): void {
    const wall = this.#frame?.contentDocument?.querySelector<Wall>('rc-wall-app');
    if (wall) wall.draft = this.#draft;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-display-preview': DisplayPreview;
  }
}

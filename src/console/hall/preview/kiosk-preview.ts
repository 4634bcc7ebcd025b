import {css, html, type PropertyValues} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {QuestionId} from '../../../hall/form.ts';
import {FormElement} from '../../screens/form/form-element.ts';
import {say} from '../words.ts';
import type {DraftLink} from './draft-link.ts';

/** A usual panel, upright, in CSS pixels. */
const PANEL = {width: 1080, height: 1920};

/** The very kiosk, made small; its line is lent, so it shows the draft and does nothing. */
@customElement('rc-kiosk-preview')
export class KioskPreview extends FormElement {
  @property({attribute: false}) link!: DraftLink;
  /** The question that is shown by itself; the first screen where there is none. */
  @property() question: QuestionId | undefined;
  /** Moves on with what is asked: a visit at the kiosk keeps to what was asked when it began. */
  @property({attribute: false}) asked: unknown;
  /** Address of the kiosk's page. */
  @property() kiosk = '/kiosk/';

  readonly #size = new ResizeObserver(() => {
    this.#fit();
  });
  readonly #arrival = new MutationObserver(() => {
    this.#show();
  });

  static override styles = [
    FormElement.styles,
    css`
      .frame {
        position: relative;
        overflow: hidden;
        aspect-ratio: 9 / 16;
        max-height: 68vh;
        margin-inline: auto;
        border-radius: 12px;
        border: 1px solid var(--rc-line-strong);
      }
      iframe {
        position: absolute;
        inset: 0 auto auto 0;
        border: 0;
        transform-origin: 0 0;
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
  }

  protected override render() {
    return html`<div class="frame">
      <iframe
        title=${say(this.language, 'preview.frame')}
        .link=${this.link}
        src=${`${this.kiosk}?preview`}
        @load=${this.#loaded}
      ></iframe>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#fit();
    if (changed.has('question') || changed.has('asked')) this.#show();
  }

  get #frame(): HTMLIFrameElement | null {
    return this.renderRoot.querySelector('iframe');
  }

  #fit(): void {
    const frame = this.#frame;
    const box = frame?.parentElement;
    if (!frame || !box) return;
    frame.style.setProperty('width', `${PANEL.width}px`);
    frame.style.setProperty('height', `${PANEL.height}px`);
    frame.style.setProperty('transform', `scale(${box.clientWidth / PANEL.width})`);
  }

  /** The page makes its element in its own time. */
  readonly #loaded = () => {
    const body = this.#frame?.contentDocument?.body;
    if (!body) return;
    this.#arrival.disconnect();
    this.#arrival.observe(body, {childList: true});
    this.#show();
  };

  #show(): void {
    const app = this.#frame?.contentDocument?.querySelector('rc-kiosk-app');
    app?.dispatchEvent(new CustomEvent('rc-show', {detail: this.question}));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-kiosk-preview': KioskPreview;
  }
}

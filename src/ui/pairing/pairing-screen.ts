import {LitElement, css, html, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {StrayScreen} from '../../wire/pairing-api.ts';
import {qrCode} from '../qr-code.ts';
import {pairingTexts as texts} from './texts.ts';

/**
 * A device that is not, or no longer, one of a hall's: the whole of its screen. In both languages at once: whoever puts
 * it up reads one of them, and nothing here can be touched. Sizes come from the screen, a wall's or a kiosk's.
 */
@customElement('rc-pairing-screen')
export class PairingScreen extends LitElement {
  @property({attribute: false}) view: StrayScreen = {kind: 'waiting-for-hub'};

  static override styles = css`
    :host {
      position: fixed;
      inset: 0;
      display: grid;
      place-content: center;
      justify-items: center;
      gap: 3vmin;
      padding: 4vmin;
      background: var(--rc-wall);
      color: var(--rc-lamp);
      font-size: clamp(13px, 3.2vmin, 60px);
      line-height: 1.45;
      text-align: center;
      text-wrap: balance;
    }
    h1,
    p {
      margin: 0;
    }
    h1 {
      font-size: 1.6em;
    }
    .code {
      font-size: clamp(30px, min(24vmin, 14vw), 400px);
      font-weight: 700;
      line-height: 1.1;
      letter-spacing: 0.04em;
      color: var(--rc-amber);
      white-space: nowrap;
    }
    .both {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: center;
      gap: 3vmin 6vmin;
    }
    .qr {
      inline-size: clamp(90px, 30vmin, 460px);
      padding: 1.6vmin;
      border-radius: 1.6vmin;
      background: var(--rc-lamp);
      color: var(--rc-wall);
    }
    .en {
      color: var(--rc-wall-dim);
    }
    /* A strip over a door has room for the code alone. */
    @media (max-height: 260px) {
      .long,
      .qr {
        display: none;
      }
    }
  `;

  protected override render(): TemplateResult {
    const {view} = this;
    switch (view.kind) {
      case 'pairing': {
        const {code, console: hub} = view;
        const address = `${hub}/console/?pair=${code}`;
        return html`
          <h1>${texts.pairing.zh}</h1>
          <div class="both">
            <div class="code">${code}</div>
            ${hub === '' ? '' : qrCode(address, texts.qr.zh)}
          </div>
          <p class="long">${texts.how.zh}</p>
          <p class="long en" lang="en">${texts.how.en}</p>
        `;
      }
      case 'retired':
        return this.#words(texts.retired(view.count));
      case 'refused':
        return this.#words(view);
      case 'waiting-for-hub':
      case 'insecure':
        return this.#words(texts[view.kind]);
    }
  }

  #words({zh, en}: {readonly zh: string; readonly en: string}): TemplateResult {
    return html`<p role="status">${zh}</p>
      <p class="en" lang="en">${en}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-pairing-screen': PairingScreen;
  }
}

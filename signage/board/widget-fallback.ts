import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Widget} from '../../src/hall/signage.ts';
import {words} from '../words.ts';

/** Stands where a widget could not draw: calm, and true whatever has happened. */
@customElement('rc-widget-fallback')
export class WidgetFallback extends LitElement {
  @property() kind: Widget['kind'] = 'call';

  static override styles = css`
    :host {
      display: grid;
      place-items: center;
      container: fallback / size;
      border-radius: 1cqmin;
      background: var(--rc-wall-panel);
      color: var(--rc-wall-dim);
    }
    p {
      margin: 0;
      padding: 0 4cqi;
      font-size: min(7cqi, 14cqb);
      line-height: 1.4;
      text-align: center;
      word-break: keep-all;
    }
  `;

  protected override render() {
    if (this.kind !== 'call' && this.kind !== 'windows' && this.kind !== 'window') return nothing;
    return html`<p>${words.hiddenHint}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-widget-fallback': WidgetFallback;
  }
}

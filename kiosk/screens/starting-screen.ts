import {css, html} from 'lit';
import {customElement} from 'lit/decorators.js';
import '../../src/ui/tea-cup.ts';
import {KioskScreen} from './kiosk-screen.ts';

/** Before the hall is known, and after something broke: calm, and where to go meanwhile. */
@customElement('rc-starting-screen')
export class StartingScreen extends KioskScreen {
  static override styles = [
    KioskScreen.styles,
    css`
      rc-tea-cup {
        align-self: center;
        margin: auto;
        inline-size: calc(90 * var(--u));
      }
    `,
  ];

  protected override render() {
    const {view} = this;
    return html`
      <rc-kiosk-frame
        .view=${view}
        .heading=${view.t('starting.title')}
        .lead=${view.t('starting.detail')}
      >
        <rc-tea-cup></rc-tea-cup>
      </rc-kiosk-frame>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-starting-screen': StartingScreen;
  }
}

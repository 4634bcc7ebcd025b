import {css, html} from 'lit';
import {customElement} from 'lit/decorators.js';
import {BoardWidget} from '../board/widget.ts';

/** The time, as large as its place. */
@customElement('rc-wall-clock')
export class WallClock extends BoardWidget {
  static override styles = css`
    :host {
      display: block;
      container: clock / size;
      color: var(--rc-lamp);
    }
    time {
      height: 100%;
      display: grid;
      place-items: center;
      font-size: min(60cqb, 34cqi);
      font-weight: 600;
      font-variant-numeric: tabular-nums;
    }
  `;

  protected override render() {
    return html`<time>${this.scene.time}</time>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-wall-clock': WallClock;
  }
}

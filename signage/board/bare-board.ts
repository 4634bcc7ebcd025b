import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {styled} from '../styled.ts';
import {widest} from '../text-width.ts';

/**
 * The hall's name, the time and one line: stands where a board has nothing to show, so that the screen is
 * never empty. `dark` is its look by night, when nobody is there to serve.
 */
@customElement('rc-bare-board')
export class BareBoard extends LitElement {
  @property() hall = '';
  /** `HH:MM`, hall-local. */
  @property() time = '';
  /** What is wrong, or when the hall is open; may be nothing. */
  @property() line = '';
  @property({type: Boolean}) dark = false;

  static override styles = css`
    :host {
      display: block;
      height: 100%;
      container: bare / size;
      color: var(--rc-wall-dim);
    }
    :host([dark]) {
      background: #000;
      color: #6f6252;
    }
    section {
      height: 100%;
      display: grid;
      align-content: center;
      justify-items: center;
      gap: 3cqmin;
      white-space: nowrap;
    }
    p {
      margin: 0;
      font-size: min(10cqb, 92cqi / var(--letters));
    }
    time {
      font-size: min(26cqb, 16cqi);
      font-weight: 500;
      font-variant-numeric: tabular-nums;
      line-height: 1.1;
    }
    :host(:not([dark])) time {
      color: var(--rc-lamp);
    }
    :host(:not([dark])) .line {
      color: var(--rc-amber);
    }
  `;

  protected override render() {
    const {hall, time, line} = this;
    return html`<section ${styled({'--letters': widest([hall, line], 14)})}>
      <p>${hall}</p>
      <time>${time}</time>
      ${line ? html`<p class="line">${line}</p>` : nothing}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-bare-board': BareBoard;
  }
}

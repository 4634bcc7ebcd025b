import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {words} from './words.ts';

/** Name of the hall, how many wait, and the time. */
@customElement('rc-wall-header')
export class WallHeader extends LitElement {
  @property() hall = '';
  /** `HH:MM`, hall-local. */
  @property() time = '';
  @property({type: Number}) waiting = 0;
  @property({type: Number}) served = 0;
  /** Figures that move are hidden while the wall cannot know them. */
  @property({type: Boolean, reflect: true}) blind = false;
  /** A quiet word beside the name: since when the figures are old, or that sound is blocked. */
  @property() note = '';

  static override styles = css`
    :host {
      display: flex;
      align-items: center;
      gap: 1.4em;
      white-space: nowrap;
      color: var(--rc-wall-dim);
      font-size: var(--rc-wall-small);
    }
    :host([blind]) .figure {
      display: none;
    }
    .hall {
      color: var(--rc-lamp);
      font-size: 1.45em;
      font-weight: 700;
      letter-spacing: 0.06em;
    }
    b,
    time {
      color: var(--rc-lamp);
      font-weight: 600;
      font-variant-numeric: tabular-nums;
    }
    .note {
      color: var(--rc-amber);
      min-width: 0;
      overflow: hidden;
      text-overflow: ellipsis;
    }
    time {
      flex: none;
      margin-inline-start: auto;
      font-size: 1.6em;
    }
  `;

  protected override render() {
    return html`
      <span class="hall">${this.hall}</span>
      <span class="figure">${words.waiting} <b>${this.waiting}</b> ${words.waitingUnit}</span>
      ${
        // The note is for a while and matters more: an upright board has no room for both.
        this.note
          ? html`<span class="note">${this.note}</span>`
          : html`<span class="figure">
              ${words.served} <b>${this.served}</b> ${words.servedUnit}
            </span>`
      }
      <time>${this.time}</time>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-wall-header': WallHeader;
  }
}

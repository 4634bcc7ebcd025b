import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';

/** Stands where a board has nothing to show: never black, and true whatever has happened. */
@customElement('rc-nothing-left')
export class NothingLeft extends LitElement {
  @property() hall = '';
  /** `HH:MM`, hall-local. */
  @property() time = '';
  /** What is wrong, in a word, if anything is. */
  @property() note = '';

  static override styles = css`
    :host {
      display: block;
      height: 100%;
      container: nothing / size;
      color: var(--rc-wall-dim);
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
      max-width: 94cqi;
      margin: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      font-size: min(12cqb, 5cqi);
    }
    time {
      color: var(--rc-lamp);
      font-size: min(26cqb, 16cqi);
      font-weight: 600;
      font-variant-numeric: tabular-nums;
      line-height: 1.1;
    }
    .note {
      color: var(--rc-amber);
    }
  `;

  protected override render() {
    return html`<section>
      <p>${this.hall}</p>
      <time>${this.time}</time>
      ${this.note ? html`<p class="note">${this.note}</p>` : nothing}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-nothing-left': NothingLeft;
  }
}

import {css, html} from 'lit';
import {customElement} from 'lit/decorators.js';
import {BoardWidget} from '../board/widget.ts';
import {words} from '../words.ts';

/** How a visit goes, in as few words as there are steps. */
@customElement('rc-how-to')
export class HowTo extends BoardWidget {
  static override styles = css`
    :host {
      display: block;
      container: how / size;
      color: var(--rc-lamp);
    }
    ol {
      box-sizing: border-box;
      height: 100%;
      margin: 0;
      padding: 0;
      list-style: none;
      display: grid;
      grid-auto-rows: minmax(0, 1fr);
      gap: 1.6cqmin;
    }
    li {
      display: grid;
      grid-template: auto auto / auto minmax(0, 1fr);
      align-content: center;
      column-gap: 4cqi;
      padding: 0 4cqi;
      border-radius: 1.6cqmin;
      background: var(--rc-wall-panel);
    }
    .count {
      grid-row: 1 / 3;
      align-self: center;
      color: var(--rc-amber);
      font-size: min(14cqb, 14cqi);
      font-weight: 800;
      line-height: 1;
    }
    b {
      font-size: min(7.5cqb, 9cqi);
      line-height: 1.25;
    }
    .hint {
      color: var(--rc-wall-dim);
      font-size: min(5.4cqb, 5cqi);
      line-height: 1.3;
    }
    /* Two beside two. */
    @container how (aspect-ratio > 1.9) {
      ol {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
      li {
        column-gap: 2cqi;
        padding: 0 2cqi;
      }
      .count {
        font-size: min(26cqb, 8cqi);
      }
      b {
        font-size: min(13cqb, 4.6cqi);
      }
      .hint {
        font-size: min(9cqb, 2.75cqi);
      }
    }
    @container how (aspect-ratio > 4.5) {
      ol {
        grid-template-columns: none;
        grid-auto-flow: column;
        grid-auto-columns: minmax(0, 1fr);
      }
      li {
        grid-template: auto auto auto / minmax(0, 1fr);
        align-content: start;
        padding: 9cqb 1.6cqi 0;
        row-gap: 2cqb;
      }
      .count {
        grid-row: auto;
        font-size: min(24cqb, 7cqi);
      }
      b {
        font-size: min(16cqb, 4.6cqi);
      }
      .hint {
        font-size: min(11cqb, 2.75cqi);
      }
    }
  `;

  protected override render() {
    return html`<ol>
      ${words.howTo.map(
        ([step, hint], index) =>
          html`<li>
            <span class="count">${index + 1}</span><b>${step}</b><span class="hint">${hint}</span>
          </li>`,
      )}
    </ol>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-how-to': HowTo;
  }
}

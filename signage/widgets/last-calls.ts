import {css, html, nothing} from 'lit';
import {customElement} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {BoardWidget} from '../board/widget.ts';
import {words} from '../words.ts';
import {widest} from '../text-width.ts';
import {placeWords} from './place-words.ts';
import {styled} from '../styled.ts';

/** The last calls, newest first, for whoever looked away. */
@customElement('rc-last-calls')
export class LastCalls extends BoardWidget {
  static override styles = css`
    :host {
      display: block;
      container: last / size;
      min-width: 0;
      min-height: 0;
    }
    section {
      box-sizing: border-box;
      display: grid;
      grid-template-rows: auto minmax(0, 1fr);
      color: var(--rc-lamp);
    }
    h2 {
      margin: 0;
      color: var(--rc-wall-dim);
      font-size: min(19cqb, 5cqi);
      font-weight: 500;
    }
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
      display: grid;
      grid-template-columns: 1fr 1fr;
      grid-template-rows: repeat(2, minmax(0, 1fr));
      gap: 2cqb 4cqi;
      overflow: hidden;
    }
    li {
      display: flex;
      align-items: baseline;
      gap: 0.45em;
      white-space: nowrap;
      font-size: min(29cqb, 47cqi / var(--width));
      line-height: 1.3;
      align-self: center;
    }
    b {
      font-weight: 700;
      font-variant-numeric: tabular-nums;
    }
    .to {
      color: var(--rc-amber);
      font-size: 0.72em;
    }
    /* Wide and low: the title beside the calls, which then have the whole height. */
    @container last (aspect-ratio > 5) {
      section {
        grid-template: minmax(0, 1fr) / auto minmax(0, 1fr);
        align-items: center;
        gap: 2.5cqi;
      }
      h2 {
        width: 3em;
        font-size: min(26cqb, 5cqi);
        line-height: 1.25;
      }
      ol {
        height: 100%;
      }
      li {
        font-size: min(36cqb, 40cqi / var(--width));
      }
    }
  `;

  protected override render() {
    const {past, blind} = this.scene;
    if (past.length === 0 || blind) return nothing;
    const listed = past.map(({number, to}) => ({number, to: placeWords(to)}));
    // The place is written smaller than the number.
    const width = Math.max(...listed.map(({number, to}) => widest([number]) + widest([to]) * 0.72));
    return html`
      <section class="apart">
        <h2>${words.lastCalls}</h2>
        <ol ${styled({'--width': width + 0.6})}>
          ${repeat(
            listed,
            ({number}) => number,
            ({number, to}) => html`<li><b>${number}</b><span class="to">${to}</span></li>`,
          )}
        </ol>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-last-calls': LastCalls;
  }
}

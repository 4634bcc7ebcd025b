import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Alarm, Direction} from '../../src/hall/signage.ts';
import {widest} from '../text-width.ts';
import {words} from '../words.ts';
import './way-out-arrow.ts';
import {styled} from '../styled.ts';

/** Takes a whole display over: what to do, in a few words, and the way out. */
@customElement('rc-alarm-board')
export class AlarmBoard extends LitElement {
  @property({attribute: false}) alarm!: Alarm;
  /** Where the way out is from this display. */
  @property() exit: Direction | undefined;

  static override styles = css`
    :host {
      display: block;
      height: 100%;
      container: alarm / size;
      background: #5a120b;
      color: var(--rc-lamp);
    }
    section {
      box-sizing: border-box;
      height: 100%;
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
      gap: 5cqmin;
      padding: 5cqmin;
    }
    .still {
      grid-template-columns: minmax(0, 1fr);
    }
    rc-way-out-arrow {
      width: min(62cqb, 27cqi);
    }
    /* Its own width decides how large the words can be; their height is the display's. */
    .words {
      container-type: inline-size;
      text-align: center;
      white-space: nowrap;
    }
    h1 {
      margin: 0;
      font-size: min(21cqb, 96cqi / var(--title));
      font-weight: 900;
      line-height: 1.2;
    }
    .way {
      display: block;
    }
    p {
      margin: 0.25em 0 0;
      color: #ffd98a;
      font-size: min(14cqb, 96cqi / var(--lines));
      font-weight: 700;
      line-height: 1.25;
    }
    /* Upright: the arrow above the words. */
    @container alarm (aspect-ratio < 1.2) {
      section {
        grid-template: auto auto / minmax(0, 1fr);
        align-content: center;
        justify-items: center;
      }
      .words {
        width: 100%;
      }
      rc-way-out-arrow {
        width: 56cqi;
      }
    }
    @container alarm (aspect-ratio > 3.2) {
      section {
        padding: 0 8cqb;
        gap: 8cqb;
      }
      rc-way-out-arrow {
        width: 76cqb;
      }
      .way {
        display: inline;
      }
      h1 {
        font-size: min(37cqb, 96cqi / var(--headline));
        line-height: 1.15;
      }
      p {
        margin: 0;
        font-size: min(19cqb, 96cqi / var(--lines));
        line-height: 1.2;
      }
    }
  `;

  protected override render() {
    const {alarm, exit} = this;
    const way = alarm.leave ? exit : undefined;
    const exitWords = way ? words.wayOut[way] : '';
    const widths = {
      '--title': widest([alarm.title, exitWords], 6),
      // On a strip both stand in one line.
      '--headline': widest([`${alarm.title} ${exitWords}`], 6),
      '--lines': widest(alarm.lines, 10),
    };
    return html`<section class=${way ? '' : 'still'} role="alert" ${styled(widths)}>
      ${way ? html`<rc-way-out-arrow .to=${way}></rc-way-out-arrow>` : nothing}
      <div class="words">
        <h1>${alarm.title}${way ? html` <span class="way">${exitWords}</span>` : nothing}</h1>
        ${alarm.lines.map((line) => html`<p>${line}</p>`)}
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-alarm-board': AlarmBoard;
  }
}

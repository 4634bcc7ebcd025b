import {css, html, nothing} from 'lit';
import {customElement} from 'lit/decorators.js';
import {waitingInHall} from '../../src/hall/wait.ts';
import {BoardWidget} from '../board/widget.ts';
import {textWidth} from '../text-width.ts';
import {words} from '../words.ts';
import {styled} from '../styled.ts';

/** Sizes of name and time beside the figures, as in the styles, and the gaps between all of them. */
const NAME_EM = 1.52;
const TIME_EM = 1.6;
/** Characters of the hall's name that are shown; a longer one is cut, or nothing else could be read. */
const NAME_AT_MOST = 24;
const GAPS_EM = 4.5;

/** Name of the hall, how many wait, and the time. */
@customElement('rc-wall-header')
export class WallHeader extends BoardWidget {
  static override styles = css`
    :host {
      display: block;
      container: header / size;
    }
    .line {
      display: flex;
      align-items: center;
      gap: 1.4em;
      white-space: nowrap;
      color: var(--rc-wall-dim);
      font-size: min(45cqb, 100cqi / var(--width));
    }
    .hall {
      max-width: 26em;
      overflow: hidden;
      text-overflow: ellipsis;
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
    const {configuration, hall, blind, note, time} = this.scene;
    const name = configuration.name.zh;
    const waiting = blind ? [] : [words.waiting, waitingInHall(hall), words.waitingUnit];
    // The note is for a while and matters more: an upright board has no room for both.
    const served = blind || note ? [] : [words.served, hall.today.started, words.servedUnit];
    const width =
      Math.min(textWidth(name), NAME_AT_MOST) * NAME_EM +
      textWidth([...waiting, ...served, note].join(' ')) +
      textWidth(time) * TIME_EM +
      GAPS_EM;
    return html`
      <div class="line apart" ${styled({'--width': width})}>
        <span class="hall">${name}</span>
        ${this.#figure(waiting)}
        ${note ? html`<span class="note">${note}</span>` : this.#figure(served)}
        <time>${time}</time>
      </div>
    `;
  }

  #figure([name, value, unit]: readonly (string | number)[]) {
    return value === undefined
      ? nothing
      : html`<span class="figure">${name} <b>${value}</b> ${unit}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-wall-header': WallHeader;
  }
}

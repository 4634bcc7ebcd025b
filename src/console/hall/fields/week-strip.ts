import {LitElement, css, html, svg} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Hours} from '../../../hall/configuration.ts';
import {isTextKey as isScreensText, say as sayScreens} from '../../screens/words.ts';
import type {Language} from '../../words.ts';
import {say} from '../words.ts';

const WEEK = [1, 2, 3, 4, 5, 6, 7];
/** Hours of the day that are drawn, at least; units of the drawing are minutes and days. */
const FROM = 6 * 60;
const UNTIL = 20 * 60;

/** Hours of the week as one sees them on a wall calendar: days down, the day across. */
@customElement('rc-week-strip')
export class WeekStrip extends LitElement {
  @property({attribute: false}) hours: readonly Hours[] = [];
  @property() language: Language = 'zh';

  static override styles = css`
    :host {
      display: block;
      inline-size: min(420px, 100%);
    }
    svg {
      display: block;
      inline-size: 100%;
    }
    text {
      font-size: 26px;
      fill: var(--rc-ink-soft);
    }
    .day {
      fill: var(--rc-paper-deep);
    }
    .open {
      fill: var(--rc-jade);
    }
  `;

  protected override render() {
    const spans = this.hours.map(({days, from, until}) => ({
      days,
      from: minutes(from),
      until: minutes(until),
    }));
    const first = Math.floor(Math.min(FROM, ...spans.map(({from}) => from)) / 120) * 120;
    const last = Math.ceil(Math.max(UNTIL, ...spans.map(({until}) => until)) / 120) * 120;
    const width = last - first;
    const marks = Array.from({length: width / 120 + 1}, (_, index) => first + index * 120);
    return html`<svg
      viewBox="-60 -36 ${width + 100} 300"
      role="img"
      aria-label=${say(this.language, 'week.title')}
    >
      ${marks.map(
        (mark) => svg`<text x=${mark - first} y="-10" text-anchor="middle">${mark / 60}</text>`,
      )}
      ${WEEK.map((day, row) => this.#day(day, row * 37, width, first, spans))}
    </svg>`;
  }

  #day(
    day: number,
    y: number,
    width: number,
    first: number,
    spans: readonly {days: readonly number[]; from: number; until: number}[],
  ) {
    const key = `hours.day.${day}`;
    const name = isScreensText(key) ? sayScreens(this.language, key) : '';
    return svg`<text x="-16" y=${y + 25} text-anchor="end">${name}</text>
      <rect class="day" x="0" y=${y} width=${width} height="30" rx="6"></rect>
      ${spans
        .filter(({days, from, until}) => days.includes(day) && until > from)
        .map(
          ({from, until}) =>
            svg`<rect class="open" x=${from - first} y=${y} width=${until - from} height="30" rx="6"></rect>`,
        )}`;
  }
}

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-week-strip': WeekStrip;
  }
}

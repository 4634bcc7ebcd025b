import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Language} from '../words.ts';
import type {Totals} from './manager-view.ts';
import {say, type TextKey} from './words.ts';

/** The hall at this moment, in one line of figures. */
@customElement('rc-now-strip')
export class NowStrip extends LitElement {
  @property({attribute: false}) totals!: Totals;
  @property() language: Language = 'zh';

  static override styles = css`
    :host {
      display: flex;
      justify-content: space-between;
      gap: 4px 24px;
      flex-wrap: wrap;
      padding: 2px 22px;
      border-radius: 18px;
      background: var(--rc-paper-deep);
      color: var(--rc-ink-soft);
      white-space: nowrap;
    }
    b {
      margin-inline-end: 8px;
      font-size: 34px;
      line-height: 1.3;
      color: var(--rc-ink);
      font-variant-numeric: tabular-nums;
    }
  `;

  protected override render() {
    const {seatsOpen, seatsPaused, ...counts} = this.totals;
    const figures: readonly [TextKey, string | number][] = [
      ['now.waiting', counts.waiting],
      ['now.people', counts.people],
      ['now.serving', counts.serving],
      ['now.held', counts.held],
      ['now.missed', counts.missed],
      ['now.toCome', counts.toCome],
      ['now.seats', `${String(seatsOpen)} / ${String(seatsPaused)}`],
    ];
    return figures.map(
      ([key, value]) => html`<div><b data-now=${key}>${value}</b>${say(this.language, key)}</div>`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-now-strip': NowStrip;
  }
}

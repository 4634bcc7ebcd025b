import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {clockText} from '../../hall/day.ts';
import type {HalfHour} from '../../hall/report/summary.ts';
import type {Language} from '../words.ts';
import './day-chart.ts';
import type {ChartSeries} from './day-chart.ts';
import {say, type TextKey} from './words.ts';

type Value = (part: HalfHour) => number | undefined;

/** The half hours of a day beside each other: who came and was finished, who waited, and how long. */
@customElement('rc-day-charts')
export class DayCharts extends LitElement {
  @property({attribute: false}) parts: readonly HalfHour[] = [];
  @property() zone = 'UTC';
  @property() language: Language = 'zh';

  static override styles = css`
    :host {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      grid-template-rows: minmax(0, 1fr);
      gap: 20px;
      min-height: 0;
    }
  `;

  protected override render() {
    return html`
      ${this.#chart('chart.flow', [
        this.#series('chart.came', 'bars', 'tea', ({came}) => came),
        this.#series('chart.finished', 'bars', 'jade', ({finished}) => finished),
      ])}
      ${this.#chart('chart.waiting', [
        this.#series('chart.there', 'bars', 'brass', ({waiting}) => waiting),
      ])}
      ${this.#chart('chart.waits', [
        this.#series('chart.p50', 'line', 'jade', ({waits}) => waits?.p50),
        this.#series('chart.p90', 'line', 'tea', ({waits}) => waits?.p90),
      ])}
    `;
  }

  #chart(heading: TextKey, series: readonly ChartSeries[]) {
    return html`<rc-day-chart
      .heading=${say(this.language, heading)}
      .times=${this.parts.map(({from}) => clockText(from, this.zone))}
      .series=${series}
    ></rc-day-chart>`;
  }

  #series(label: TextKey, look: ChartSeries['look'], colour: string, of: Value): ChartSeries {
    return {label: say(this.language, label), look, colour, values: this.parts.map(of)};
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-day-charts': DayCharts;
  }
}

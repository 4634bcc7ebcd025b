import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type uPlot from 'uplot';

/** One line or row of bars of a chart. */
export interface ChartSeries {
  readonly label: string;
  readonly look: 'bars' | 'line';
  /** A custom property of tokens.css. */
  readonly colour: string;
  readonly values: readonly (number | undefined)[];
}

/** A chart with less in it than this has an axis all the same. */
const LEAST = 4;

/** Nobody has to see more of a figure than one place behind the point. */
const rounded = (value: number) => Math.round(value * 10) / 10;

/** A small chart over the half hours of a day, with its figures as a table for those who do not see it. */
@customElement('rc-day-chart')
export class DayChart extends LitElement {
  @property() heading = '';
  /** `08:30`, one for each value. */
  @property({attribute: false}) times: readonly string[] = [];
  @property({attribute: false}) series: readonly ChartSeries[] = [];

  #plot: uPlot | undefined;
  #engine: typeof uPlot | undefined;
  /** What the plot was made for: another set of labels or colours needs another one. */
  #made = '';
  readonly #sized = new ResizeObserver(() => {
    this.#plot?.setSize(this.#size());
  });

  static override styles = css`
    :host {
      display: flex;
      flex-direction: column;
      position: relative;
      min-width: 0;
      min-height: 0;
    }
    h3 {
      margin: 0 0 4px;
      font-size: 16px;
      line-height: 1.3;
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
      align-items: baseline;
      white-space: nowrap;
    }
    .key {
      font-size: 14px;
      font-weight: 400;
      color: var(--rc-ink-soft);
    }
    .key::before {
      content: '';
      display: inline-block;
      width: 12px;
      height: 12px;
      margin-inline-end: 6px;
      border-radius: 3px;
      background: var(--colour);
    }
    .key.tea {
      --colour: var(--rc-tea);
    }
    .key.jade {
      --colour: var(--rc-jade);
    }
    .key.brass {
      --colour: var(--rc-brass);
    }
    /* As high as there is room; the canvas must not hold it open when that gets less. */
    .plot {
      position: relative;
      flex: 1;
      min-height: 120px;
    }
    .uplot {
      position: absolute;
      inset: 0;
    }
    /* What a plot without legend and cursor needs of the library's own style sheet. */
    .u-wrap {
      position: relative;
    }
    .u-over,
    .u-under,
    .u-axis {
      position: absolute;
    }
    canvas {
      display: block;
      width: 100%;
      height: 100%;
    }
    /* A table grows with its rows whatever it is told: only what is around it stays out of sight. */
    .figures {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  `;

  protected override firstUpdated(): void {
    // Only this page draws charts: the library comes when it is needed.
    void import('uplot').then(({default: engine}) => {
      this.#engine = engine;
      this.#draw();
      const plot = this.#target();
      if (plot) this.#sized.observe(plot);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sized.disconnect();
    this.#plot?.destroy();
    this.#plot = undefined;
    this.#made = '';
  }

  protected override updated(): void {
    this.#draw();
  }

  protected override render() {
    return html`
      <h3>
        ${this.heading}
        ${this.series.map(({label, colour}) => html`<span class="key ${colour}">${label}</span>`)}
      </h3>
      <div class="plot" aria-hidden="true"></div>
      <div class="figures">
        <table>
          <caption>
            ${this.heading}
          </caption>
          <tr>
            <td></td>
            ${this.series.map(({label}) => html`<th>${label}</th>`)}
          </tr>
          ${this.times.map(
            (time, index) =>
              html`<tr>
                <th>${time}</th>
                ${this.series.map(({values}) => html`<td>${this.#cell(values[index])}</td>`)}
              </tr>`,
          )}
        </table>
      </div>
    `;
  }

  #cell(value: number | undefined) {
    return value === undefined ? '' : rounded(value);
  }

  #target(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.plot');
  }

  #draw(): void {
    const Plot = this.#engine;
    const target = this.#target();
    if (!Plot || !target) return;
    const data: uPlot.AlignedData = [
      this.times.map((_time, index) => index),
      ...this.series.map(({values}) => values.map((value) => value ?? null)),
    ];
    const made = this.series.map(({label, look, colour}) => label + look + colour).join();
    if (this.#plot && made === this.#made) {
      this.#plot.setData(data);
      return;
    }
    this.#plot?.destroy();
    this.#made = made;
    this.#plot = new Plot(this.#options(Plot), data, target);
  }

  #options(Plot: typeof uPlot): uPlot.Options {
    const style = getComputedStyle(this);
    const colour = (name: string) => style.getPropertyValue(`--rc-${name}`);
    const font = `14px ${style.fontFamily}`;
    const axis = {stroke: colour('ink-soft'), font, ticks: {show: false}};
    const bars = this.series.filter(({look}) => look === 'bars').length;
    let bar = -1;
    // A line through one point would not be seen.
    const points = {show: () => this.times.length === 1, size: 10};
    return {
      ...this.#size(),
      legend: {show: false},
      cursor: {show: false},
      scales: {
        x: {time: false, range: () => [-0.6, Math.max(1, this.times.length) - 0.4]},
        y: {range: (_plot, _least, most: number | null) => [0, Math.max(LEAST, most ?? 0) * 1.04]},
      },
      axes: [
        {
          ...axis,
          size: 28,
          grid: {show: false},
          space: 56,
          incrs: [1, 2, 4, 8, 16],
          values: (_plot, splits) => splits.map((split) => this.times[split] ?? ''),
        },
        {
          ...axis,
          size: 44,
          space: 24,
          grid: {stroke: colour('line'), width: 1},
          incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
        },
      ],
      series: [
        {},
        ...this.series.map(({label, look, colour: name}): uPlot.Series => {
          const stroke = colour(name);
          if (look === 'line') return {label, stroke, width: 3, points, spanGaps: true};
          bar += 1;
          // Two rows of bars stand beside each other.
          const align = bars === 1 ? 0 : bar === 0 ? -1 : 1;
          const paths = Plot.paths.bars?.({size: [0.7 / bars, 100], align});
          const filled = {label, stroke, fill: stroke, width: 0, points: {show: false}};
          return paths ? {...filled, paths} : filled;
        }),
      ],
    };
  }

  #size() {
    const {clientWidth = 0, clientHeight = 0} = this.#target() ?? {};
    return {width: Math.max(200, clientWidth), height: Math.max(120, clientHeight)};
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-day-chart': DayChart;
  }
}

import {css, html, nothing} from 'lit';
import {customElement} from 'lit/decorators.js';
import type {Area} from '../../src/hall/configuration.ts';
import {BoardWidget} from '../board/widget.ts';
import {waitingByArea} from '../hall-view.ts';
import {widest} from '../text-width.ts';
import {words} from '../words.ts';
import {styled} from '../styled.ts';

/** How many numbers wait in each area that the display is about. */
@customElement('rc-area-waiting')
export class AreaWaiting extends BoardWidget {
  static override styles = css`
    :host {
      display: block;
      container: waiting / size;
      color: var(--rc-lamp);
    }
    section {
      display: grid;
      grid-template-rows: auto minmax(0, 1fr);
      gap: 2cqb;
    }
    h2 {
      margin: 0;
      color: var(--rc-wall-dim);
      font-size: min(16cqb, 8cqi);
      font-weight: 500;
    }
    dl {
      margin: 0;
      display: grid;
      grid-auto-rows: minmax(0, 1fr);
      gap: 2cqb;
      min-height: 0;
    }
    div {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 0.5em;
      padding: 0 4cqi;
      border-radius: 1cqmin;
      background: var(--rc-wall-panel);
      white-space: nowrap;
      font-size: min(86cqi / var(--width), 40cqb / var(--rows));
    }
    dt {
      color: var(--rc-amber);
      font-weight: 600;
    }
    dd {
      margin: 0;
      color: var(--rc-wall-dim);
    }
    b {
      color: var(--rc-lamp);
      font-size: 1.35em;
      font-weight: 700;
      font-variant-numeric: tabular-nums;
    }
    @container waiting (aspect-ratio > 2.4) {
      h2 {
        font-size: min(24cqb, 8cqi);
      }
      dl {
        grid-auto-flow: column;
        grid-auto-columns: minmax(0, 1fr);
      }
      div {
        font-size: min(80cqi / var(--width) / var(--rows), 24cqb);
      }
    }
  `;

  protected override render() {
    const {hall, configuration, display, blind} = this.scene;
    if (blind) return nothing;
    const waiting = waitingByArea(hall);
    const shown = display.shows?.areas;
    const areas = configuration.areas.filter(({id}) => !shown || shown.includes(id));
    // A name, a number of three digits or four, and its unit.
    const width = widest(areas.map(({name}) => name.zh)) + 6.5;
    return html`<section class="apart">
      <h2>${words.waitingNow}</h2>
      <dl ${styled({'--rows': areas.length, '--width': width})}>
        ${areas.map((area) => this.#area(area, waiting.get(area.id) ?? 0))}
      </dl>
    </section>`;
  }

  #area({name}: Area, count: number) {
    return html`<div>
      <dt>${name.zh}</dt>
      <dd><b>${count}</b> ${words.waitingUnit}</dd>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-area-waiting': AreaWaiting;
  }
}

import {css, html, nothing, svg} from 'lit';
import {customElement} from 'lit/decorators.js';
import type {MapItem} from '../../src/hall/signage.ts';
import {BoardWidget} from '../board/widget.ts';
import {textWidth} from '../text-width.ts';
import {words} from '../words.ts';

/** The plan of the hall: windows, rooms and what people look for; where somebody is called to glows. */
@customElement('rc-hall-map')
export class HallMap extends BoardWidget {
  static override styles = css`
    :host {
      display: block;
    }
    svg {
      width: 100%;
      height: 100%;
      font-family: var(--rc-font);
      text-anchor: middle;
      dominant-baseline: central;
    }
    .floor {
      fill: var(--rc-wall-panel);
      stroke: var(--rc-wall-line);
      stroke-width: 0.12;
    }
    rect {
      fill: #241d15;
      stroke: var(--rc-wall-line);
      stroke-width: 0.06;
    }
    text {
      fill: var(--rc-lamp);
      font-weight: 700;
    }
    .mark rect {
      fill: none;
      stroke-dasharray: 0.25 0.2;
    }
    .mark text {
      fill: var(--rc-wall-dim);
      font-weight: 500;
    }
    .way text {
      fill: var(--rc-amber);
    }
    .called rect {
      fill: var(--rc-wall-call-deep);
      stroke: var(--rc-wall-call);
      stroke-width: 0.14;
    }
    .called text {
      fill: var(--rc-amber);
    }
    .here circle {
      fill: var(--rc-wall-call);
    }
    .here text {
      fill: var(--rc-lamp);
    }
  `;

  protected override render() {
    const {configuration, display, blind} = this.scene;
    const {map} = configuration.signage;
    const called = blind ? new Set<string>() : this.#called();
    return html`<svg
      viewBox="-0.4 -0.4 ${map.width + 0.8} ${map.height + 0.8}"
      role="img"
      aria-label=${words.map}
    >
      ${svg`<rect class="floor" x="-0.2" y="-0.2" width=${map.width + 0.4} height=${map.height + 0.4} rx="0.4"></rect>`}
      ${map.items.map((item) => this.#item(item, called))}
      ${
        display.here
          ? svg`<g class="here">
              <circle cx=${display.here.x} cy=${display.here.y - 0.4} r="0.4"></circle>
              <text x=${display.here.x} y=${display.here.y + 0.55} font-size="0.8">${words.here}</text>
            </g>`
          : nothing
      }
    </svg>`;
  }

  /** Where the stage calls to now, as the map names it. A room that nobody may know of never glows. */
  #called(): Set<string> {
    const {stage} = this.scene;
    if (!stage.now) return new Set();
    return new Set(
      stage.calls.map(({to}) =>
        to.kind === 'window'
          ? `window-${String(to.number)}`
          : to.kind === 'room'
            ? `room-${to.room}`
            : 'mark-guide-desk',
      ),
    );
  }

  #item(item: MapItem, called: ReadonlySet<string>) {
    const {x, y, width, height} = item;
    const text = this.#text(item);
    const key =
      item.kind === 'window'
        ? `window-${String(item.window)}`
        : item.kind === 'room'
          ? `room-${item.room}`
          : `mark-${item.mark}`;
    const way = item.kind === 'mark' && (item.mark === 'entrance' || item.mark === 'exit');
    const size = Math.min(
      item.kind === 'window' ? 1.2 : 0.85,
      height * 0.55,
      (width * 0.86) / Math.max(1.3, textWidth(text)),
    );
    return svg`<g class="${item.kind} ${way ? 'way' : ''} ${called.has(key) ? 'called' : ''}">
      <rect x=${x + 0.08} y=${y + 0.08} width=${width - 0.16} height=${height - 0.16} rx="0.2"></rect>
      <text x=${x + width / 2} y=${y + height / 2} font-size=${size}>${text}</text>
    </g>`;
  }

  #text(item: MapItem): string {
    if (item.kind === 'window') return String(item.window);
    if (item.kind === 'mark') return words.marks[item.mark];
    const room = this.scene.configuration.rooms.find(({id}) => id === item.room);
    return room?.name.zh ?? '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-hall-map': HallMap;
  }
}

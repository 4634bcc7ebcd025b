import {html, nothing, type TemplateResult} from 'lit';
import type {Widget} from '../../src/hall/signage.ts';
import type {Scene} from '../scene.ts';
import '../slogans/slogan-track.ts';
import '../widgets/call-stage.ts';
import '../widgets/last-calls.ts';
import '../widgets/wall-header.ts';
import '../widgets/window-grid.ts';
import {isGap, mediaNow, slogansNow} from './emptiness.ts';

const AT_HAND: ReadonlySet<string> = new Set<Widget['kind']>([
  'call',
  'last-calls',
  'windows',
  'header',
  'slogans',
]);

/** Fetches the elements that a board needs and the page has not got yet; they fill their places by themselves. */
export function fetchWidgets(widgets: readonly Widget[]): void {
  if (widgets.every(({kind}) => AT_HAND.has(kind))) return;
  import('./other-widgets.ts').catch(reportError);
}

/** The element that shows a widget; nothing for a kind that this version does not know. */
export function widgetTemplate(widget: Widget, scene: Scene): TemplateResult | typeof nothing {
  switch (widget.kind) {
    case 'call':
      return html`<rc-call-stage .widget=${widget} .scene=${scene}></rc-call-stage>`;
    case 'last-calls':
      return html`<rc-last-calls .widget=${widget} .scene=${scene}></rc-last-calls>`;
    case 'windows':
      return html`<rc-window-grid .widget=${widget} .scene=${scene}></rc-window-grid>`;
    case 'window':
      return html`<rc-own-window .widget=${widget} .scene=${scene}></rc-own-window>`;
    case 'waiting':
      return html`<rc-area-waiting .widget=${widget} .scene=${scene}></rc-area-waiting>`;
    case 'header':
      return html`<rc-wall-header .widget=${widget} .scene=${scene}></rc-wall-header>`;
    case 'clock':
      return html`<rc-wall-clock .widget=${widget} .scene=${scene}></rc-wall-clock>`;
    case 'notice':
      return html`<rc-notice-pages .widget=${widget} .scene=${scene}></rc-notice-pages>`;
    case 'map':
      return html`<rc-hall-map .widget=${widget} .scene=${scene}></rc-hall-map>`;
    case 'how-to':
      return html`<rc-how-to .widget=${widget} .scene=${scene}></rc-how-to>`;
    case 'text':
      return html`<rc-text-lines .widget=${widget} .scene=${scene}></rc-text-lines>`;
    case 'slogans':
      return html`<rc-slogan-track
        .slogans=${slogansNow(scene)}
        .now=${scene.clock}
        .mode=${widget.mode}
        .refresh=${scene.display.refresh}
      ></rc-slogan-track>`;
    case 'media':
      return scene.media === undefined
        ? nothing
        : html`<rc-media
            .store=${scene.media}
            .media=${mediaNow(scene)}
            .playing=${isGap(widget, scene)}
          ></rc-media>`;
    default:
      widget satisfies never;
      return nothing;
  }
}

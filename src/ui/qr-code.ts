import {html, svg} from 'lit';
import {qrOutline} from '../devices/printer/sheet/qr-outline.ts';

/** A QR code as a drawing that scales with its box; `label` says what it is for. */
export function qrCode(content: string, label: string) {
  const {size, path} = qrOutline(content);
  return html`<svg
    class="qr"
    role="img"
    aria-label=${label}
    viewBox="0 0 ${size} ${size}"
    shape-rendering="crispEdges"
  >
    ${svg`<path d=${path} fill="currentColor"></path>`}
  </svg>`;
}

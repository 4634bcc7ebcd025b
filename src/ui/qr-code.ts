import {html, svg} from 'lit';
import {encode} from 'uqr';

/** A QR code as a drawing that scales with its box; `label` says what it is for. */
export function qrCode(content: string, label: string) {
  // Middle error correction: thermal paper gets creased in a pocket.
  const {data, size} = encode(content, {ecc: 'M', border: 2});
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  return html`<svg
    class="qr"
    role="img"
    aria-label=${label}
    viewBox="0 0 ${size} ${size}"
    shape-rendering="crispEdges"
  >
    ${svg`<path d=${dark.join('')} fill="currentColor"></path>`}
  </svg>`;
}

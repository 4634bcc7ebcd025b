import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Direction} from '../../src/hall/signage.ts';

/** Degrees clockwise from pointing up: `ahead` is up on a wall, as on road signs. */
const TURN: Record<Direction, number> = {ahead: 0, right: 90, back: 180, left: 270};

/** The arrow to the way out. It swings gently where it points, far below one flash a second. */
@customElement('rc-way-out-arrow')
export class WayOutArrow extends LitElement {
  @property() to: Direction = 'ahead';

  static override styles = css`
    :host {
      display: block;
      aspect-ratio: 1;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
      overflow: visible;
    }
    path {
      fill: #ffd98a;
    }
    @media (prefers-reduced-motion: no-preference) {
      path {
        animation: swing 2.4s ease-in-out infinite alternate;
        will-change: transform;
      }
    }
    @keyframes swing {
      from {
        transform: translateY(4px);
      }
      to {
        transform: translateY(-4px);
      }
    }
  `;

  protected override render() {
    return html`<svg viewBox="0 0 100 100" aria-hidden="true">
      <g transform="rotate(${TURN[this.to]} 50 50)">
        <path d="M50 6 92 50H68V94H32V50H8Z"></path>
      </g>
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-way-out-arrow': WayOutArrow;
  }
}

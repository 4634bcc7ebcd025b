import {LitElement, css, html} from 'lit';
import {customElement} from 'lit/decorators.js';

/** A cup of hot tea, the hall's third line. Decoration: nothing is said by it alone. */
@customElement('rc-tea-cup')
export class TeaCup extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }

    svg {
      display: block;
      inline-size: 100%;
      block-size: 100%;
      overflow: visible;
    }

    /* Where words leave no room for it, none is better than a speck. */
    @container (max-height: 3rem) {
      svg {
        display: none;
      }
    }

    .cup {
      fill: var(--rc-card);
      stroke: var(--rc-ink);
    }

    .tea {
      fill: var(--rc-tea);
      stroke: var(--rc-ink);
    }

    .line {
      fill: none;
      stroke: var(--rc-ink);
    }

    .band {
      fill: none;
      stroke: var(--rc-tea);
      stroke-width: 2.4;
    }

    .shade {
      fill: var(--rc-paper-deep);
    }

    .steam {
      fill: none;
      stroke: var(--rc-steam);
      stroke-width: 3.2;
      opacity: 0.75;
    }

    @media (prefers-reduced-motion: no-preference) {
      .steam {
        animation: rise 5.5s ease-in-out infinite;
      }

      .steam:nth-of-type(2) {
        animation-delay: -1.8s;
      }

      .steam:nth-of-type(3) {
        animation-delay: -3.6s;
      }
    }

    @keyframes rise {
      0% {
        opacity: 0;
        transform: translateY(7px);
      }

      45% {
        opacity: 0.85;
      }

      100% {
        opacity: 0;
        transform: translateY(-9px);
      }
    }
  `;

  protected override render() {
    return html`
      <svg viewBox="0 -6 160 146" aria-hidden="true" stroke-width="2.4" stroke-linecap="round">
        <path class="steam" d="M62 46c-6-7 6-12 0-20s4-11 1-17" />
        <path class="steam" d="M80 43c-6-8 6-13 0-22s5-12 1-18" />
        <path class="steam" d="M98 46c-6-7 6-12 0-20s4-11 1-17" />
        <ellipse class="shade" cx="80" cy="128" rx="66" ry="9" stroke="none" />
        <path class="line" d="M22 124c18 8 98 8 116 0" />
        <path class="cup" d="M36 60c0 38 16 58 32 62h24c16-4 32-24 32-62z" />
        <path class="band" d="M40.5 82c14 6 65 6 79 0" />
        <ellipse class="cup" cx="80" cy="60" rx="44" ry="11" />
        <ellipse class="tea" cx="80" cy="62" rx="36" ry="7" stroke="none" />
      </svg>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-tea-cup': TeaCup;
  }
}

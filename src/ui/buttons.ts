import {css} from 'lit';

/**
 * What is touched on a kiosk. Sizes are in `--u`, a millimetre of the glass, and type in `--t`,
 * the visitor's em; both are set above every screen. Nothing here is under 12.7 mm.
 */
export const buttons = css`
  button {
    box-sizing: border-box;
    min-height: calc(20 * var(--u));
    min-width: calc(20 * var(--u));
    padding: calc(2.5 * var(--u)) calc(5 * var(--u));
    border: calc(0.5 * var(--u)) solid var(--rc-line-strong);
    border-radius: calc(4.5 * var(--u));
    background: var(--rc-card);
    color: var(--rc-ink);
    font: inherit;
    font-size: var(--t);
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
    touch-action: none;
    user-select: none;
    -webkit-tap-highlight-color: transparent;
  }

  button:active,
  button[data-pressed] {
    background: var(--rc-tea-soft);
    border-color: var(--rc-tea);
  }

  button:focus-visible {
    outline: calc(0.9 * var(--u)) solid var(--rc-ink);
    outline-offset: calc(0.7 * var(--u));
  }

  button[disabled] {
    border-style: dashed;
    border-color: var(--rc-line);
    color: var(--rc-ink-soft);
    background: transparent;
  }

  .primary {
    border-color: var(--rc-tea);
    background: var(--rc-tea);
    color: var(--rc-tea-ink);
    font-weight: 700;
  }

  .primary:active,
  .primary[data-pressed] {
    background: var(--rc-tea-deep);
    border-color: var(--rc-tea-deep);
  }

  .primary[disabled] {
    border-color: var(--rc-tea);
    background: var(--rc-tea);
    color: var(--rc-tea-ink);
  }

  .chosen {
    border-color: var(--rc-tea);
    background: var(--rc-tea-soft);
    box-shadow: inset 0 0 0 calc(0.5 * var(--u)) var(--rc-tea);
  }

  .with-icon {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(2.5 * var(--u));
  }

  .icon {
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;

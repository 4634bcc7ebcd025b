import {css} from 'lit';

export const kioskFrameStyles = css`
  :host {
    --t: calc(1rem * var(--fit, 1));

    display: block;
    block-size: 100%;
    color: var(--rc-ink);
    font-size: var(--t);
    line-height: 1.5;
    line-break: strict;
  }

  .glass {
    display: grid;
    box-sizing: border-box;
    block-size: 100%;
    background: var(--rc-paper);
  }

  .upright {
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
  }

  :host([airy]) .upright {
    grid-template-rows: minmax(0, 1fr) auto auto;
  }

  .upright.low {
    grid-template-rows: 55% minmax(0, 1fr) auto;
  }

  :host([airy]) .upright.low {
    grid-template-rows: minmax(55%, 1fr) minmax(0, auto) auto;
  }

  /* Each gives way by itself. */
  .low .info,
  .low main {
    --t: calc(1rem * var(--fit, 1));

    font-size: var(--t);
  }

  .wide {
    grid-template: minmax(0, 1fr) auto / minmax(0, 39fr) minmax(0, 61fr);
  }

  :host([airy]) .wide {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }

  .wide rc-kiosk-aids {
    grid-column: 1 / -1;
  }

  .info {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    overflow: hidden;
    padding-inline: calc(12 * var(--u));
  }

  .wide .info {
    background: var(--rc-paper-deep);
    padding-inline: calc(8 * var(--u));
    border-inline-end: calc(0.4 * var(--u)) solid var(--rc-line);
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    column-gap: calc(5 * var(--u));
    padding-block: calc(6 * var(--u)) calc(4 * var(--u));
    font-size: calc(0.9 * var(--t));
    line-height: 1.4;
  }

  .upright header {
    border-block-end: calc(0.4 * var(--u)) solid var(--rc-line);
  }

  .hall {
    font-weight: 700;
  }

  .clock {
    color: var(--rc-ink-soft);
    font-variant-numeric: tabular-nums;
  }

  .cut {
    flex-basis: 100%;
    margin-block-start: calc(1.5 * var(--u));
    border-radius: calc(2 * var(--u));
    padding: calc(0.6 * var(--u)) calc(3 * var(--u));
    background: var(--rc-brass-soft);
  }

  .ask {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
    padding-block: calc(5 * var(--u));
  }

  .wide .ask,
  .low .ask {
    justify-content: center;
  }

  .progress {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: calc(4 * var(--u));
    margin-block-end: calc(5 * var(--u));
  }

  .wide .progress {
    grid-template-columns: 1fr;
    gap: calc(1.5 * var(--u));
  }

  progress {
    inline-size: 100%;
    block-size: calc(2.4 * var(--u));
    border-radius: calc(1.2 * var(--u));
    border: 0;
    background: var(--rc-line);
    overflow: clip;
    appearance: none;
  }

  progress::-webkit-progress-bar {
    background: transparent;
  }

  progress::-webkit-progress-value {
    border-radius: calc(1.2 * var(--u));
    background: var(--rc-tea);
  }

  .count {
    color: var(--rc-ink-soft);
    font-size: calc(0.84 * var(--t));
  }

  h1 {
    margin: 0;
    font-size: calc(var(--heading) * var(--t));
    font-weight: 800;
    line-height: 1.25;
    letter-spacing: 0.01em;
    text-wrap: balance;
    /* Broken between words alone, unless one is longer than the line. */
    word-break: keep-all;
    overflow-wrap: anywhere;
  }

  /* Beside the choices a heading of nine characters stays on one line. */
  :host(:lang(zh):not([airy])) .wide h1 {
    font-size: min(calc(var(--heading) * var(--t)), calc(14.6 * var(--u)));
  }

  .upright h1 {
    margin-block-start: calc(3 * var(--u));
    font-size: calc(var(--heading) * 1.15 * var(--t));
  }

  h1:focus {
    outline: none;
  }

  :host(:lang(en)) h1 {
    font-size: calc(var(--heading) * 0.84 * var(--t));
    letter-spacing: -0.005em;
  }

  .lead {
    margin: calc(3 * var(--u)) 0 0;
    color: var(--rc-ink-soft);
    text-wrap: pretty;
    word-break: keep-all;
    overflow-wrap: anywhere;
  }

  /* A clause that is longer than the line would leave its comma to the next one. */
  .wide.enlarged .lead {
    word-break: normal;
  }

  main {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    padding-inline: calc(12 * var(--u));
  }

  .wide main {
    padding-inline: calc(9 * var(--u));
    padding-block-start: calc(8 * var(--u));
  }

  .do {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }

  :host(:not([airy])) .do {
    container-type: size;
  }

  .act {
    display: flex;
    gap: calc(4 * var(--u));
    padding-block: calc(6 * var(--u));
  }

  .wide .act {
    padding-block: calc(4.4 * var(--u));
  }
`;

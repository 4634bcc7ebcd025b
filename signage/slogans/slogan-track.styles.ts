import {css} from 'lit';

export const trackStyles = css`
  :host {
    display: block;
    container: band / size;
    position: relative;
    overflow: hidden;
    contain: strict;
    background: var(--rc-wall-band);
    color: var(--rc-amber);
  }
  .lanes {
    position: absolute;
    inset: 0;
    font-size: min(54cqb, 9cqi);
    font-weight: 600;
    letter-spacing: 0.1em;
  }
  .lane {
    position: absolute;
    inset: 0;
    contain: strict;
  }
  .wagon {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    display: flex;
    align-items: center;
    contain: strict;
    will-change: transform;
  }
  .piece {
    box-sizing: border-box;
    flex: none;
    inline-size: max-content;
    display: inline-flex;
    align-items: center;
    white-space: pre;
  }
  .piece.first {
    padding-inline-start: 0.55em;
  }
  .piece i {
    margin-inline-start: calc(0.55em / 0.45);
    color: var(--rc-wall-call);
    font-size: 0.45em;
    font-style: normal;
  }
  .card {
    position: absolute;
    inset: 0;
    padding-inline: 0.55em;
    display: grid;
    place-items: center;
    contain: strict;
    opacity: 0;
    will-change: opacity;
    line-height: 1.25;
    text-align: center;
    text-wrap: balance;
    /* Rows end at a comma where they can. */
    word-break: keep-all;
    overflow-wrap: anywhere;
  }
`;

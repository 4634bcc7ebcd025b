import {css} from 'lit';

export const callStageStyles = css`
  :host {
    display: block;
    container: stage / size;
    min-width: 0;
    min-height: 0;
  }
  .stage {
    box-sizing: border-box;
    height: 100%;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    padding: 4cqmin 3cqi 3cqmin;
    border: 0.6cqmin solid var(--rc-wall-line);
    border-radius: 4cqmin;
    background: var(--rc-wall-panel);
    text-align: center;
    color: var(--rc-lamp);
  }
  :host([now]) .stage {
    border-color: var(--rc-wall-call);
    background: var(--rc-wall-glow);
  }
  h2 {
    margin: 0;
    color: var(--rc-amber);
    font-size: min(9cqb, 6cqi);
    font-weight: 500;
    letter-spacing: 0.4em;
    margin-inline-end: -0.4em;
  }
  /* What is being spoken, for whoever does not hear it; its line is kept free, so that nothing jumps. */
  .caption {
    height: 1.3em;
    margin: 0;
    color: var(--rc-wall-dim);
    font-size: min(7.5cqb, 5cqi);
    line-height: 1.3;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .caption:not(:empty)::before {
    content: '';
    display: inline-block;
    width: 0.34em;
    height: 0.34em;
    margin-inline-end: 0.5em;
    border-radius: 50%;
    background: var(--rc-amber);
    vertical-align: 0.16em;
  }
  .calls {
    display: grid;
    min-height: 0;
    gap: 2cqb;
  }
  .call {
    display: grid;
    align-content: center;
    justify-items: center;
    white-space: nowrap;
  }
  /* As large as its share of the width and its height allow; a character is at most 0.64 em wide. */
  .number {
    --share: 80cqi;
    --high: 41cqb;
    font-size: min(var(--share) / (var(--letters) * 0.64), var(--high));
    line-height: 1.08;
    font-weight: 800;
    font-variant-numeric: tabular-nums;
  }
  .letters-4 {
    --letters: 4;
  }
  .letters-5 {
    --letters: 5;
  }
  .letters-6 {
    --letters: 6;
  }
  .letters-7 {
    --letters: 7;
  }
  .to {
    color: var(--rc-amber);
    font-size: min(9.4cqi, 14cqb);
    font-weight: 700;
    line-height: 1.2;
  }
  .to b {
    color: var(--rc-lamp);
    font-size: 1.35em;
    font-weight: 800;
    padding: 0 0.1em;
  }
  .side {
    color: var(--rc-lamp);
    padding-inline-start: 0.25em;
  }
  /* Two or three together: a line each, number and place side by side. */
  .of-2 .call,
  .of-3 .call {
    grid-auto-flow: column;
    align-items: center;
    justify-content: space-between;
    gap: 3cqi;
  }
  .of-2 h2,
  .of-3 h2 {
    font-size: min(7cqb, 6cqi);
    line-height: 1.3;
  }
  .of-2 .number,
  .of-3 .number {
    --share: 38cqi;
    --high: 27cqb;
    line-height: 0.95;
  }
  /* Their numbers stand there as large as they can: a line is given up for others alone. */
  .of-2 .caption:is(:empty, :not(.other)),
  .of-3 .caption:is(:empty, :not(.other)) {
    display: none;
  }
  .of-3:has(.other:not(:empty)) .number {
    --high: 22cqb;
  }
  .of-2 .to,
  .of-3 .to {
    font-size: min(5.6cqi, 13cqb);
  }
  .quiet {
    align-content: center;
    justify-items: center;
    grid-template-rows: auto auto;
    gap: 4cqb;
    padding-inline: 8cqi;
  }
  .quiet .title {
    font-size: min(10cqi, 18cqb);
    font-weight: 700;
  }
  .quiet p {
    margin: 0;
    color: var(--rc-wall-dim);
    font-size: min(4.6cqi, 8cqb);
    line-height: 1.5;
    /* A sentence breaks at its comma, not within a word. */
    word-break: keep-all;
  }
  /* A strip over a door: one line. */
  @container stage (aspect-ratio > 3) {
    .stage {
      grid-template-rows: minmax(0, 1fr);
      padding: 0 3cqi;
    }
    h2,
    .caption:not(.other) {
      display: none;
    }
    .caption {
      font-size: min(13cqb, 5cqi);
    }
    .call {
      grid-auto-flow: column;
      align-items: center;
      justify-content: space-evenly;
      gap: 3cqi;
    }
    .number {
      --share: 46cqi;
      --high: 84cqb;
    }
    .to {
      font-size: min(6.6cqi, 30cqb);
      text-align: start;
    }
    .side {
      display: block;
      padding: 0;
    }
    .of-2 .calls,
    .of-3 .calls {
      grid-auto-flow: column;
    }
    .of-2 .call,
    .of-3 .call {
      grid-auto-flow: row;
      gap: 0;
    }
    .of-2 .number,
    .of-3 .number {
      --share: 27cqi;
      --high: 46cqb;
      line-height: 1.08;
    }
    .of-2 .to,
    .of-3 .to {
      font-size: min(4cqi, 24cqb);
      text-align: center;
    }
    .quiet {
      grid-template-rows: auto auto;
      gap: 2cqb;
    }
    .quiet .title {
      font-size: min(7cqi, 34cqb);
    }
    .quiet p {
      font-size: min(3.8cqi, 19cqb);
    }
  }
  /* One gentle pulse of light, on the compositor, far below anything that could harm. */
  @media (prefers-reduced-motion: no-preference) {
    :host([now]) .call {
      animation: arrive 900ms ease-out;
    }
  }
  @keyframes arrive {
    from {
      opacity: 0.35;
      transform: scale(0.97);
    }
  }
`;

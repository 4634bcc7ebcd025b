import {css} from 'lit';

/** One board for every shape: sizes come from the container, never from pixels. */
export const wallStyles = css`
  :host {
    display: block;
    height: 100%;
    container: wall / size;
    background: var(--rc-wall);
    color: var(--rc-lamp);
  }
  .starting {
    height: 100%;
    display: grid;
    place-items: center;
    color: var(--rc-wall-dim);
    font-size: 6cqmin;
  }
  .board {
    --rc-wall-small: 3.3cqb;
    height: 100%;
    display: grid;
    grid-template:
      'header header' 11cqb
      'stage grid' minmax(0, 1fr)
      'last grid' 17cqb
      'slogans slogans' 13cqb / minmax(0, 1fr) minmax(0, 1.75fr);
    gap: 0 1.6cqb;
  }
  rc-wall-header {
    grid-area: header;
    padding-inline: 3cqb;
  }
  rc-call-stage {
    grid-area: stage;
    margin-inline-start: 3cqb;
  }
  /* Nothing to list: its place belongs to the stage. */
  .unlisted rc-call-stage {
    grid-row-end: last-end;
    margin-block-end: 1.8cqb;
  }
  rc-last-calls {
    grid-area: last;
    margin: 1.6cqb 0 1.6cqb 3cqb;
  }
  .grid {
    grid-area: grid;
    display: grid;
    grid-template-columns: repeat(8, minmax(0, 1fr));
    grid-auto-rows: minmax(0, 1fr);
    gap: 0.9cqb;
    margin: 0 3cqb 1.8cqb 0.8cqb;
  }
  rc-slogan-track {
    grid-area: slogans;
  }
  /* An ordinary TV: fewer and lower cells, room for the stage. */
  @container wall (aspect-ratio < 2.4) {
    .board {
      grid-template-columns: minmax(0, 0.8fr) minmax(0, 1fr);
      grid-template-rows: 10cqb minmax(0, 1fr) 16cqb 11cqb;
    }
    .grid {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }
  /* Upright: the call above, the windows below. */
  @container wall (aspect-ratio < 1) {
    .board {
      --rc-wall-small: 2.7cqi;
      grid-template:
        'header' 6cqb
        'stage' minmax(0, 1fr)
        'last' 10cqb
        'grid' 42cqb
        'slogans' 7cqb / minmax(0, 1fr);
    }
    rc-wall-header,
    rc-call-stage,
    rc-last-calls,
    .grid {
      margin-inline: 3cqi;
      padding-inline: 0;
    }
  }
  /* A strip over the doors: the call, and the slogans beside it. */
  @container wall (aspect-ratio > 5) {
    .board {
      grid-template: 'stage slogans' minmax(0, 1fr) / minmax(0, 1.35fr) minmax(0, 1fr);
      gap: 0;
    }
    rc-wall-header,
    rc-last-calls,
    .grid {
      display: none;
    }
    rc-call-stage,
    .unlisted rc-call-stage {
      grid-row: stage;
      margin: 5cqb;
    }
  }
`;

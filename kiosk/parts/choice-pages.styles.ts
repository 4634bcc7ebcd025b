import {css} from 'lit';

export const choicePagesStyles = css`
  :host {
    --fit: 1;
    --em: calc(var(--fit) * var(--t));
    --larger: 1;

    display: flex;
    position: relative;
    flex: 1;
    flex-direction: column;
    container-type: inline-size;
    /* Room for a choice and the buttons that turn pages: what stands around gives way first. */
    min-block-size: calc(64 * var(--u));
    justify-content: space-between;
    gap: calc(4 * var(--u));
    /* While it measures, all choices stand in it at once: nothing around it lays itself out by them. Not clipped, for
       the frame around what has the focus stands out of it. */
    contain: layout;
  }

  .em {
    position: absolute;
    block-size: var(--t);
    inline-size: 1px;
    visibility: hidden;
  }

  .pages {
    display: grid;
    grid-template-columns: repeat(var(--columns), minmax(0, 1fr));
    gap: calc(4 * var(--u));
  }

  /* What room is left lies around a few choices, and they come down to the hand. */
  .roomy {
    flex: 1;
    align-content: center;
    min-block-size: 0;
  }

  .brief {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: repeat(var(--briefs), minmax(0, 1fr));
    gap: calc(4 * var(--u));
  }

  .measuring {
    visibility: hidden;
    align-items: start;
  }

  .measuring + .pager {
    visibility: hidden;
  }

  .heading {
    grid-column: 1 / -1;
    margin: 0;
    padding-block-start: calc(1 * var(--u));
    color: var(--rc-ink-soft);
    font-size: calc(0.9 * var(--em));
    font-weight: 600;
    line-height: 1.4;
  }

  .choice {
    display: grid;
    position: relative;
    align-content: center;
    gap: calc(0.6 * var(--u));
    min-block-size: max(calc(20 * var(--u)), var(--row));
    padding-inline: calc(6 * var(--u));
    text-align: start;
  }

  .choice .icon {
    position: absolute;
    inset-block-start: calc(2.5 * var(--u));
    inset-inline-end: calc(2.5 * var(--u));
    color: var(--rc-tea);
  }

  .label {
    font-size: calc(1.15 * var(--larger) * var(--em));
    font-weight: 700;
    text-wrap: balance;
    word-break: keep-all;
  }

  .chosen .label {
    padding-inline-end: 1em;
  }

  .hint {
    color: var(--rc-ink-soft);
    font-size: calc(0.84 * var(--larger) * var(--em));
    font-weight: 400;
    line-height: 1.4;
    text-wrap: pretty;
    word-break: keep-all;
    overflow-wrap: anywhere;
  }

  .chosen .hint {
    color: var(--rc-ink);
  }

  :host([lines]) .choice {
    grid-template-columns: minmax(min-content, 5em) minmax(0, 1fr);
    align-items: center;
    column-gap: calc(4 * var(--u));
  }

  :host([lines]) .label {
    color: var(--rc-ink-soft);
    font-size: calc(0.9 * var(--larger) * var(--em));
    font-weight: 400;
  }

  :host([lines]) .hint {
    color: var(--rc-ink);
    font-size: calc(1.05 * var(--larger) * var(--em));
    font-weight: 600;
    word-break: normal;
  }

  :host .brief .choice {
    grid-template-columns: minmax(0, 1fr);
    min-block-size: calc(20 * var(--u));
    padding-inline: calc(3 * var(--u));
    text-align: center;
  }

  :host .brief .label {
    color: var(--rc-ink);
    font-size: var(--em);
    font-weight: 600;
  }

  .aside {
    border-style: dashed;
    background: transparent;
  }

  .pager {
    display: grid;
    grid-template-columns: 1fr auto 1fr;
    align-items: center;
    gap: calc(4 * var(--u));
  }

  .pager button {
    padding-inline: calc(2 * var(--u));
  }

  /* Beside something else the signs alone have to do. */
  @container (inline-size < 16.5em) {
    .pager button span {
      display: none;
    }
  }

  .where {
    min-inline-size: 3em;
    color: var(--rc-ink-soft);
    font-size: var(--t);
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
`;

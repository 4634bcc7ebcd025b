import {css} from 'lit';

export const deviceDetailStyles = css`
  :host {
    display: contents;
  }
  h3 {
    margin-block-end: 6px;
    font-size: 17px;
  }
  .now {
    display: grid;
    gap: 6px;
  }
  .state {
    font-weight: 600;
  }
  .fault {
    padding: 8px 14px;
    border-radius: 12px;
    background: var(--rc-tea-soft);
  }
  .hint {
    background: var(--rc-paper-deep);
  }
  .sides {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr));
    gap: 18px 28px;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr));
    gap: 0 28px;
    margin: 0;
    font-size: 16px;
  }
  dl div {
    display: grid;
    grid-template-columns: 8.5em minmax(0, 1fr);
    gap: 10px;
    padding-block: 3px;
    border-bottom: 1px solid var(--rc-line);
  }
  dt {
    color: var(--rc-ink-soft);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }
  button {
    justify-self: start;
    min-height: 44px;
    padding: 4px 14px;
    font-size: 16px;
  }
`;

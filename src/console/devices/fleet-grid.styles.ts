import {css} from 'lit';

export const fleetGridStyles = css`
  :host {
    display: grid;
    gap: 14px;
    min-height: 0;
    background: none;
  }
  h3 {
    margin-block-end: 6px;
    font-size: 17px;
  }
  .count {
    color: var(--rc-ink-soft);
    font-weight: 400;
    font-size: 16px;
  }
  .count.bad {
    margin-inline-start: 8px;
    color: var(--rc-tea);
    font-weight: 600;
  }
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(172px, 100%), 1fr));
    gap: 6px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: grid;
    /* What changes in one cell moves nothing outside of it. */
    contain: layout style;
  }
  button {
    display: grid;
    align-content: center;
    min-height: 50px;
    padding: 3px 10px 3px 30px;
    position: relative;
    border: 1px solid var(--rc-line);
    border-radius: 10px;
    font-size: 15px;
    line-height: 1.3;
    text-align: start;
  }
  button::before {
    content: '●';
    position: absolute;
    inset-inline-start: 10px;
    inset-block-start: 4px;
    color: var(--rc-jade);
  }
  .name,
  .how {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .how {
    color: var(--rc-ink-soft);
    font-size: 14px;
    font-weight: 400;
  }
  /* Told by shape too, for who does not see the colours. */
  button.bad {
    border-color: var(--rc-tea);
    background: var(--rc-tea-soft);
  }
  button.bad::before {
    content: '▲';
    color: var(--rc-tea);
  }
  button.bad .how {
    color: var(--rc-tea-deep);
    font-weight: 600;
  }
  button.never-seen,
  button.planned-off,
  button.unknown,
  button.not-showing {
    border-style: dashed;
  }
  button.never-seen::before,
  button.planned-off::before,
  button.unknown::before,
  button.not-showing::before {
    content: '○';
    color: var(--rc-ink-soft);
  }
`;

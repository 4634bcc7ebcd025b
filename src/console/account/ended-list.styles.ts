import {css} from 'lit';

/** A list of things of one person, each with a button that ends it. */
export const endedList = css`
  :host {
    min-height: 0;
    background: none;
  }
  ul {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    min-height: 52px;
    padding-block: 4px;
    border-block-start: 1px solid var(--rc-line);
    font-size: 17px;
  }
  button {
    min-height: 44px;
    padding: 2px 14px;
    font-size: 16px;
  }
`;

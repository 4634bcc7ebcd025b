import {css} from 'lit';

export const deviceAsksStyles = css`
  :host {
    min-height: 0;
    background: none;
    font-size: 16px;
  }
  h3 {
    margin-block-end: 6px;
    font-size: 17px;
  }
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(460px, 100%), 1fr));
    gap: 8px 28px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: grid;
    grid-template-columns: minmax(200px, 44%) minmax(0, 1fr);
    align-items: start;
    gap: 14px;
  }
  li > button {
    width: 100%;
  }
  button {
    min-height: 44px;
    padding: 4px 14px;
    font-size: 16px;
  }
  .result {
    display: grid;
    justify-items: start;
    gap: 4px;
  }
  .bad {
    color: var(--rc-brass);
    font-weight: 600;
  }
  .choice {
    display: flex;
    gap: 8px;
  }
  rc-device-log {
    width: 100%;
  }
`;

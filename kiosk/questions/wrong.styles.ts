import {css} from 'lit';

/** What is told beside a field. */
export const wrongStyles = css`
  .told {
    min-block-size: calc(1.5 * var(--t));
    margin: calc(2 * var(--u)) 0 0;
    font-weight: 700;
    text-wrap: pretty;
  }

  .wrong {
    color: var(--rc-tea-deep);
  }
`;

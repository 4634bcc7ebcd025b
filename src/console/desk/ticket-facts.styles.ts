import {css} from 'lit';

/** Short words break between each other, not within. */
export const ticketFactsStyles = css`
  .mark,
  .time {
    white-space: nowrap;
  }
`;

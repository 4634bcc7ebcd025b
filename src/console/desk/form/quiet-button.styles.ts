import {css} from 'lit';

/** A button that is there all the time and seldom wanted: it looks like a word to follow. */
export const quietButton = css`
  .quiet,
  .quiet[disabled] {
    border-color: transparent;
    background: none;
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
`;

import {css} from 'lit';

/** A picture or film with what is said and done about it beside it. */
export const mediaStyles = css`
  .medium {
    display: grid;
    grid-template-columns: 160px minmax(0, 1fr) auto;
    gap: 6px 16px;
    align-items: start;
    padding-block: 12px;
    border-block-start: 1px solid var(--rc-line);
  }
  img,
  video {
    inline-size: 160px;
    block-size: 90px;
    object-fit: contain;
    border-radius: 10px;
    background: var(--rc-wall);
  }
  @media (max-width: 700px) {
    .medium {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;

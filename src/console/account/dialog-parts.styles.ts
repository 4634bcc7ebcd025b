import {css} from 'lit';

/** What dialogs about accounts share. */
export const dialogParts = css`
  :host {
    display: contents;
  }
  .inside {
    display: grid;
    gap: 16px;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
  }
  .ways button {
    min-height: 44px;
  }
  h3 {
    font-size: 18px;
  }
  .told,
  .wrong {
    padding: 8px 14px;
    border-radius: 12px;
    background: var(--rc-jade-soft);
  }
  .wrong {
    background: var(--rc-tea-soft);
  }
`;

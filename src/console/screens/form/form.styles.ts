import {css} from 'lit';

/** Fields and lists of the editors: everything that is pressed is 44 px high at least. */
export const formStyles = css`
  :host {
    min-height: 0;
    background: none;
  }
  button,
  a.button {
    min-height: 44px;
    padding: 4px 16px;
    border-radius: 12px;
    font-size: 17px;
  }
  h2 {
    font-size: 20px;
  }
  h3 {
    font-size: 17px;
  }
  button,
  input,
  select,
  textarea {
    /* What has the focus is not under the bands at the edges of the page. */
    scroll-margin-block: 90px 150px;
  }
  .field {
    display: grid;
    gap: 4px;
    align-content: start;
    min-width: 0;
    font-size: 16px;
    color: var(--rc-ink-soft);
  }
  input:not([type='checkbox'], [type='radio']),
  select,
  textarea {
    box-sizing: border-box;
    width: 100%;
    min-width: 0;
    min-height: 44px;
    padding: 4px 12px;
    font-size: 17px;
  }
  [aria-invalid='true'] {
    border-color: var(--rc-tea);
  }
  .fault {
    color: var(--rc-tea);
    font-size: 16px;
    font-weight: 600;
  }
  .unit {
    display: flex;
    align-items: center;
    gap: 6px;
    white-space: nowrap;
  }
  .tick {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 44px;
    font-size: 17px;
    cursor: pointer;
  }
  input[type='checkbox'],
  input[type='radio'] {
    flex: none;
    inline-size: 22px;
    block-size: 22px;
    margin: 0;
    accent-color: var(--rc-jade);
  }
  .ticks {
    display: flex;
    flex-wrap: wrap;
    gap: 0 18px;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(160px, 1fr));
    gap: 12px 14px;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  legend {
    padding: 0;
    margin-block-end: 4px;
    font-size: 16px;
    color: var(--rc-ink-soft);
  }
  .heard {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 14px;
  }
  .hint {
    font-size: 16px;
    color: var(--rc-ink-soft);
  }
  .warning {
    padding: 8px 14px;
    border-radius: 12px;
    background: var(--rc-brass-soft);
    font-size: 16px;
  }
  .pill {
    padding: 1px 12px;
    border-radius: 999px;
    background: var(--rc-paper-deep);
    font-size: 15px;
    white-space: nowrap;
  }
  .pill.on {
    background: var(--rc-jade-soft);
    color: var(--rc-jade);
  }
  .pill.look {
    background: var(--rc-brass-soft);
    color: var(--rc-brass);
  }
  .square {
    min-width: 44px;
    padding: 0;
  }
  .detail {
    display: grid;
    gap: 16px;
  }
`;

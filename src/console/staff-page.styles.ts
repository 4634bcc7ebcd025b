import {css} from 'lit';

/** What desk and console share: paper, cards, buttons that a finger and a mouse both find. */
export const staffPage = css`
  :host {
    display: block;
    min-height: 100vh;
    background: var(--rc-paper);
    color: var(--rc-ink);
    font-size: 18px;
    line-height: 1.5;
  }
  :host([hidden]) {
    display: none;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding: 14px 28px;
    border-bottom: 1px solid var(--rc-line);
    background: var(--rc-paper-deep);
  }
  /* What does not fit goes to the next line, whole. */
  header :is(button, .button) {
    white-space: nowrap;
  }
  header .button {
    display: inline-flex;
    align-items: center;
  }
  h1,
  h2,
  h3,
  p {
    margin: 0;
  }
  h1 {
    font-size: 24px;
  }
  .push {
    margin-inline-start: auto;
  }
  main {
    padding: 24px 28px;
  }
  .card {
    background: var(--rc-card);
    border: 1px solid var(--rc-line);
    border-radius: 18px;
    padding: 22px 26px;
  }
  .soft {
    color: var(--rc-ink-soft);
  }
  button,
  a.button {
    box-sizing: border-box;
    min-height: 52px;
    padding: 8px 22px;
    border: 2px solid var(--rc-line-strong);
    border-radius: 14px;
    background: var(--rc-card);
    color: var(--rc-ink);
    font: inherit;
    font-weight: 600;
    text-decoration: none;
    cursor: pointer;
  }
  button:hover:not([disabled]) {
    background: var(--rc-paper-deep);
  }
  /* Of no weight: whatever stands in a component's own styles goes before it. */
  :where(input:not([type='checkbox'], [type='radio']), select, textarea) {
    border: 2px solid var(--rc-line-strong);
    border-radius: 12px;
    background: var(--rc-card);
    color: var(--rc-ink);
    font: inherit;
  }
  button:focus-visible,
  a:focus-visible,
  input:focus-visible,
  select:focus-visible,
  textarea:focus-visible {
    outline: 4px solid var(--rc-jade);
    outline-offset: 2px;
  }
  button[disabled] {
    border-style: dashed;
    border-color: var(--rc-line);
    color: var(--rc-ink-soft);
    background: transparent;
    cursor: default;
  }
  .primary {
    background: var(--rc-tea);
    border-color: var(--rc-tea);
    color: var(--rc-tea-ink);
  }
  .primary:hover:not([disabled]) {
    background: var(--rc-tea-deep);
  }
  .jade {
    background: var(--rc-jade);
    border-color: var(--rc-jade);
    color: var(--rc-jade-ink);
  }
  .jade:hover:not([disabled]) {
    background: var(--rc-jade);
  }
  kbd {
    margin-inline-start: 0.6em;
    padding: 1px 8px;
    border: 1px solid currentcolor;
    border-radius: 6px;
    font: inherit;
    font-size: 0.72em;
    font-weight: 400;
  }
  .band {
    padding: 14px 28px;
    background: var(--rc-brass-soft);
    color: var(--rc-ink);
    font-weight: 600;
  }
  .band.out {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 20px;
  }
`;

import {css} from 'lit';

export const updatesStyles = css`
  header :is(button, .button) {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    padding: 2px 16px;
  }
  main {
    display: grid;
    gap: 14px;
    max-width: 1200px;
    margin: 0 auto;
  }
  .card {
    display: grid;
    gap: 12px;
  }
  h2 {
    font-size: 20px;
  }
  .head,
  .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 10px;
  }
  .ways:empty {
    display: none;
  }
  .version {
    font-size: 22px;
    font-weight: 600;
  }
  .pill {
    padding: 2px 16px;
    border-radius: 999px;
    background: var(--rc-brass-soft);
    color: var(--rc-brass);
    font-weight: 600;
  }
  .note {
    padding: 8px 14px;
    border-radius: 12px;
    background: var(--rc-paper-deep);
  }
  .wrong,
  .stopped {
    background: var(--rc-tea-soft);
  }
  .wrong {
    padding: 8px 14px;
    border-radius: 12px;
  }
  .stopped {
    border-color: var(--rc-tea);
  }
  .stopped ul {
    margin: 0;
    padding-inline-start: 1.2em;
  }
  @media (max-width: 720px) {
    header,
    main {
      padding-inline: 14px;
    }
    .card {
      padding: 14px;
    }
  }
`;

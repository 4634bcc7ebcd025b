import {css, type CSSResultGroup} from 'lit';
import {staffPage} from '../staff-page.styles.ts';

export const screensStyles: CSSResultGroup = [
  staffPage,
  css`
    :host {
      display: flex;
      flex-direction: column;
    }
    header {
      padding-block: 8px;
    }
    header button,
    header a.button {
      display: inline-flex;
      align-items: center;
      min-height: 44px;
      padding-block: 2px;
    }
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: 0 6px;
      padding: 0 28px;
      border-bottom: 1px solid var(--rc-line);
      background: var(--rc-paper-deep);
    }
    nav a {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: 48px;
      padding: 0 16px;
      border-bottom: 4px solid transparent;
      color: var(--rc-ink);
      text-decoration: none;
    }
    nav a[aria-current='page'] {
      border-color: var(--rc-tea);
      font-weight: 700;
    }
    nav b {
      padding: 0 9px;
      border-radius: 999px;
      background: var(--rc-tea);
      color: var(--rc-tea-ink);
      font-size: 15px;
    }
    main {
      flex: 1;
      box-sizing: border-box;
      width: 100%;
      max-width: 1480px;
      margin: 0 auto;
      padding: 18px 28px 28px;
    }
    footer {
      position: sticky;
      inset-block-end: 0;
      z-index: 2;
    }
    .alarms {
      display: grid;
      gap: 16px;
    }
    @media (max-width: 700px) {
      header,
      nav {
        padding-inline: 14px;
      }
      main {
        padding-inline: 14px;
      }
    }
  `,
];

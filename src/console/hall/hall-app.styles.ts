import {css, type CSSResultGroup} from 'lit';
import {screensStyles} from '../screens/screens-app.styles.ts';

export const hallStyles: CSSResultGroup = [
  screensStyles,
  css`
    nav {
      align-items: center;
    }
    .steps {
      display: flex;
      gap: 6px;
      padding-block: 4px;
    }
    .steps button[aria-pressed='true'] {
      border-color: var(--rc-tea);
      background: var(--rc-tea-soft);
    }
    .steps button,
    .cards .button {
      min-height: 44px;
      padding: 2px 14px;
      border-radius: 12px;
      font-size: 17px;
    }
    .cards .button {
      display: inline-flex;
      align-items: center;
    }
    main {
      max-width: none;
    }
    .work {
      display: grid;
      gap: 18px;
      align-items: start;
    }
    .work.looking {
      grid-template-columns: minmax(0, 1fr) minmax(320px, 34%);
    }
    rc-hall-preview {
      position: sticky;
      inset-block-start: 12px;
    }
    .cards {
      display: grid;
      gap: 14px;
      min-width: 0;
    }
    .card {
      min-width: 0;
      padding: 16px 20px;
    }
    .smalls {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(260px, 100%), 1fr));
      gap: 12px 18px;
    }
    .elsewhere {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 10px 14px;
    }
    h2 {
      font-size: 20px;
    }
    @media (max-width: 900px) {
      .work.looking {
        grid-template-columns: minmax(0, 1fr);
      }
      rc-hall-preview {
        position: static;
        order: -1;
      }
    }
  `,
];

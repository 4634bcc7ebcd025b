import {css, type CSSResultGroup} from 'lit';
import {staffPage} from '../staff-page.styles.ts';

export const deskStyles: CSSResultGroup = [
  staffPage,
  css`
    .desk {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(300px, 1.2fr);
      gap: 20px;
      align-items: start;
      max-width: 1560px;
      margin: 0 auto;
    }
    .right {
      display: grid;
      gap: 14px;
    }
    rc-desk-tools {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
      padding-block: 8px;
      margin-block-start: -8px;
    }
    header {
      min-height: 52px;
    }
    .place {
      font-size: 26px;
      font-weight: 700;
    }
    .status {
      padding: 2px 14px;
      border-radius: 999px;
      background: var(--rc-paper);
      border: 1px solid var(--rc-line-strong);
    }
    .status.open {
      background: var(--rc-jade-soft);
      border-color: var(--rc-jade);
    }
    .status.paused {
      background: var(--rc-brass-soft);
      border-color: var(--rc-brass);
    }
    .left {
      display: grid;
      gap: 12px;
      /* In sight beside a long list. */
      position: sticky;
      inset-block-start: 16px;
    }
    /* As narrow as a phone, or at 400 %. */
    @media (width < 640px) {
      .desk {
        grid-template-columns: minmax(0, 1fr);
      }
      .left,
      rc-desk-tools {
        position: static;
      }
      main {
        padding-inline: 14px;
      }
    }
  `,
];

import {css, type CSSResultGroup} from 'lit';
import {staffPage} from '../staff-page.styles.ts';

export const managerStyles: CSSResultGroup = [
  staffPage,
  css`
    header {
      padding-block: 10px;
    }
    .clock {
      font-size: 24px;
      font-weight: 700;
      font-variant-numeric: tabular-nums;
    }
    .chooser {
      display: flex;
      align-items: center;
      gap: 10px;
    }
    select {
      min-height: 52px;
      padding: 4px 12px;
      border: 2px solid var(--rc-line-strong);
      border-radius: 14px;
      background: var(--rc-card);
      color: var(--rc-ink);
      font: inherit;
      font-weight: 600;
    }
    main {
      padding: 16px 28px 20px;
      display: grid;
      grid-template-columns: minmax(0, 1.05fr) minmax(0, 1.15fr) minmax(0, 1.1fr);
      grid-template-rows: auto auto minmax(0, 1fr);
      gap: 16px;
      align-items: start;
    }
    .card {
      padding: 16px 22px;
    }
    h2 {
      font-size: 21px;
      margin-block-end: 8px;
    }
    .strip {
      grid-column: 1 / -1;
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
      padding: 8px 22px;
      border-radius: 18px;
      background: var(--rc-paper-deep);
    }
    .strip b {
      margin-inline-end: 10px;
      font-size: 40px;
      line-height: 1.25;
      font-variant-numeric: tabular-nums;
    }
    .strip div {
      color: var(--rc-ink-soft);
      white-space: nowrap;
    }
    .strip b {
      color: var(--rc-ink);
    }
    .queues {
      grid-row: 2 / span 2;
      grid-column: 1;
    }
    .help {
      grid-column: 2;
    }
    .figures {
      grid-column: 2;
    }
    .charts {
      grid-row: 2 / span 2;
      grid-column: 3;
      display: grid;
      gap: 18px;
    }
    .past {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.3fr);
      grid-template-rows: auto;
    }
    .past .figures,
    .past .charts {
      grid-column: auto;
      grid-row: auto;
    }
    .problem {
      margin-block-end: 12px;
      padding: 10px 16px;
      border-radius: 14px;
      background: var(--rc-tea-soft);
    }
    @media (max-width: 1500px) {
      main {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      }
      .charts {
        grid-column: 1 / -1;
        grid-row: auto;
        grid-template-columns: repeat(3, minmax(0, 1fr));
      }
      .strip b {
        font-size: 30px;
      }
    }
  `,
];

import {css, type CSSResultGroup} from 'lit';
import {staffPage} from '../staff-page.styles.ts';

export const managerStyles: CSSResultGroup = [
  staffPage,
  css`
    header {
      padding-block: 8px;
    }
    header button {
      min-height: 44px;
      padding-block: 2px;
    }
    .clock {
      font-size: 24px;
      font-weight: 700;
      font-variant-numeric: tabular-nums;
    }
    .band {
      padding-block: 8px;
    }
    main {
      padding: 12px 28px 16px;
      display: grid;
      grid-template-columns: minmax(0, 850fr) minmax(0, 970fr);
      grid-template-rows: auto minmax(0, 1fr) auto;
      gap: 12px 16px;
    }
    .card {
      padding: 14px 22px;
    }
    h2 {
      font-size: 20px;
      line-height: 1.3;
      margin-block-end: 8px;
    }
    rc-now-strip,
    rc-alarm-panel {
      grid-column: 1 / -1;
    }
    .side {
      display: flex;
      flex-direction: column;
      gap: 12px;
      min-height: 0;
    }
    .past {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: minmax(0, 1fr);
    }
    .charts {
      flex: 1 0 170px;
      min-height: 0;
      display: grid;
    }
    .figures {
      flex: none;
    }
    .turn {
      float: inline-end;
      margin-block: -4px -6px;
      min-height: 34px;
      padding: 0 14px;
      border-radius: 10px;
      font-size: 16px;
    }
    .problem {
      margin-block-end: 12px;
      padding: 10px 16px;
      border-radius: 14px;
      background: var(--rc-tea-soft);
    }
    /* The whole hall on one screen: what gets longer scrolls in its own card. */
    @media (min-width: 1501px) and (min-height: 900px) {
      :host {
        height: 100vh;
        display: flex;
        flex-direction: column;
      }
      main {
        flex: 1;
        min-height: 0;
      }
      .queues,
      .help {
        min-height: 0;
        overflow: auto;
      }
      .help {
        flex: 0 1 auto;
      }
    }
    @media (max-width: 1500px) {
      main {
        grid-template-columns: minmax(0, 1fr);
      }
    }
    @media (width < 640px) {
      header,
      main {
        padding-inline: 14px;
      }
    }
  `,
];

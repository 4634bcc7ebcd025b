import {css, type CSSResultGroup} from 'lit';
import {staffPage} from '../staff-page.styles.ts';

export const seatPanelStyles: CSSResultGroup = [
  staffPage,
  css`
    :host {
      min-height: 0;
    }
    section {
      display: grid;
      gap: 16px;
      min-height: 430px;
      align-content: start;
    }
    .queues {
      margin: 0;
      padding: 0;
      list-style: none;
      display: grid;
      gap: 6px;
    }
    .queues li {
      display: flex;
      justify-content: space-between;
      gap: 16px;
    }
    .queues span {
      color: var(--rc-ink-soft);
    }
    .next {
      min-height: 40px;
      font-size: 20px;
    }
    .next b {
      font-size: 30px;
      font-variant-numeric: tabular-nums;
      padding-inline: 8px;
    }
    .number {
      font-size: 104px;
      line-height: 1.1;
      font-weight: 800;
      font-variant-numeric: tabular-nums;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      font-size: 20px;
    }
    .mark {
      padding: 0 12px;
      border-radius: 999px;
      background: var(--rc-tea-soft);
      color: var(--rc-tea-deep);
      font-weight: 600;
    }
    .wide {
      min-height: 96px;
      font-size: 32px;
    }
    .row {
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
      gap: 14px;
    }
    .row button {
      min-height: 72px;
    }
    .big button {
      min-height: 96px;
      font-size: 26px;
    }
    small {
      display: block;
      font-size: 15px;
      font-weight: 400;
    }
  `,
];

import {css, type CSSResultGroup} from 'lit';
import {staffPage} from '../staff-page.styles.ts';
import {ticketFactsStyles} from './ticket-facts.styles.ts';

export const seatPanelStyles: CSSResultGroup = [
  staffPage,
  ticketFactsStyles,
  css`
    :host {
      min-height: 0;
    }
    section {
      display: grid;
      gap: 14px;
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
      min-height: 74px;
    }
    .who {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 4px 14px;
      font-size: 20px;
    }
    .who b {
      font-size: 30px;
      font-variant-numeric: tabular-nums;
    }
    .words {
      display: flex;
      align-items: center;
      gap: 12px;
    }
    .words p {
      margin-inline-end: auto;
    }
    .small {
      min-height: 44px;
      padding: 2px 14px;
      font-size: 16px;
    }
    .visit {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
      gap: 28px;
    }
    .number {
      font-size: 92px;
      line-height: 1.1;
      font-weight: 800;
      font-variant-numeric: tabular-nums;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: 6px 14px;
      font-size: 20px;
    }
    .mark {
      padding: 0 12px;
      border-radius: 999px;
      background: var(--rc-tea-soft);
      color: var(--rc-tea-deep);
      font-weight: 600;
    }
    .mark.jade {
      background: var(--rc-jade-soft);
      color: var(--rc-jade);
    }
    .mark.note {
      background: var(--rc-brass-soft);
      color: var(--rc-brass);
    }
    .wide {
      min-height: 92px;
      font-size: 32px;
    }
    .row {
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
      gap: 14px;
    }
    .row button {
      min-height: 68px;
    }
    .outcomes {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: 10px;
    }
    .outcomes button {
      min-height: 66px;
      padding-inline: 6px;
      font-size: 18px;
    }
    small {
      display: block;
      font-size: 15px;
      font-weight: 400;
    }
  `,
];

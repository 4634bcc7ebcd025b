import {css, type CSSResultGroup} from 'lit';
import {staffPage} from '../staff-page.styles.ts';

export const guideStyles: CSSResultGroup = [
  staffPage,
  css`
    header {
      position: sticky;
      top: 0;
      z-index: 1;
      padding: 10px 14px;
      gap: 10px;
    }
    header button {
      min-height: 48px;
      padding: 4px 14px;
      font-size: 17px;
    }
    .on {
      border-color: var(--rc-jade);
      background: var(--rc-jade-soft);
      color: var(--rc-jade);
    }
    nav {
      display: flex;
      gap: 8px;
      padding: 12px 14px 0;
    }
    nav button {
      flex: 1;
      min-height: 48px;
      padding: 2px 6px;
      font-size: 17px;
    }
    nav button[aria-pressed='true'] {
      background: var(--rc-tea-soft);
      border-color: var(--rc-tea);
      color: var(--rc-tea-deep);
    }
    main {
      padding: 14px;
      display: grid;
      gap: 18px;
    }
    section {
      display: grid;
      gap: 10px;
    }
    h2 {
      font-size: 19px;
    }
    .card {
      padding: 14px 16px 16px;
      display: grid;
      gap: 6px;
    }
    .line {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: 12px;
    }
    .number {
      font-size: 40px;
      line-height: 1.15;
      font-weight: 800;
      font-variant-numeric: tabular-nums;
    }
    .to {
      font-size: 27px;
      line-height: 1.25;
      font-weight: 700;
      color: var(--rc-tea-deep);
    }
    .facts {
      font-size: 19px;
    }
    .wide {
      width: 100%;
      min-height: 62px;
      margin-block-start: 6px;
      font-size: 22px;
    }
    .quiet {
      background: transparent;
      border-style: dashed;
    }
    .quiet .number {
      font-size: 28px;
    }
    .quiet .to {
      font-size: 20px;
    }
    /* Many may wait for a guide: two lines each. */
    .brief {
      grid-template-columns: 1fr auto;
      align-items: center;
      gap: 0 14px;
      padding-block: 10px;
    }
    .brief .number {
      font-size: 34px;
    }
    .brief .facts {
      white-space: nowrap;
    }
    .brief .soft {
      margin-inline-start: 10px;
    }
    .brief button {
      grid-row: span 2;
      min-height: 62px;
      font-size: 20px;
    }
    .late {
      color: var(--rc-tea);
      font-weight: 800;
    }
    .done {
      color: var(--rc-jade);
      font-weight: 600;
    }
    .problem {
      border-color: var(--rc-tea);
      background: var(--rc-tea-soft);
    }
  `,
];

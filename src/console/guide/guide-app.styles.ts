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
      gap: 8px;
    }
    header button {
      min-height: 48px;
      padding: 4px 12px;
      font-size: 17px;
    }
    .on {
      border-color: var(--rc-jade);
      background: var(--rc-jade-soft);
      color: var(--rc-jade);
    }
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      padding: 12px 14px 0;
    }
    nav button {
      flex: 1 1 auto;
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
      gap: 18px;
    }
    section {
      gap: 10px;
    }
    /* A column is as wide as the screen, whatever stands in it: a phone shrinks a page that is wider. */
    main,
    section,
    .card {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      overflow-wrap: anywhere;
    }
    h2 {
      font-size: 19px;
    }
    .card {
      padding: 14px 16px 16px;
      gap: 6px;
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: 0 12px;
    }
    .pair {
      flex-wrap: nowrap;
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
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
      gap: 0 14px;
      padding-block: 10px;
    }
    .brief .number {
      font-size: 34px;
    }
    .who {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      column-gap: 10px;
    }
    .brief button {
      grid-row: span 2;
      white-space: nowrap;
      min-height: 62px;
      font-size: 20px;
    }
    @media (max-width: 350px) {
      .brief .facts {
        grid-column: 1 / -1;
      }
      .brief button {
        grid-row: auto;
        min-height: 52px;
      }
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

import {css, type CSSResultGroup} from 'lit';
import {staffPage} from '../../staff-page.styles.ts';

export const formLinesStyles: CSSResultGroup = [
  staffPage,
  css`
    :host {
      min-height: 0;
      background: none;
    }
    .lines {
      display: grid;
      gap: 10px;
    }
    .head,
    .strip {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    .strip p {
      margin-inline-end: auto;
    }
    h3 {
      font-size: 16px;
      color: var(--rc-brass);
    }
    .small {
      min-height: 40px;
      padding: 2px 14px;
      font-size: 15px;
    }
    .summary {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
      grid-auto-flow: dense;
      gap: 4px 20px;
    }
    .summary .all,
    .summary .open {
      grid-column: 1 / -1;
    }
    .summary .wide {
      grid-column: span 2;
    }
    .own rc-form-line {
      padding-block: 2px;
      border-block-start: 1px solid var(--rc-line);
    }
    .oral {
      display: grid;
      gap: 8px;
      padding: 10px 14px;
      border-radius: 12px;
      background: var(--rc-brass-soft);
    }
    .oral .head {
      align-items: baseline;
    }
    .oral .head h3 {
      margin-inline-end: auto;
    }
    .oral .soft {
      font-size: 15px;
    }
    .strip {
      min-height: 44px;
      padding-inline: 14px 0;
    }
    .strip .agreed {
      color: var(--rc-jade);
      font-weight: 600;
    }
  `,
];

import {css, type CSSResultGroup} from 'lit';
import {staffPage} from '../../staff-page.styles.ts';

export const formLineStyles: CSSResultGroup = [
  staffPage,
  css`
    :host {
      min-height: 0;
      background: none;
      font-size: 17px;
    }
    .line {
      display: grid;
      grid-template-columns: 5.5em minmax(0, 1fr) auto;
      gap: 4px 8px;
      align-items: center;
      min-height: 44px;
    }
    h3 {
      font-size: 16px;
      font-weight: 400;
      color: var(--rc-ink-soft);
    }
    .value,
    .record p {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
      font-weight: 600;
    }
    .long .value {
      grid-column: 1 / -1;
      grid-row: 2;
    }
    .long .buttons {
      grid-column: 3;
    }
    .small {
      min-height: 40px;
      padding: 2px 12px;
      font-size: 15px;
    }
    .hold {
      touch-action: none;
      user-select: none;
    }
    .record {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0 8px;
      align-items: center;
      padding: 4px 12px;
      border-inline-start: 4px solid var(--rc-jade);
    }
    .record small {
      grid-row: 2;
      color: var(--rc-ink-soft);
    }
    form {
      display: grid;
      gap: 8px;
      margin-block: 6px;
    }
    textarea {
      box-sizing: border-box;
      width: 100%;
      padding: 8px 12px;
      resize: vertical;
    }
    .buttons {
      display: flex;
      gap: 8px;
    }
    .ink {
      display: block;
      width: 100%;
      box-sizing: border-box;
      max-height: 160px;
      border: 1px solid var(--rc-line);
      border-radius: 12px;
      background: var(--rc-card);
      fill: none;
      stroke: currentcolor;
      stroke-width: 6;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
];

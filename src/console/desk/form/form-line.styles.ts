import {css, type CSSResultGroup} from 'lit';
import {staffPage} from '../../staff-page.styles.ts';
import {quietButton} from './quiet-button.styles.ts';

export const formLineStyles: CSSResultGroup = [
  staffPage,
  quietButton,
  css`
    :host {
      min-height: 0;
      background: none;
      font-size: 17px;
    }
    .line {
      display: grid;
      grid-template-columns: 5.5em minmax(0, 1fr) auto;
      gap: 2px 8px;
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
    .long {
      align-items: start;
    }
    .long h3,
    .long .value {
      padding-block: 8px;
    }
    .drawn .value {
      grid-column: 1 / -1;
      grid-row: 2;
    }
    .buttons {
      grid-column: 3;
      display: flex;
    }
    rc-form-field {
      grid-column: 1 / -1;
    }
    .record {
      grid-column: 2 / -1;
    }
    /* Label and field stand beside each other: four of them fit one screen. */
    .told .record {
      grid-column: 2;
      grid-row: 1;
    }
    .told rc-form-field {
      grid-column: 2 / -1;
    }
    .line:not(.told) rc-form-field {
      margin-block: 6px;
    }
    .told {
      align-items: start;
    }
    .told .label {
      padding-block-start: 4px;
      line-height: 1.3;
    }
    .label small {
      font-size: 14px;
      color: var(--rc-jade);
    }
    .label .theirs {
      font-weight: 600;
      color: var(--rc-brass);
    }
    .label .failed,
    .label .clash {
      font-weight: 600;
      color: var(--rc-tea-deep);
    }
    :host([brief]) .line {
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0 4px;
    }
    :host([brief]) .record {
      grid-column: 1 / -1;
    }
    :host([brief]) h3 {
      font-size: 14px;
    }
    :host([brief]) .value {
      grid-column: 1;
      grid-row: 2;
      line-height: 1.3;
    }
    :host([brief]) .buttons {
      grid-column: 2;
      grid-row: 1 / span 2;
    }
    :host([large]) .value {
      font-size: 26px;
      line-height: 1.3;
    }
    :host([marked]) .value {
      justify-self: start;
      padding: 2px 12px;
      border-radius: 12px;
      background: var(--rc-tea-soft);
      color: var(--rc-tea-deep);
    }
    .small {
      min-height: 40px;
      padding: 2px 12px;
      font-size: 15px;
      white-space: nowrap;
    }
    /* There on every line, and wanted on few of them. */
    .quiet {
      padding-inline: 8px;
      color: var(--rc-ink-soft);
    }
    .hold {
      touch-action: none;
      user-select: none;
    }
    .record {
      padding: 4px 12px;
      border-inline-start: 4px solid var(--rc-jade);
    }
    .record small {
      color: var(--rc-ink-soft);
    }
    /* No longer valid, and still to be seen. */
    .before {
      font-size: 15px;
      color: var(--rc-ink-soft);
      overflow-wrap: anywhere;
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

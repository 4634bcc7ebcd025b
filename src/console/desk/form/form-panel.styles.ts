import {css, type CSSResultGroup} from 'lit';
import {staffPage} from '../../staff-page.styles.ts';

export const formPanelStyles: CSSResultGroup = [
  staffPage,
  css`
    :host {
      min-height: 0;
      background: none;
    }
    section {
      display: grid;
      gap: 8px;
      padding: 14px 18px;
    }
    .head,
    .buttons {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 8px;
    }
    h2 {
      font-size: 22px;
    }
    h3 {
      font-size: 16px;
      color: var(--rc-brass);
    }
    .small {
      min-height: 40px;
      padding: 2px 12px;
      font-size: 15px;
    }
    rc-form-line {
      padding-block: 2px;
      border-block-start: 1px solid var(--rc-line);
    }
    .oral {
      display: grid;
      gap: 8px;
      margin-block-end: 8px;
      padding: 10px 14px;
      border-radius: 12px;
      background: var(--rc-brass-soft);
    }
    .oral rc-form-line {
      border: 0;
    }
    .trouble {
      font-weight: 600;
      color: var(--rc-tea-deep);
    }
  `,
];

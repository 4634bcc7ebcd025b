import {css, type CSSResultGroup} from 'lit';
import {staffPage} from '../../staff-page.styles.ts';
import {quietButton} from './quiet-button.styles.ts';

export const formPanelStyles: CSSResultGroup = [
  staffPage,
  quietButton,
  css`
    :host {
      min-height: 0;
      background: none;
    }
    section.card {
      display: grid;
      gap: 12px;
      padding: 12px 18px;
    }
    .head {
      display: flex;
      align-items: center;
      justify-content: space-between;
    }
    h2 {
      font-size: 20px;
    }
    .small {
      min-height: 40px;
      padding: 2px 14px;
      font-size: 15px;
    }
    .ways {
      display: flex;
      gap: 8px;
    }
    .begin {
      justify-self: start;
    }
    .trouble {
      font-weight: 600;
      color: var(--rc-tea-deep);
    }
    /* What cannot be taken back stands alone, at the end. */
    .end {
      padding-block-start: 8px;
      border-block-start: 1px solid var(--rc-line);
      text-align: end;
    }
    .end button {
      color: var(--rc-tea-deep);
    }
  `,
];

import {css, html} from 'lit';
import type {Language} from '../../words.ts';
import type {LostLine} from './draft.ts';

/** What was typed and is not saved, by line. */
export const lostList = (lines: readonly LostLine[], language: Language) =>
  html`<dl class="lost">
    ${lines.map(
      ({line, text}) =>
        html`<div>
          <dt>${line.label[language]}</dt>
          <dd>${text || '—'}</dd>
        </div>`,
    )}
  </dl>`;

export const lostListStyles = css`
  .lost {
    display: grid;
    gap: 8px;
    margin: 0;
    max-height: 40vh;
    overflow: auto;
  }
  .lost dt {
    font-size: 16px;
  }
  .lost dd {
    margin: 0;
    font-weight: 600;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;

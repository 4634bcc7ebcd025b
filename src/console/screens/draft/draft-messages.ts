import {css, html, nothing, type TemplateResult} from 'lit';
import type {Trouble} from '../../staff-app.ts';
import type {Language} from '../../words.ts';
import './draft-news.ts';
import type {SettledEvent} from './draft-news.ts';

export interface DraftMessages {
  readonly trouble: Trouble | undefined;
  /** That the last publication went well, in words; absent where there was none, or something changed since. */
  readonly published: string | undefined;
  /** Names of the parts that only others changed, and of those that both did. */
  readonly theirs: readonly string[];
  readonly clashes: readonly string[];
  readonly language: Language;
  readonly settle: (event: SettledEvent) => void;
}

export const draftMessagesStyles = css`
  .trouble,
  .told {
    padding: 10px 28px;
    font-weight: 600;
  }
  .trouble {
    background: var(--rc-tea-soft);
  }
  .trouble p {
    font-weight: 400;
  }
  .told {
    background: var(--rc-jade-soft);
    color: var(--rc-jade);
  }
`;

/** At the foot of a draft, beside the press they answer: nothing above moves when they come and go. */
export function draftMessages(messages: DraftMessages): TemplateResult {
  const {trouble, published, theirs, clashes, language, settle} = messages;
  return html`
    ${
      trouble
        ? html`<div class="trouble" role="alert">
            ${trouble.title}${trouble.detail ? html`<p>${trouble.detail}</p>` : nothing}
          </div>`
        : nothing
    }
    ${published === undefined ? nothing : html`<div class="told" role="status">${published}</div>`}
    <rc-draft-news
      .theirs=${theirs}
      .clashes=${clashes}
      .language=${language}
      @rc-settled=${settle}
    ></rc-draft-news>
  `;
}

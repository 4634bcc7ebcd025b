import {html, nothing, type TemplateResult} from 'lit';

interface Look {
  /** The hot key that presses it: `Enter`, or a capital letter or digit. */
  readonly key?: string;
  readonly look?: string;
  readonly off?: boolean;
  readonly hint?: string;
}

/** A press at the desk, with its hot key beside the words. */
export function deskButton(
  label: string,
  press: () => void,
  {key, look = '', off = false, hint}: Look = {},
): TemplateResult {
  return html`<button
    type="button"
    class=${look}
    data-key=${key ?? nothing}
    ?disabled=${off}
    @click=${press}
  >
    ${label}${key ? html`<kbd>${key === 'Enter' ? '↵' : key}</kbd>` : nothing}
    ${hint ? html`<small>${hint}</small>` : nothing}
  </button>`;
}

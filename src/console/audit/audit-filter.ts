import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {ACT_GROUPS, type ActGroup} from './act-words.ts';
import {say} from './words.ts';

/** What an auditor looks for; empty is everything. */
export interface Wanted {
  /** A part of a name, an address or an id. */
  readonly who: string;
  readonly what: ActGroup | 'refused' | '';
  /** `2026-11-30`. */
  readonly day: string;
}

/** Something else is looked for. */
export class WantedEvent extends Event {
  static readonly type = 'rc-audit-wanted';
  readonly wanted: Wanted;

  constructor(wanted: Wanted) {
    super(WantedEvent.type, {bubbles: true, composed: true});
    this.wanted = wanted;
  }
}

/**
 * Who, what and when.
 *
 * @fires {WantedEvent} rc-audit-wanted
 */
@customElement('rc-audit-filter')
export class AuditFilterForm extends LitElement {
  @property() language: Language = 'zh';
  @property({type: Boolean}) disabled = false;

  static override styles = [
    staffPage,
    css`
      :host {
        min-height: 0;
        background: none;
      }
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 10px 14px;
      }
      label {
        display: grid;
        gap: 2px;
        font-size: 16px;
        font-weight: 600;
      }
      input,
      select {
        box-sizing: border-box;
        min-height: 44px;
        max-width: 100%;
        padding: 4px 10px;
      }
      button {
        min-height: 44px;
        padding: 2px 20px;
      }
    `,
  ];

  protected override render() {
    const {language} = this;
    return html`<form @submit=${this.#find}>
      <label
        >${say(language, 'filter.who')}
        <input name="who" type="search" autocomplete="off" maxlength="80"
      /></label>
      <label
        >${say(language, 'filter.what')}
        <select name="what" @change=${this.#find}>
          <option value="">${say(language, 'filter.all')}</option>
          ${ACT_GROUPS.map(
            (group) => html`<option value=${group}>${say(language, `group.${group}`)}</option>`,
          )}
          <option value="refused">${say(language, 'filter.refused')}</option>
        </select>
      </label>
      <label
        >${say(language, 'filter.day')} <input name="day" type="date" @change=${this.#find}
      /></label>
      <button ?disabled=${this.disabled}>${say(language, 'filter.do')}</button>
    </form>`;
  }

  readonly #find = (event: Event) => {
    event.preventDefault();
    const typed = (name: string) =>
      this.renderRoot.querySelector<HTMLInputElement | HTMLSelectElement>(`[name=${name}]`)
        ?.value ?? '';
    const what = typed('what') as Wanted['what'];
    this.dispatchEvent(new WantedEvent({who: typed('who').trim(), what, day: typed('day')}));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-audit-filter': AuditFilterForm;
  }
}

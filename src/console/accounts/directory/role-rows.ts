import {LitElement, css, html, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {GroupRole} from '../../../wire/directory-api.ts';
import {ROLES, type Role} from '../../../wire/role.ts';
import {sayAccount} from '../../account/words.ts';
import {staffPage} from '../../staff-page.styles.ts';
import type {Language} from '../../words.ts';
import {sayDirectory, type DirectoryTextKey} from './words.ts';

/** Which group of the directory is what to the hall: a row for each. */
@customElement('rc-role-rows')
export class RoleRows extends LitElement {
  /** What it begins with, and begins with anew where another one comes. */
  @property({attribute: false}) kept: readonly GroupRole[] = [];
  /** As they are now. */
  @state() rows: readonly GroupRole[] = [];
  @property() language: Language = 'zh';

  static override styles = [
    staffPage,
    css`
      :host {
        display: grid;
        gap: 8px;
        min-height: 0;
        background: none;
      }
      .row {
        display: grid;
        grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) auto;
        gap: 8px;
      }
      input,
      select,
      button {
        box-sizing: border-box;
        min-width: 0;
        min-height: 48px;
        padding: 4px 12px;
      }
      button {
        justify-self: start;
      }
      @media (max-width: 480px) {
        .row {
          grid-template-columns: minmax(0, 1fr) auto;
        }
        .row input {
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('kept')) this.rows = this.kept;
  }

  protected override render() {
    const {language, rows} = this;
    return html`${rows.map(
        ({group, role}, at) =>
          html`<div class="row">
            <input
              aria-label=${this.#say('group', at)}
              maxlength="200"
              autocomplete="off"
              autocapitalize="off"
              spellcheck="false"
              .value=${group}
              @input=${(event: Event) => {
                this.#change(at, {group: (event.target as HTMLInputElement).value});
              }}
            />
            <select
              aria-label=${this.#say('role', at)}
              @change=${(event: Event) => {
                this.#change(at, {role: (event.target as HTMLSelectElement).value as Role});
              }}
            >
              ${ROLES.map(
                (one) =>
                  html`<option value=${one} ?selected=${one === role}>
                    ${sayAccount(language, `role.${one}`)}
                  </option>`,
              )}
            </select>
            <button
              type="button"
              aria-label=${this.#say('row.remove', at)}
              ?disabled=${rows.length === 1}
              @click=${() => {
                this.rows = rows.filter((_, other) => other !== at);
              }}
            >
              ✕
            </button>
          </div>`,
      )}
      <button type="button" class="add" @click=${this.#add}>
        ${sayDirectory(language, 'row.add')}
      </button>`;
  }

  #change(at: number, to: Partial<GroupRole>): void {
    this.rows = this.rows.map((row, other) => (other === at ? {...row, ...to} : row));
  }

  readonly #add = async () => {
    this.rows = [...this.rows, {group: '', role: 'desk'}];
    await this.updateComplete;
    [...this.renderRoot.querySelectorAll<HTMLInputElement>('input')].at(-1)?.focus();
  };

  #say(key: DirectoryTextKey, at: number): string {
    return sayDirectory(this.language, key, {nr: at + 1});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-role-rows': RoleRows;
  }
}

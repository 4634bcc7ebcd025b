import {LitElement, css, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import type {DirectoryChange, DirectorySummary, GroupRole} from '../../../wire/directory-api.ts';
import {staffPage} from '../../staff-page.styles.ts';
import type {Language} from '../../words.ts';
import './role-rows.ts';
import type {RoleRows} from './role-rows.ts';
import {sayDirectory, type DirectoryTextKey} from './words.ts';

type Field = Exclude<keyof DirectoryChange, 'roles'>;

const FIELDS = ['name', 'issuer', 'clientId', 'clientSecret', 'claim', 'scope'] as const;
const OPTIONAL: ReadonlySet<Field> = new Set(['scope']);
const NEW: Readonly<Record<Field, string>> = {
  ...{name: '', issuer: '', clientId: '', clientSecret: ''},
  ...{claim: 'groups', scope: 'profile'},
};
const NO_ROWS: readonly GroupRole[] = [{group: '', role: 'desk'}];

/** What is written of a directory is to be tried, or kept. */
export class DirectorySendEvent extends Event {
  static readonly type = 'rc-directory-send';
  readonly directory: DirectoryChange;
  readonly deed: 'check' | 'save';

  constructor(directory: DirectoryChange, deed: 'check' | 'save') {
    super(DirectorySendEvent.type, {bubbles: true, composed: true});
    this.directory = directory;
    this.deed = deed;
  }
}

/**
 * What is written of a directory.
 *
 * @fires {DirectorySendEvent} rc-directory-send
 */
@customElement('rc-directory-editor')
export class DirectoryEditor extends LitElement {
  /** As it is kept; undefined for one that is to be. */
  @property({attribute: false}) directory: DirectorySummary | undefined;
  @property() language: Language = 'zh';
  @property({type: Boolean}) disabled = false;
  /** The field with which the hub has found something wrong, and what that is. */
  @property() wrong: string | undefined;
  @property() fault = '';
  @state() private trouble = '';
  @query('rc-role-rows') private rows!: RoleRows;

  static override shadowRootOptions = {...LitElement.shadowRootOptions, delegatesFocus: true};

  static override styles = [
    staffPage,
    css`
      :host {
        min-height: 0;
        background: none;
      }
      form,
      fieldset {
        display: grid;
        gap: 14px;
      }
      fieldset {
        gap: 8px;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
      }
      label,
      legend {
        font-weight: 600;
      }
      label {
        display: grid;
        gap: 4px;
      }
      input {
        box-sizing: border-box;
        width: 100%;
        min-height: 48px;
        padding: 6px 14px;
      }
      input[aria-invalid='true'] {
        border-color: var(--rc-tea);
      }
      .hint {
        color: var(--rc-ink-soft);
        font-size: 16px;
        font-weight: 400;
      }
      .wrong {
        padding: 8px 14px;
        font-weight: 400;
        border-radius: 12px;
        background: var(--rc-tea-soft);
      }
      .wrong:empty {
        display: none;
      }
      .deeds {
        display: grid;
        grid-template-columns: minmax(7em, 1fr) 2fr;
        gap: 10px;
      }
      .deeds button {
        padding-inline: 8px;
      }
    `,
  ];

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('wrong') && this.wrong !== undefined) this.#input(this.wrong)?.focus();
  }

  protected override render() {
    return html`<form novalidate @submit=${this.#submit}>
      ${FIELDS.map((field) => this.#field(field))}
      <fieldset>
        <legend>${this.#say('roles')}</legend>
        <span class="hint">${this.#say('roles.hint')}</span>
        <rc-role-rows
          .kept=${this.directory?.roles ?? NO_ROWS}
          .language=${this.language}
        ></rc-role-rows>
      </fieldset>
      <div class="wrong" role="alert">${this.trouble}</div>
      <div class="deeds">
        <button name="deed" value="check" ?disabled=${this.disabled}>
          ${this.#say(this.disabled ? 'checking' : 'check')}
        </button>
        <button name="deed" value="save" class="primary" ?disabled=${this.disabled}>
          ${this.#say('save')}
        </button>
      </div>
    </form>`;
  }

  #field(field: Field) {
    const {directory} = this;
    const isSecret = field === 'clientSecret';
    const hint = isSecret
      ? directory && this.#say('clientSecret.kept')
      : field === 'clientId'
        ? undefined
        : this.#say(`${field}.hint`);
    const kept = isSecret ? '' : directory?.[field];
    return html`<label
      >${this.#say(field)}
      <input
        name=${field}
        type=${isSecret ? 'password' : 'text'}
        autocomplete=${isSecret ? 'new-password' : 'off'}
        autocapitalize="off"
        spellcheck="false"
        aria-invalid=${this.wrong === field}
        .value=${kept ?? NEW[field]}
      />
      ${hint ? html`<span class="hint">${hint}</span>` : nothing}
      ${
        this.wrong === field ? html`<span class="wrong" role="alert">${this.fault}</span>` : nothing
      }
    </label>`;
  }

  #input(field: string): HTMLInputElement | undefined {
    return this.renderRoot.querySelector<HTMLInputElement>(`[name="${field}"]`) ?? undefined;
  }

  /** What was typed; undefined where something is missing, which is told. */
  #typed(): DirectoryChange | undefined {
    const typed = Object.fromEntries(
      FIELDS.map((field) => [field, this.#input(field)?.value.trim() ?? '']),
    ) as Record<Field, string>;
    const isKept = (field: Field) =>
      field === 'clientSecret' && this.directory?.issuer === typed.issuer;
    const missing = FIELDS.find(
      (field) => typed[field] === '' && !OPTIONAL.has(field) && !isKept(field),
    );
    const roles = this.rows.rows
      .map(({group, role}) => ({group: group.trim(), role}))
      .filter(({group}) => group !== '');
    this.trouble = missing
      ? this.#say('missing', {label: this.#say(missing)})
      : roles.length === 0
        ? this.#say('missing.roles')
        : '';
    if (missing) this.#input(missing)?.focus();
    if (this.trouble) return undefined;
    const {clientSecret, ...rest} = typed;
    return {...rest, roles, ...(clientSecret === '' ? {} : {clientSecret})};
  }

  readonly #submit = (event: SubmitEvent) => {
    event.preventDefault();
    const {value} = (event.submitter as HTMLButtonElement | null) ?? {};
    const typed = this.#typed();
    if (typed)
      this.dispatchEvent(new DirectorySendEvent(typed, value === 'save' ? value : 'check'));
  };

  #say(key: DirectoryTextKey, values?: Record<string, string>): string {
    return sayDirectory(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-directory-editor': DirectoryEditor;
  }
}

import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Words} from '../../../hall/configuration.ts';
import type {HubDirectory} from '../../../sync/directory-client.ts';
import type {DirectoryAnswer} from '../../../wire/directory-api.ts';
import {troubleOf} from '../../hub-trouble.ts';
import {staffPage} from '../../staff-page.styles.ts';
import {commonTexts, type Language} from '../../words.ts';
import {sayDirectory, type DirectoryTextKey} from './words.ts';

/** Which directory signs people in, on the page of accounts. */
@customElement('rc-directory-card')
export class DirectoryCard extends LitElement {
  @property({attribute: false}) hub!: HubDirectory;
  @property() language: Language = 'zh';
  /** Nothing can be changed: the hub cannot be reached. */
  @property({type: Boolean}) disabled = false;
  @state() private known: DirectoryAnswer | undefined;
  @state() private trouble: Words | undefined;
  @state() private open = false;

  static override styles = [
    staffPage,
    css`
      :host {
        min-height: 0;
        background: none;
      }
      .card {
        display: grid;
        gap: 10px;
        margin-block-start: 20px;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 12px;
      }
      .head button {
        min-height: 44px;
        padding: 2px 16px;
      }
      .issuer {
        overflow-wrap: anywhere;
      }
      @media (max-width: 720px) {
        .card {
          padding: 14px;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#look();
  }

  protected override render() {
    const {known, language} = this;
    if (!known) return this.trouble ? this.#unheard(this.trouble) : nothing;
    const {directory} = known;
    return html`<section class="card">
        <div class="head">
          <h2>${this.#say('title')}</h2>
          <button
            type="button"
            aria-label=${
              directory
                ? sayDirectory(language, 'manage.name', {name: directory.name})
                : this.#say('connect')
            }
            ?disabled=${this.disabled}
            @click=${() => {
              this.open = true;
            }}
          >
            ${this.#say(directory ? 'manage' : 'connect')}
          </button>
        </div>
        ${
          directory
            ? html`<p>
                  <b>${directory.name}</b> <span class="soft issuer">${directory.issuer}</span>
                </p>
                <p class="soft">${this.#say('keep')}</p>`
            : html`<p class="soft">${this.#say('none')}</p>`
        }
      </section>
      ${this.open ? this.#dialog(known) : nothing}`;
  }

  #unheard(trouble: Words) {
    return html`<section class="card">
      <div class="head">
        <h2>${this.#say('title')}</h2>
        <button type="button" @click=${this.#look}>${commonTexts.again[this.language]}</button>
      </div>
      <p role="alert">${trouble[this.language]}</p>
    </section>`;
  }

  #dialog(known: DirectoryAnswer) {
    void import('./directory-dialog.ts');
    return html`<rc-directory-dialog
      .hub=${this.hub}
      .known=${known}
      .language=${this.language}
      @rc-directory-changed=${this.#look}
      @rc-dismiss=${this.#dismiss}
    ></rc-directory-dialog>`;
  }

  readonly #look = async () => {
    const heard = await this.hub.look();
    this.trouble = troubleOf(heard);
    if (heard.kind === 'done') this.known = heard.answer;
  };

  readonly #dismiss = () => {
    this.open = false;
  };

  #say(key: DirectoryTextKey): string {
    return sayDirectory(this.language, key);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-directory-card': DirectoryCard;
  }
}

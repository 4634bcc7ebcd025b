import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {HubDirectory} from '../../../sync/directory-client.ts';
import type {Heard} from '../../../sync/hub-request.ts';
import type {DirectoryAnswer} from '../../../wire/directory-api.ts';
import {dialogParts} from '../../account/dialog-parts.styles.ts';
import {troubleOf} from '../../hub-trouble.ts';
import '../../staff-dialog.ts';
import {staffPage} from '../../staff-page.styles.ts';
import type {Language} from '../../words.ts';
import './directory-editor.ts';
import type {DirectorySendEvent} from './directory-editor.ts';
import {sayDirectory, type DirectoryTextKey} from './words.ts';

/**
 * The directory of the house: connected, tried, changed, and let go.
 *
 * @fires {Event} rc-directory-changed
 * @fires {Event} rc-dismiss
 */
@customElement('rc-directory-dialog')
export class DirectoryDialog extends LitElement {
  @property({attribute: false}) hub!: HubDirectory;
  @property({attribute: false}) known!: DirectoryAnswer;
  @property() language: Language = 'zh';
  @state() private busy = false;
  @state() private told: DirectoryTextKey | undefined;
  @state() private heard: Heard<unknown> | undefined;

  static override styles = [
    staffPage,
    dialogParts,
    css`
      .returns {
        padding: 8px 14px;
        border-radius: 12px;
        background: var(--rc-paper-deep);
        overflow-wrap: anywhere;
        user-select: all;
      }
      .deed {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 16px;
        padding-block-start: 14px;
        border-block-start: 1px solid var(--rc-line);
      }
      .deed button {
        min-height: 44px;
        padding: 2px 16px;
      }
    `,
  ];

  protected override render() {
    const {language, heard, told} = this;
    const {directory, returns} = this.known;
    const trouble = heard && troubleOf(heard)?.[language];
    const wrong = this.#wrong;
    return html`<rc-staff-dialog
      heading=${this.#say('title')}
      hint=${this.#say('hint')}
      back=${this.#say('back')}
    >
      <div class="inside" @rc-directory-send=${this.#send}>
        <div>
          <b>${this.#say('returns')}</b>
          <p class="returns">${returns}</p>
        </div>
        <rc-directory-editor
          .directory=${directory}
          .language=${language}
          .wrong=${wrong}
          .fault=${trouble ?? ''}
          ?disabled=${this.busy}
        ></rc-directory-editor>
        ${told ? html`<p class="told" role="status">${this.#say(told)}</p>` : nothing}
        ${trouble && wrong === undefined ? html`<p class="wrong" role="alert">${trouble}</p>` : nothing}
        ${
          directory
            ? html`<div class="deed">
                <button type="button" ?disabled=${this.busy} @click=${this.#remove}>
                  ${this.#say('remove')}
                </button>
                <span class="soft">${this.#say('remove.hint')}</span>
              </div>`
            : nothing
        }
      </div>
    </rc-staff-dialog>`;
  }

  /** The field that the hub found something wrong with. */
  get #wrong(): string | undefined {
    const {heard} = this;
    return heard?.kind === 'refused' ? heard.problem.errors?.[0]?.field : undefined;
  }

  readonly #send = async ({directory, deed}: DirectorySendEvent) => {
    if (deed === 'check') {
      const heard = await this.#ask(this.hub.check(directory));
      if (heard.kind === 'done') this.told = `check.${heard.answer.client}`;
      return;
    }
    const heard = await this.#ask(this.hub.save(directory));
    if (heard.kind !== 'done') return;
    const {name, issuer, clientId, scope, claim, roles} = directory;
    this.known = {...this.known, directory: {name, issuer, clientId, scope, claim, roles}};
    this.told = 'saved';
    this.#changed();
  };

  readonly #remove = async () => {
    const heard = await this.#ask(this.hub.remove());
    if (heard.kind !== 'done') return;
    this.#changed();
    this.dispatchEvent(new Event('rc-dismiss', {bubbles: true, composed: true}));
  };

  async #ask<T>(asked: Promise<Heard<T>>): Promise<Heard<T>> {
    this.busy = true;
    this.told = undefined;
    this.heard = undefined;
    const heard = await asked;
    this.heard = heard;
    this.busy = false;
    return heard;
  }

  #changed(): void {
    this.dispatchEvent(new Event('rc-directory-changed', {bubbles: true, composed: true}));
  }

  #say(key: DirectoryTextKey): string {
    return sayDirectory(this.language, key);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-directory-dialog': DirectoryDialog;
  }
}

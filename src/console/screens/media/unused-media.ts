import {css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {StoredMedium} from '../../../wire/api.ts';
import {problemIn} from '../../../wire/problem-words.ts';
import {FormElement} from '../form/form-element.ts';
import type {HubMedia} from './hub-media.ts';
import {mediaStyles} from './media.styles.ts';

/** A file was removed, or is not there any more. */
class RemovedEvent extends Event {
  static readonly type = 'rc-removed';

  constructor() {
    super(RemovedEvent.type);
  }
}

/**
 * Files at the hub that no screen is to show: they only take room there. Removing one is for good, so it is
 * asked about first.
 *
 * @fires {RemovedEvent} rc-removed - After each that is gone.
 */
@customElement('rc-unused-media')
export class UnusedMedia extends FormElement {
  @property({attribute: false}) hub!: HubMedia;
  @property({attribute: false}) files: readonly StoredMedium[] = [];
  /** Hash of the one that is asked about. */
  @state() private asked = '';
  @state() private busy = false;
  /** Why the last press came to nothing. */
  @state() private trouble = '';

  static override styles = [
    FormElement.styles,
    mediaStyles,
    css`
      :host {
        display: grid;
        gap: 8px;
      }
    `,
  ];

  protected override render() {
    return html`
      ${this.files.length === 0 ? nothing : this.#list()}
      ${this.trouble ? html`<p class="warning" role="alert">${this.trouble}</p>` : nothing}
    `;
  }

  #list() {
    return html`
      <div class="head">
        <h3>${this.say('unused.title')}</h3>
        <span class="hint">${this.say('unused.hint')}</span>
      </div>
      <div>${this.files.map((file, index) => this.#file(file, index + 1))}</div>
    `;
  }

  #file({hash, type, bytes}: StoredMedium, place: number) {
    const name = this.say('unused.name', {place});
    const address = this.hub.address(hash);
    return html`<div class="medium" role="group" aria-label=${name}>
      ${
        type.startsWith('video/')
          ? html`<video src=${address} preload="metadata" muted></video>`
          : html`<img src=${address} alt=${name} loading="lazy" />`
      }
      <p>${name} · ${this.say('media.size', {mb: (bytes / 1_000_000).toFixed(1)})}</p>
      <div class="head">
        ${this.asked === hash ? this.#question(hash, place) : this.#press(hash, place)}
      </div>
    </div>`;
  }

  #press(hash: string, place: number) {
    return html`<button
      type="button"
      ?disabled=${this.busy}
      @click=${() => {
        this.asked = hash;
      }}
    >
      ${this.say('unused.remove', {place})}
    </button>`;
  }

  #question(hash: string, place: number) {
    return html`
      <button
        type="button"
        class="primary"
        ?disabled=${this.busy}
        @click=${() => {
          void this.#remove(hash, place);
        }}
      >
        ${this.say('unused.sure')}
      </button>
      <button
        type="button"
        @click=${() => {
          this.asked = '';
        }}
      >
        ${this.say('unused.back')}
      </button>
    `;
  }

  async #remove(hash: string, place: number): Promise<void> {
    this.busy = true;
    const heard = await this.hub.remove(hash);
    this.busy = false;
    this.asked = '';
    this.trouble = '';
    // Somebody else was faster: it is as it was wished.
    const gone =
      heard.kind === 'done' || (heard.kind === 'refused' && heard.problem.code === 'media-unknown');
    if (gone) {
      this.dispatchEvent(new RemovedEvent());
      return;
    }
    const name = this.say('unused.name', {place});
    if (heard.kind === 'unreachable') {
      this.trouble = this.say('unused.unreachable', {name});
      return;
    }
    const {title, detail} = problemIn(heard.problem, this.language);
    this.trouble = this.say('unused.refused', {name, title, detail});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-unused-media': UnusedMedia;
  }
}

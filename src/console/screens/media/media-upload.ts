import {css, html} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Medium} from '../../../hall/signage.ts';
import {hashOf} from '../../../sync/content-hash.ts';
import {LENGTHS, MEDIUM_TYPE} from '../../../wire/signage-limits.ts';
import {problemIn} from '../../../wire/problem-words.ts';
import {FormElement} from '../form/form-element.ts';
import type {HubMedia} from './hub-media.ts';
import type {TextKey} from '../words.ts';

/** A file has come to the hub. */
export class UploadedEvent extends Event {
  static readonly type = 'rc-uploaded';
  readonly file: Pick<Medium, 'name' | 'hash' | 'type' | 'bytes'>;

  constructor(file: UploadedEvent['file']) {
    super(UploadedEvent.type);
    this.file = file;
  }
}

/** How one file stands. */
interface Upload {
  readonly key: TextKey;
  readonly values: Record<string, string | number>;
}

/**
 * Brings files to the hub, one after the other, and says how far each has come.
 *
 * @fires {UploadedEvent} rc-uploaded - For each file that is there.
 */
@customElement('rc-media-upload')
export class MediaUpload extends FormElement {
  @property({attribute: false}) hub!: HubMedia;
  /** Hashes of what is in the draft already. */
  @property({attribute: false}) known: readonly string[] = [];
  @property({type: Boolean}) disabled = false;
  @state() private uploads: readonly Upload[] = [];
  @state() private busy = false;

  static override styles = [
    FormElement.styles,
    css`
      :host {
        display: grid;
        gap: 8px;
      }
    `,
  ];

  protected override render() {
    return html`
      <div>
        <button
          type="button"
          class="jade"
          ?disabled=${this.disabled || this.busy}
          @click=${() => {
            this.renderRoot.querySelector('input')?.click();
          }}
        >
          ${this.say('media.add')}
        </button>
      </div>
      <input
        type="file"
        hidden
        multiple
        accept="image/*,video/*"
        aria-label=${this.say('media.add')}
        @change=${this.#chosen}
      />
      <div role="status">
        ${this.uploads.map(({key, values}) => html`<p>${this.say(key, values)}</p>`)}
      </div>
    `;
  }

  readonly #chosen = async (event: Event) => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    this.busy = true;
    this.uploads = [];
    for (const file of files) await this.#bring(file);
    this.busy = false;
    // The same file may be chosen again.
    input.value = '';
  };

  async #bring(file: File): Promise<void> {
    const {name, type} = file;
    const place = this.uploads.length;
    const tell = (key: TextKey, values: Upload['values'] = {}) => {
      this.uploads = this.uploads.toSpliced(place, 1, {key, values: {name, ...values}});
    };
    if (!MEDIUM_TYPE.test(type)) {
      tell('upload.kind');
      return;
    }
    if (!('subtle' in crypto)) {
      tell('upload.insecure');
      return;
    }
    tell('upload.reading');
    const hash = await hashOf(file);
    if (this.known.includes(hash)) {
      tell('upload.there');
      return;
    }
    const heard = await this.hub.put(hash, file, (share) => {
      tell('upload.share', {share: Math.floor(share * 100)});
    });
    if (heard.kind === 'done') {
      tell('upload.done');
      const short =
        name
          .replace(/\.[^.]*$/, '')
          .trim()
          .slice(0, LENGTHS.mediumName) || hash.slice(0, 8);
      this.dispatchEvent(new UploadedEvent({name: short, ...heard.answer}));
    } else if (heard.kind === 'refused') {
      const {title, detail} = problemIn(heard.problem, this.language);
      tell('upload.refused', {title, detail});
    } else {
      tell('upload.unreachable');
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-media-upload': MediaUpload;
  }
}

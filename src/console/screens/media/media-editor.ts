import {css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {PICTURE_SECONDS, type Medium} from '../../../hall/signage.ts';
import type {StoredMedium} from '../../../wire/api.ts';
import {COUNTS, LENGTHS} from '../../../wire/signage-limits.ts';
import {addItem, changeItem, freshId, moveItem} from '../draft/draft.ts';
import {DraftEditor} from '../form/draft-editor.ts';
import {faultsAt} from '../draft/faults-at.ts';
import type {HubMedia} from './hub-media.ts';
import {mediaStyles} from './media.styles.ts';
import './media-upload.ts';
import type {UploadedEvent} from './media-upload.ts';
import {scheduleState} from '../form/schedule-state.ts';
import './unused-media.ts';

/** Pictures and films, in the order in which they are shown. */
@customElement('rc-media-editor')
export class MediaEditor extends DraftEditor {
  /** Hub time, epoch milliseconds. */
  @property({type: Number}) now = 0;
  @property({attribute: false}) hub!: HubMedia;
  /** Id of the one whose schedule is open. */
  @state() private timed = '';
  /** The files that the hub has; undefined while nobody knows. */
  @state() private there: readonly StoredMedium[] | undefined;

  static override styles = [
    DraftEditor.styles,
    mediaStyles,
    css`
      .more {
        grid-column: 2 / -1;
        display: grid;
        gap: 10px;
      }
      @media (max-width: 700px) {
        .more {
          grid-column: 1;
        }
      }
    `,
  ];

  protected override firstUpdated(): void {
    void this.#ask();
  }

  protected override render() {
    const {media} = this.signage;
    return html`<section class="card detail">
      <div class="head">
        <h2>${this.say('media.title')}</h2>
        <span class="hint">${this.say('media.hint')}</span>
      </div>
      <rc-media-upload
        .hub=${this.hub}
        .known=${media.map(({hash}) => hash)}
        .disabled=${media.length >= COUNTS.media}
        .language=${this.language}
        @rc-uploaded=${this.#uploaded}
      ></rc-media-upload>
      ${media.length === 0 ? html`<p>${this.say('media.none')}</p>` : nothing}
      <div>
        ${repeat(
          media,
          ({id}) => id,
          (medium, index) => this.#medium(medium, index),
        )}
      </div>
      <rc-unused-media
        .hub=${this.hub}
        .files=${this.#unused()}
        .language=${this.language}
        @rc-removed=${this.#ask}
      ></rc-unused-media>
    </section>`;
  }

  /** Neither published nor in the draft. */
  #unused(): readonly StoredMedium[] {
    const named = new Set(
      [...this.hall.signage.media, ...this.signage.media, ...(this.hall.languages ?? [])].map(
        ({hash}) => hash,
      ),
    );
    return this.there?.filter(({hash}) => !named.has(hash)) ?? [];
  }

  #medium(medium: Medium, index: number) {
    const {id, name, hash, type, bytes, seconds, when} = medium;
    const path = `signage.media.${index}`;
    const film = type.startsWith('video/');
    const address = this.hub.address(hash);
    const open = this.timed === id || faultsAt(this.faults, `${path}.when`).length > 0;
    const state = when
      ? (`when.state.${scheduleState(when, this.now, this.hall.timeZone)}` as const)
      : 'when.always';
    const size = this.say('media.size', {mb: (bytes / 1_000_000).toFixed(1)});
    return html`<div class="medium" role="group" aria-label=${name}>
      ${
        film
          ? html`<video src=${address} preload="metadata" muted></video>`
          : html`<img src=${address} alt=${name} loading="lazy" />`
      }
      <div class="fields">
        ${this.textField({
          label: this.say('media.name'),
          path: `${path}.name`,
          value: name,
          atMost: LENGTHS.mediumName,
          input: (value) => {
            this.change(changeItem('media', index, {name: value}));
          },
        })}
        ${
          film
            ? html`<p class="hint">${this.say('media.film')} · ${size}</p>`
            : html`${this.numberField({
                  label: this.say('media.seconds'),
                  path: `${path}.seconds`,
                  value: seconds ?? PICTURE_SECONDS,
                  unit: this.say('media.unit'),
                  change: (value) => {
                    this.change(changeItem('media', index, {seconds: value}));
                  },
                })}
                <p class="hint">${size}</p>`
        }
      </div>
      <div class="head">
        ${this.#move(index, -1)} ${this.#move(index, 1)}
        <button
          type="button"
          @click=${() => {
            this.takeAway('media', index, name);
          }}
        >
          ${this.say('do.remove')}
        </button>
      </div>
      <div class="more">
        ${
          this.there?.every((file) => file.hash !== hash)
            ? html`<p class="warning">${this.say('media.missing')}</p>`
            : nothing
        }
        <div>
          <button
            type="button"
            aria-expanded=${open}
            @click=${() => {
              this.timed = open ? '' : id;
            }}
          >
            ${this.say('when.title')}：${this.say(state)} ${open ? '▴' : '▾'}
          </button>
        </div>
        ${open ? this.schedule('media', index) : nothing} ${this.places('media', index)}
      </div>
    </div>`;
  }

  #move(index: number, by: -1 | 1) {
    const to = index + by;
    return this.signButton({
      sign: by < 0 ? '↑' : '↓',
      label: this.say(by < 0 ? 'do.up' : 'do.down'),
      off: to < 0 || to >= this.signage.media.length,
      press: () => {
        this.change(moveItem('media', index, by));
      },
    });
  }

  readonly #uploaded = ({file}: UploadedEvent) => {
    const id = freshId('media', this.signage.media);
    const stays = file.type.startsWith('image/') ? {seconds: PICTURE_SECONDS} : {};
    this.change(addItem('media', {id, ...file, ...stays}));
    void this.#ask();
  };

  readonly #ask = async (): Promise<void> => {
    this.there = await this.hub.files();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-media-editor': MediaEditor;
  }
}

import {css, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {CanvasLetters} from '../../../devices/printer/picture/canvas-letters.ts';
import {USUAL_PRINTER} from '../../../devices/printer/profile.ts';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import {USUAL_SLIP} from '../../../hall/slip-template.ts';
import type {HallLink} from '../../../sync/hall-link.ts';
import {chinese} from '../../../ui/locale.ts';
import {slipRows} from '../../../ui/slip/slip-rows.ts';
import '../../screens/displays/display-preview.ts';
import {FormElement} from '../../screens/form/form-element.ts';
import {exampleSlip} from '../../slip/example-slip.ts';
import '../../slip/slip-preview.ts';
import {say, type TextKey} from '../words.ts';
import {questionAbout, viewAbout, type View} from './about.ts';
import {DraftLink} from './draft-link.ts';
import './kiosk-preview.ts';

const VIEWS: readonly View[] = ['kiosk', 'board', 'slip'];

/** How the hall looks with the draft: the kiosk, a screen, the slip of a number. */
@customElement('rc-hall-preview')
export class HallPreview extends FormElement {
  @property({attribute: false}) link!: HallLink;
  /** The document as it is being edited. */
  @property({attribute: false}) hall!: HallConfiguration;
  /** Path of the field that somebody is at. */
  @property() about = '';
  /** Addresses of the pages of which previews are made. */
  @property() kiosk = '/kiosk/';
  @property() wall = '/signage/';
  /** What somebody chose to see; until then it is what the change is seen on. */
  @state() private chosen: View | undefined;
  @state() private display = '';
  /** The last document without faults: no page can show another. */
  @state() private shown: HallConfiguration | undefined;

  readonly #letters = new CanvasLetters(getComputedStyle(document.documentElement).fontFamily);
  #draft: DraftLink | undefined;

  static override styles = [
    FormElement.styles,
    css`
      :host {
        display: grid;
        gap: 10px;
        align-content: start;
      }
      .views {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      .views button[aria-pressed='true'] {
        border-color: var(--rc-tea);
        background: var(--rc-tea-soft);
      }
      rc-slip-preview {
        max-height: 68vh;
        overflow-y: auto;
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#draft?.end();
    this.#draft = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('link') || !this.#draft) {
      this.#draft?.end();
      this.#draft = new DraftLink(this.link);
    }
    if (this.faults.length === 0) this.shown = this.hall;
    if (this.shown) this.#draft.show(this.shown);
  }

  protected override render() {
    return html`
      <div class="views" role="group" aria-label=${this.#say('preview.title')}>
        ${VIEWS.map(
          (view) =>
            html`<button
              type="button"
              aria-pressed=${view === this.#view}
              @click=${() => {
                this.chosen = view;
              }}
            >
              ${this.#say(`preview.${view}`)}
            </button>`,
        )}
      </div>
      ${
        this.faults.length > 0
          ? html`<p class="warning" role="status">${this.#say('preview.faulty')}</p>`
          : nothing
      }
      ${this.shown && this.#draft ? this.#page(this.shown, this.#draft) : nothing}
    `;
  }

  get #view(): View {
    return this.chosen ?? viewAbout(this.about);
  }

  #page(hall: HallConfiguration, draft: DraftLink) {
    switch (this.#view) {
      case 'kiosk':
        return html`<rc-kiosk-preview
          .link=${draft}
          .question=${questionAbout(hall, this.about)}
          .asked=${hall.form}
          .kiosk=${this.kiosk}
          .language=${this.language}
        ></rc-kiosk-preview>`;
      case 'board':
        return this.#board(hall, draft);
      case 'slip':
        return html`<rc-slip-preview
          .rows=${slipRows(
            exampleSlip(hall, 'waiting', this.link.clock.now()),
            hall.slip ?? USUAL_SLIP,
            {locale: chinese, large: false},
          )}
          .profile=${USUAL_PRINTER}
          .letters=${this.#letters}
          .language=${this.language}
        ></rc-slip-preview>`;
    }
  }

  #board(hall: HallConfiguration, draft: DraftLink) {
    const {displays} = hall.signage;
    const display = displays.find(({id}) => id === this.display) ?? displays[0];
    if (!display) return nothing;
    return html`${this.choice({
        label: this.#say('preview.display'),
        path: '',
        value: display.id,
        options: displays.map(({id, name}) => [id, name] as const),
        choose: (id) => {
          this.display = id;
        },
      })}
      <rc-display-preview
        .link=${draft}
        .display=${display}
        .signage=${hall.signage}
        .wall=${this.wall}
        .language=${this.language}
      ></rc-display-preview>`;
  }

  #say(key: TextKey): string {
    return say(this.language, key);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-hall-preview': HallPreview;
  }
}

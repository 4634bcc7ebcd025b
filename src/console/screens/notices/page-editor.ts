import {css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {NoticePage} from '../../../hall/signage.ts';
import {COUNTS, LENGTHS} from '../../../wire/signage-limits.ts';
import {moved} from '../draft/draft.ts';
import {faultsAt} from '../draft/faults-at.ts';
import {FormElement} from '../form/form-element.ts';

export class PagesChangeEvent extends Event {
  static readonly type = 'rc-pages-change';
  readonly pages: readonly NoticePage[];

  constructor(pages: readonly NoticePage[]) {
    super(PagesChangeEvent.type);
    this.pages = pages;
  }
}

/**
 * The pages of a notice: a heading each, and its lines, written one below the other.
 *
 * @fires {PagesChangeEvent} rc-pages-change - With all of them.
 */
@customElement('rc-page-editor')
export class PageEditor extends FormElement {
  @property({attribute: false}) pages: readonly NoticePage[] = [];
  @property() path = '';

  static override styles = [
    FormElement.styles,
    css`
      :host {
        display: grid;
        gap: 12px;
      }
      .pages {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 320px), 1fr));
        gap: 12px;
      }
      .page {
        display: grid;
        align-content: start;
        gap: 10px;
        padding: 12px 14px;
        border: 1px solid var(--rc-line);
        border-radius: 14px;
      }
      .top {
        display: flex;
        align-items: end;
        gap: 6px;
      }
      .top .field {
        flex: 1;
      }
      textarea {
        resize: vertical;
      }
    `,
  ];

  protected override render() {
    return html`
      <div class="pages">${this.pages.map((page, index) => this.#page(page, index))}</div>
      <div>
        <button
          type="button"
          ?disabled=${this.pages.length >= COUNTS.pages}
          @click=${() => {
            this.#tell([...this.pages, {heading: '', lines: ['']}]);
          }}
        >
          ${this.say('pages.add')}
        </button>
      </div>
    `;
  }

  #page(page: NoticePage, index: number) {
    const path = `${this.path}.${index}`;
    const count = index + 1;
    const put = (patch: Partial<NoticePage>) => {
      this.#tell(this.pages.with(index, {...page, ...patch}));
    };
    return html`<div class="page" role="group" aria-label=${this.say('pages.page', {count})}>
      <div class="top">
        ${this.textField({
          label: this.say('pages.heading', {count}),
          path: `${path}.heading`,
          value: page.heading,
          atMost: LENGTHS.heading,
          input: (heading) => {
            put({heading});
          },
        })}
        ${this.#button('↑', index === 0, () => moved(this.pages, index, -1))}
        ${this.#button('↓', count === this.pages.length, () => moved(this.pages, index, 1))}
        ${this.#button('✕', this.pages.length < 2, () => this.pages.toSpliced(index, 1))}
      </div>
      <label class="field">
        <span>${this.say('pages.lines')}</span>
        <textarea
          rows=${Math.min(COUNTS.lines, Math.max(4, page.lines.length))}
          aria-invalid=${faultsAt(this.faults, `${path}.lines`).length > 0}
          .value=${page.lines.join('\n')}
          @input=${(event: Event) => {
            put({lines: (event.target as HTMLTextAreaElement).value.split('\n')});
          }}
        ></textarea>
        ${this.faultAt(`${path}.lines`)}
      </label>
    </div>`;
  }

  #button(sign: '↑' | '↓' | '✕', off: boolean, make: () => readonly NoticePage[]) {
    const key = {'↑': 'do.up', '↓': 'do.down', '✕': 'do.remove'} as const;
    const press = () => {
      this.#tell(make());
    };
    return this.signButton({sign, label: this.say(key[sign]), off, press});
  }

  #tell(pages: readonly NoticePage[]): void {
    this.dispatchEvent(new PagesChangeEvent(pages));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-page-editor': PageEditor;
  }
}

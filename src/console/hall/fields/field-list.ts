import {css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {faultsAt} from '../../screens/draft/faults-at.ts';
import {moved} from '../../screens/draft/draft.ts';
import {say} from '../words.ts';
import {blankOf} from './blank.ts';
import {FieldElement} from './field-element.ts';
import {fieldName} from './field-names.ts';
import type {ShapeOf} from './field-shape.ts';
import {fieldTemplate} from './field-template.ts';
import {itemName} from './item-name.ts';

/** Beyond so many nobody looks through a list by eye. */
const FIND_FROM = 10;

/** A list of things that can be added, moved and taken away; where each has several fields, one is open at a time. */
@customElement('rc-field-list')
export class FieldList extends FieldElement {
  @property({attribute: false}) shape: ShapeOf<'list'> = {
    kind: 'list',
    item: {kind: 'switch'},
    least: 0,
    most: 0,
  };
  /** Place of the one that is open. */
  @state() private open: number | undefined;
  @state() private sought = '';

  static override styles = [
    FieldElement.styles,
    css`
      section {
        display: grid;
        gap: 10px;
      }
      .head {
        gap: 8px 18px;
      }
      .head input.find[type='search'] {
        inline-size: min(260px, 100%);
      }
      ul {
        display: grid;
        gap: 6px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        border: 1px solid var(--rc-line);
        border-radius: 12px;
        min-width: 0;
      }
      .many {
        grid-template-columns: repeat(auto-fill, minmax(min(230px, 100%), 1fr));
      }
      .many li:has([aria-expanded='true']) {
        grid-column: 1 / -1;
      }
      li.plain {
        display: flex;
        align-items: end;
        gap: 6px;
        border: 0;
      }
      li.plain > :first-child {
        flex: 1;
        min-width: 0;
      }
      .title {
        display: flex;
        align-items: center;
        gap: 10px;
        width: 100%;
        border-color: transparent;
        background: none;
        text-align: start;
        font-weight: 400;
      }
      .title span:first-child {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .title[aria-expanded='true'] {
        font-weight: 700;
      }
      .inside {
        display: grid;
        gap: 14px;
        padding: 6px 16px 16px;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      .add {
        justify-self: start;
      }
    `,
  ];

  /** Shows an item and what is in it, so that somebody can be led to a field of it. */
  async reveal(index: number): Promise<void> {
    this.sought = '';
    if (!this.#plain) this.open = index;
    await this.updateComplete;
  }

  protected override render() {
    const items = this.#items;
    const shown = [...items.entries()].filter(([index]) => this.#isSought(index));
    const empty = items.length === 0 ? 'list.none' : 'list.found-none';
    return html`<section>
      <div class="head">
        ${/\.\d+\./.test(this.path) ? html`<h3>${this.called}</h3>` : html`<h2>${this.called}</h2>`}
        ${items.length > FIND_FROM ? this.#find() : nothing}
      </div>
      ${this.hint()}
      ${
        shown.length > 0
          ? html`<ul class=${items.length > FIND_FROM && !this.#plain ? 'many' : ''}>
              ${shown.map(([index, item]) => this.#item(item, index, items.length))}
            </ul>`
          : html`<p class="soft">${say(this.language, empty)}</p>`
      }
      ${faultsAt(this.faults, this.path).some(({path}) => path === this.path) ? this.faultAt(this.path) : nothing}
      <button
        type="button"
        class="add"
        ?disabled=${items.length >= this.shape.most}
        @click=${this.#add}
      >
        ${say(this.language, 'list.add', {name: fieldName(`${this.path}.*`, this.language)})}
      </button>
    </section>`;
  }

  get #items(): readonly unknown[] {
    return (this.value as readonly unknown[] | undefined) ?? [];
  }

  /** Each is a line of its own, with nothing to open. */
  get #plain(): boolean {
    const {kind} = this.shape.item;
    return kind !== 'group' && kind !== 'variants';
  }

  /** A find box finds whatever people can read of an item; the open one stays. */
  #isSought(index: number): boolean {
    const sought = this.sought.trim().toLowerCase();
    if (sought === '' || index === this.open) return true;
    const item = this.#items[index];
    const said = `${itemName(item, `${this.path}.${index}`, this.language)} ${textsIn(item)}`;
    return said.toLowerCase().includes(sought);
  }

  #find() {
    const label = say(this.language, 'list.find', {name: this.called});
    return html`<input
      type="search"
      class="find"
      aria-label=${label}
      placeholder=${label}
      .value=${this.sought}
      @input=${(event: Event) => {
        this.sought = (event.target as HTMLInputElement).value;
      }}
    />`;
  }

  #item(item: unknown, index: number, count: number) {
    const path = `${this.path}.${index}`;
    const name = itemName(item, path, this.language);
    if (this.#plain) {
      return html`<li class="plain">
        ${fieldTemplate({shape: this.shape.item, optional: false}, path, item, this, true)}
        ${this.#acts(name, index, count)}
      </li>`;
    }
    const open = index === this.open;
    const wrong = faultsAt(this.faults, path).length > 0;
    return html`<li>
      <button
        type="button"
        class="title"
        aria-expanded=${open}
        @click=${() => {
          this.open = open ? undefined : index;
        }}
      >
        <span>${name}</span>
        ${wrong ? html`<span class="pill look">${say(this.language, 'list.wrong')}</span>` : nothing}
        <span aria-hidden="true">${open ? '▴' : '▾'}</span>
      </button>
      ${
        open
          ? html`<div class="inside">
              ${fieldTemplate({shape: this.shape.item, optional: false}, path, item, this, true)}
              ${
                faultsAt(this.faults, path).some((fault) => fault.path === path)
                  ? this.faultAt(path)
                  : nothing
              }
              <div class="acts">${this.#acts(name, index, count)}</div>
            </div>`
          : nothing
      }
    </li>`;
  }

  #acts(name: string, index: number, count: number) {
    const step = (sign: '↑' | '↓', by: -1 | 1) =>
      this.signButton({
        sign,
        label: say(this.language, by < 0 ? 'list.up' : 'list.down', {name}),
        off: index + by < 0 || index + by >= count,
        press: () => {
          if (this.open === index) this.open = index + by;
          this.tell(moved(this.#items, index, by));
        },
      });
    return html`${step('↑', -1)} ${step('↓', 1)}
    ${this.signButton({
      sign: '✕',
      label: say(this.language, 'list.remove', {name}),
      off: count <= this.shape.least,
      press: () => {
        this.#remove(name, index);
      },
    })}`;
  }

  #remove(name: string, index: number): void {
    this.open = undefined;
    const rest = this.#items.toSpliced(index, 1);
    const {id} = this.#items[index] as {readonly id?: string};
    this.tell(rest.length === 0 && this.optional ? undefined : rest, {name, id});
  }

  readonly #add = async () => {
    const items = this.#items;
    const index = items.length;
    this.sought = '';
    this.open = this.#plain ? undefined : index;
    this.tell([...items, blankOf(this.shape.item, `${this.path}.${index}`, this.hall)]);
    // The page gives the list back with what is new in it; it is in view when its editor is.
    await new Promise((resolve) => setTimeout(resolve));
    this.renderRoot.querySelector('ul > li:last-child')?.scrollIntoView({block: 'nearest'});
  };
}

/** Every text in a thing, for whoever looks for one of them. */
function textsIn(thing: unknown): string {
  if (typeof thing === 'string') return thing;
  if (typeof thing !== 'object' || thing === null) return '';
  return Object.values(thing).map(textsIn).join(' ');
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-field-list': FieldList;
  }
}

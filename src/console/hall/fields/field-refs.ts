import {css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {moved} from '../../screens/draft/draft.ts';
import {say} from '../words.ts';
import {FieldElement} from './field-element.ts';
import type {Choosable} from './choosable.ts';

/** Several things of the hall, in an order: chosen by their names. */
@customElement('rc-field-refs')
export class FieldRefs extends FieldElement {
  /** What there is to choose from. */
  @property({attribute: false}) from: readonly Choosable[] = [];
  @property({type: Number}) most = Infinity;

  static override styles = [
    FieldElement.styles,
    css`
      ol {
        display: grid;
        gap: 4px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        align-items: center;
        gap: 6px;
        padding-inline-start: 12px;
        border: 1px solid var(--rc-line);
        border-radius: 12px;
      }
      li span {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      li .square {
        border-color: transparent;
        background: none;
      }
      select {
        margin-block-start: 6px;
      }
    `,
  ];

  protected override render() {
    const chosen = this.#chosen;
    return html`<fieldset>
        <legend>${this.called}</legend>
        <ol>
          ${chosen.map((id, index) => this.#one(id, index, chosen.length))}
        </ol>
        ${chosen.length < this.most ? this.#add(chosen) : nothing} ${this.faultAt(this.path)}
      </fieldset>
      ${this.hint()}`;
  }

  get #chosen(): readonly string[] {
    return (this.value as readonly string[] | undefined) ?? [];
  }

  #one(id: string, index: number, count: number) {
    const name = this.from.find((one) => one.id === id)?.name ?? say(this.language, 'refs.gone');
    const step = (sign: '↑' | '↓', by: -1 | 1) =>
      this.signButton({
        sign,
        label: say(this.language, by < 0 ? 'list.up' : 'list.down', {name}),
        off: index + by < 0 || index + by >= count,
        press: () => {
          this.tell(moved(this.#chosen, index, by));
        },
      });
    return html`<li>
      <span>${name}</span>
      ${count > 1 ? html`${step('↑', -1)}${step('↓', 1)}` : nothing}
      ${this.signButton({
        sign: '✕',
        label: say(this.language, 'list.remove', {name}),
        press: () => {
          const rest = this.#chosen.toSpliced(index, 1);
          this.tell(rest.length === 0 && this.optional ? undefined : rest);
        },
      })}
    </li>`;
  }

  #add(chosen: readonly string[]) {
    const rest = this.from.filter(({id}) => !chosen.includes(id));
    if (rest.length === 0) return nothing;
    return html`<select
      aria-label=${say(this.language, 'refs.add', {name: this.called})}
      @change=${(event: Event) => {
        const select = event.target as HTMLSelectElement;
        const id = select.value;
        select.value = '';
        if (id !== '') this.tell([...this.#chosen, id]);
      }}
    >
      <option value="">${say(this.language, 'refs.choose')}</option>
      ${rest.map(({id, name}) => html`<option value=${id}>${name}</option>`)}
    </select>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-field-refs': FieldRefs;
  }
}

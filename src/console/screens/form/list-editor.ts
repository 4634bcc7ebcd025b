import {css, html, type PropertyValues, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {DraftEditor} from './draft-editor.ts';
import {faultsAt} from '../draft/faults-at.ts';

/** One row of the list. */
export interface Item {
  readonly id: string;
  readonly name: string;
  /** A second, smaller line. */
  readonly about?: string;
  /** How it stands, and whether that is well, needs a look, or is neither. */
  readonly pill: string;
  readonly tone: 'on' | 'look' | '';
}

export interface ListWords {
  readonly title: string;
  readonly add: string;
  readonly none: string;
}

/** An editor of a list of which one is open. */
export abstract class ListEditor extends DraftEditor {
  /** Id of the one that is open; the first one where none has it. */
  @state() protected open = '';

  /** The part of the draft that the list is of. */
  protected abstract readonly listed: 'displays' | 'notices';
  protected abstract readonly atMost: number;

  static override styles = [
    DraftEditor.styles,
    css`
      .two {
        display: grid;
        grid-template-columns: minmax(270px, 340px) minmax(0, 1fr);
        gap: 18px;
        align-items: start;
      }
      ul {
        display: grid;
        gap: 8px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .item {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        gap: 0 10px;
        width: 100%;
        padding: 8px 14px;
        text-align: start;
        font-weight: 400;
      }
      .item[aria-current='true'] {
        border-color: var(--rc-tea);
        background: var(--rc-tea-soft);
      }
      b,
      small {
        display: block;
      }
      small {
        font-size: 15px;
        color: var(--rc-ink-soft);
      }
      @media (max-width: 860px) {
        .two {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  /** Opens the first one that has to be mended, as soon as there is one. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('faults') || (changed.get('faults') ?? []).length > 0) return;
    const wrong = this.signage[this.listed].filter((_, index) => this.#isWrong(index));
    if (wrong[0] && !wrong.some(({id}) => id === this.open)) this.open = wrong[0].id;
  }

  /** Place of the open one. */
  protected get place(): number {
    return Math.max(
      0,
      this.signage[this.listed].findIndex(({id}) => id === this.open),
    );
  }

  protected list(
    words: ListWords,
    items: readonly Item[],
    add: () => void,
    detail: TemplateResult | undefined,
  ): TemplateResult {
    return html`<div class="two">
      <section class="card detail">
        <h2>${words.title}</h2>
        <ul>
          ${items.map((item, index) => html`<li>${this.#item(item, index)}</li>`)}
        </ul>
        <button type="button" ?disabled=${items.length >= this.atMost} @click=${add}>
          ${words.add}
        </button>
      </section>
      ${detail ?? html`<p class="card">${words.none}</p>`}
    </div>`;
  }

  #item({id, name, about, pill, tone}: Item, index: number) {
    const wrong = this.#isWrong(index);
    return html`<button
      type="button"
      class="item"
      aria-current=${index === this.place}
      @click=${() => {
        this.open = id;
      }}
    >
      <span><b>${name || this.say('item.unnamed')}</b><small>${about}</small></span>
      <span class="pill ${wrong ? 'look' : tone}"> ${wrong ? this.say('item.wrong') : pill} </span>
    </button>`;
  }

  #isWrong(index: number): boolean {
    return faultsAt(this.faults, `signage.${this.listed}.${index}`).length > 0;
  }
}

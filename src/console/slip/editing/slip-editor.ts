import {css, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {SlipLine, SlipSize, SlipTemplate} from '../../../hall/slip-template.ts';
import {FormElement} from '../../screens/form/form-element.ts';
import {say, type TextKey} from './words.ts';
import {
  addLine,
  addable,
  changeLine,
  hasSize,
  moveLine,
  removeLine,
  TemplateChangeEvent,
  type TemplateChange,
} from './template-change.ts';

/** As the schema of the hall's document has them. */
const AT_MOST = {lines: 40, characters: 200};

const SIZES: readonly SlipSize[] = ['small', 'normal', 'large'];

/**
 * The lines of the slip, in their order, and what goes for all of them.
 *
 * @fires {TemplateChangeEvent} rc-template-change - With what shall change.
 */
@customElement('rc-slip-editor')
export class SlipEditor extends FormElement {
  @property({attribute: false}) template!: SlipTemplate;
  /** What is put on the slip next. */
  @state() private next: SlipLine['show'] = 'words';
  /** What gets the focus with the next state of the draft. */
  #focus: {readonly line: number; readonly selector: string} | undefined;

  static override styles = [
    FormElement.styles,
    css`
      ol {
        display: grid;
        gap: 4px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .line {
        display: grid;
        grid-template-columns: 1.6em minmax(0, 1fr) 7em auto;
        align-items: center;
        gap: 4px 10px;
        min-height: 46px;
        border-block-end: 1px solid var(--rc-line);
        padding-block-end: 4px;
      }
      .place {
        color: var(--rc-ink-soft);
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
      .buttons {
        display: flex;
        grid-column: 4;
        gap: 4px;
      }
      .words,
      .line .warning {
        grid-column: 2 / -1;
      }
      .words {
        display: grid;
        gap: 6px;
      }
      .add {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 8px 12px;
      }
      .add .field {
        flex: 0 1 16em;
      }
      @media (max-width: 700px) {
        .line {
          grid-template-columns: 1.6em minmax(0, 1fr) 6em;
        }
        .buttons {
          grid-column: 2 / -1;
        }
      }
    `,
  ];

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('template') || !this.#focus) return;
    const {line: place, selector} = this.#focus;
    this.#focus = undefined;
    const lines = this.renderRoot.querySelectorAll('.line');
    const line = lines[Math.min(place, lines.length - 1)];
    const wanted = line?.querySelector<HTMLElement>(`${selector}:not([disabled])`);
    (wanted ?? line?.querySelector<HTMLElement>('.square:not([disabled])'))?.focus();
  }

  protected override render() {
    const {lines} = this.template;
    const wrong = this.faults.filter(({path}) => path === 'slip.lines');
    return html`<section class="card detail">
      <h2>${this.#text('edit.title')}</h2>
      <ol>
        ${lines.map((line, index) => html`<li>${this.#line(line, index)}</li>`)}
      </ol>
      ${wrong.map((fault) => html`<p class="fault">${fault[this.language]}</p>`)}
      ${this.#adding(lines)}
      <div class="fields">
        ${this.#whole('secondLanguage', ['asked', 'english', 'none'])}
        ${this.#whole('largeText', ['asked', 'always'])}
      </div>
    </section>`;
  }

  #line(line: SlipLine, index: number) {
    const place = index + 1;
    const name = this.#name(line.show);
    return html`<div class="line" role="group" aria-label=${`${place} ${name}`}>
      <span class="place">${place}</span>
      <span>${name}</span>
      ${hasSize(line) ? this.#size(line, index) : html`<span></span>`}
      <span class="buttons">
        ${this.#move(index, -1)} ${this.#move(index, 1)}
        ${this.signButton({
          sign: '✕',
          label: this.#text('edit.remove', {place, name}),
          // Without a number it is no slip.
          off: line.show === 'number',
          press: () => {
            this.#focus = {line: index, selector: "[data-sign='✕']"};
            this.#change(removeLine(index), name);
          },
        })}
      </span>
      ${line.show === 'words' ? this.#words(line, index) : nothing}
      ${
        line.show === 'unit'
          ? html`<p class="warning">${this.#text('edit.unit.warning')}</p>`
          : nothing
      }
    </div>`;
  }

  #size({size = 'normal'}: SlipLine, index: number) {
    const label = this.#text('edit.size', {place: index + 1});
    return html`<select
      aria-label=${label}
      @change=${(event: Event) => {
        const chosen = SIZES.find((one) => one === (event.target as HTMLSelectElement).value);
        this.#change(changeLine(index, {size: chosen === 'normal' ? undefined : chosen}));
      }}
    >
      ${SIZES.map(
        (one) =>
          html`<option value=${one} .selected=${one === size}>
            ${this.#text(`line.size.${one}`)}
          </option>`,
      )}
    </select>`;
  }

  #words({words}: SlipLine & {show: 'words'}, index: number) {
    const english =
      this.template.secondLanguage === 'none' ? 'edit.words.en.none' : 'edit.words.en';
    const labels = {zh: 'edit.words.zh', en: english} as const;
    return html`<div class="words">
      ${(['zh', 'en'] as const).map((language) =>
        this.textField({
          label: this.#text(labels[language], {place: index + 1}),
          path: `slip.lines.${index}.words.${language}`,
          value: words[language],
          atMost: AT_MOST.characters,
          input: (text) => {
            this.#change(changeLine(index, {words: {...words, [language]: text}}));
          },
        }),
      )}
    </div>`;
  }

  #move(index: number, by: -1 | 1) {
    return this.moveButton({
      index,
      by,
      count: this.template.lines.length,
      press: (line, selector) => {
        // The focus goes along with the line, so that the next press moves the same one.
        this.#focus = {line, selector};
        this.#change(moveLine(index, by));
      },
    });
  }

  #adding(lines: readonly SlipLine[]) {
    const all = addable(lines);
    const next = all.includes(this.next) ? this.next : 'words';
    return html`<div class="add">
      ${this.choice({
        label: this.#text('edit.add'),
        path: 'next',
        value: next,
        options: all.map((show) => [show, this.#name(show)]),
        choose: (value) => {
          this.next = all.find((show) => show === value) ?? 'words';
        },
      })}
      <button
        type="button"
        ?disabled=${lines.length >= AT_MOST.lines}
        @click=${() => {
          this.#focus = {line: lines.length, selector: next === 'words' ? 'input' : '.square'};
          this.#change(addLine(next));
        }}
      >
        ${this.#text('edit.add.do')}
      </button>
    </div>`;
  }

  #whole<K extends 'secondLanguage' | 'largeText'>(which: K, values: readonly SlipTemplate[K][]) {
    return this.choice({
      label: this.#text(`edit.${which}`),
      path: `slip.${which}`,
      value: this.template[which],
      options: values.map((value) => [value, this.#text(`${which}.${value}` as TextKey)]),
      choose: (text) => {
        const value = values.find((one) => one === text);
        if (value !== undefined) this.#change((template) => ({...template, [which]: value}));
      },
    });
  }

  #change(change: TemplateChange, removed?: string): void {
    this.dispatchEvent(new TemplateChangeEvent(change, removed));
  }

  #name(show: SlipLine['show']): string {
    return this.#text(`line.${show}`);
  }

  #text(key: TextKey, values?: Record<string, string | number>): string {
    return say(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-slip-editor': SlipEditor;
  }
}

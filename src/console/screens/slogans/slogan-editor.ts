import {css, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Slogan} from '../../../hall/signage.ts';
import {COUNTS, LENGTHS} from '../../../wire/signage-limits.ts';
import {addItem, changeItem, moveItem} from '../draft/draft.ts';
import {DraftEditor} from '../form/draft-editor.ts';
import {faultsAt} from '../draft/faults-at.ts';
import {scheduleState} from '../form/schedule-state.ts';
import {SIX_LINES} from './six-lines.ts';
import './slogan-modes.ts';

/** A longer line is not read in one go on a scrolling wall. */
const READABLE = 20;

/** The lines that scroll on the screens, in their order. */
@customElement('rc-slogan-editor')
export class SloganEditor extends DraftEditor {
  /** Hub time, epoch milliseconds. */
  @property({type: Number}) now = 0;
  /** Place of the line whose schedule is open. */
  @state() private timed: number | undefined;

  /** What gets the focus with the next state of the draft. */
  #focus: {readonly line: number; readonly selector: string} | undefined;

  static override styles = [
    DraftEditor.styles,
    css`
      :host,
      ol {
        display: grid;
        gap: 12px;
      }
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .line {
        display: flex;
        align-items: start;
        gap: 8px;
      }
      .line .field {
        flex: 1;
      }
      .place {
        flex: none;
        min-width: 1.6em;
        line-height: 44px;
        text-align: end;
        color: var(--rc-ink-soft);
        font-variant-numeric: tabular-nums;
      }
      .when {
        min-width: 8em;
        font-weight: 400;
      }
      .note {
        margin: 6px 0 6px calc(1.6em + 8px);
      }
      @media (max-width: 700px) {
        .line {
          flex-wrap: wrap;
        }
      }
    `,
  ];

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('signage') || !this.#focus) return;
    const {line: place, selector} = this.#focus;
    this.#focus = undefined;
    const line = this.renderRoot.querySelectorAll('.line')[place];
    const wanted = line?.querySelector<HTMLElement>(`${selector}:not([disabled])`);
    (wanted ?? line?.querySelector<HTMLElement>('.square:not([disabled])'))?.focus();
  }

  protected override render() {
    const {slogans} = this.signage;
    return html`
      <section class="card detail">
        <div class="head">
          <h2>${this.say('slogans.title')}</h2>
          <span class="hint">${this.say('slogans.hint')}</span>
        </div>
        <ol>
          ${slogans.map((slogan, index) => this.#line(slogan, index))}
        </ol>
        <div class="head">
          <button
            type="button"
            id="add"
            ?disabled=${slogans.length >= COUNTS.slogans}
            @click=${this.#add}
          >
            ${this.say('slogans.add')}
          </button>
          <button type="button" @click=${this.#restore}>${this.say('slogans.six')}</button>
          <span class="hint">${this.say('slogans.count', {count: slogans.length})}</span>
        </div>
      </section>
      <rc-slogan-modes
        .hall=${this.hall}
        .signage=${this.signage}
        .language=${this.language}
      ></rc-slogan-modes>
    `;
  }

  #line(slogan: Slogan, index: number) {
    const {text} = slogan;
    const path = `signage.slogans.${index}`;
    const place = index + 1;
    const open = this.timed === index || faultsAt(this.faults, `${path}.when`).length > 0;
    return html`<li>
      <div
        class="line"
        @keydown=${(event: KeyboardEvent) => {
          this.#key(event, index);
        }}
      >
        <span class="place">${place}</span>
        ${this.textField({
          label: this.say('slogans.line', {place}),
          path: `${path}.text`,
          value: text,
          atMost: LENGTHS.slogan,
          bare: true,
          input: (value) => {
            this.change(changeItem('slogans', index, {text: value}));
          },
        })}
        <button
          type="button"
          class="when"
          aria-expanded=${open}
          @click=${() => {
            this.timed = open ? undefined : index;
          }}
        >
          ${this.#when(slogan)} ${open ? '▴' : '▾'}
        </button>
        ${this.#move(index, -1)} ${this.#move(index, 1)}
        <button
          type="button"
          aria-label=${this.say('slogans.remove', {place})}
          @click=${() => {
            this.timed = undefined;
            this.takeAway('slogans', index, text);
          }}
        >
          ${this.say('do.remove')}
        </button>
      </div>
      ${
        text.length > READABLE
          ? html`<p class="note warning">
              ${this.say('slogans.long', {count: text.length, most: READABLE})}
            </p>`
          : nothing
      }
      ${open ? html`<div class="note">${this.schedule('slogans', index)}</div>` : nothing}
    </li>`;
  }

  #move(index: number, by: -1 | 1) {
    return this.moveButton({
      index,
      by,
      count: this.signage.slogans.length,
      press: (_to, selector) => {
        this.#moved(index, by, selector);
      },
    });
  }

  #when({when}: Slogan): string {
    if (!when) return this.say('when.always');
    return this.say(`when.state.${scheduleState(when, this.now, this.hall.timeZone)}`);
  }

  /** With Alt and an arrow the line that is being written moves. */
  #key(event: KeyboardEvent, index: number): void {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || by === 0) return;
    event.preventDefault();
    this.#moved(index, by, 'input');
  }

  /** The focus goes along with the line, so that the next press moves the same one. */
  #moved(index: number, by: number, focus: string): void {
    const to = index + by;
    if (to < 0 || to >= this.signage.slogans.length) return;
    if (this.timed === index) this.timed = to;
    else if (this.timed === to) this.timed = index;
    this.#focus = {line: to, selector: focus};
    this.change(moveItem('slogans', index, by));
  }

  readonly #add = () => {
    this.#focus = {line: this.signage.slogans.length, selector: 'input'};
    this.change(addItem('slogans', {text: ''}));
  };

  readonly #restore = () => {
    this.change((signage) => ({...signage, slogans: SIX_LINES}));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-slogan-editor': SloganEditor;
  }
}

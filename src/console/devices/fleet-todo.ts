import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {clockText, dateText, dayAt} from '../../hall/day.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import type {Todo} from './fleet-view.ts';
import {OpenDeviceEvent} from './open-device-event.ts';
import {faultTodo, faultWords, say} from './words.ts';

/** More than these push all devices off the screen. */
const SHOWN = 6;
const NAMES = 6;

/**
 * What needs somebody, in plain words, with the way out.
 *
 * @fires {OpenDeviceEvent} rc-open-device
 */
@customElement('rc-fleet-todo')
export class FleetTodo extends LitElement {
  @property({attribute: false}) todos: readonly Todo[] = [];
  /** Hub time. */
  @property({type: Number}) now = 0;
  @property() zone = 'UTC';
  @property() language: Language = 'zh';
  @state() private all = false;

  static override styles = [
    staffPage,
    css`
      :host {
        display: grid;
        justify-items: start;
        gap: 6px;
        min-height: 0;
        background: none;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(480px, 100%), 1fr));
        gap: 6px;
        justify-self: stretch;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: minmax(120px, auto) minmax(0, 1fr) auto;
        align-items: center;
        gap: 4px 14px;
        padding: 4px 14px 4px 6px;
        border-radius: 12px;
        background: var(--rc-tea-soft);
        font-size: 16px;
      }
      button {
        min-height: 44px;
        padding: 2px 14px;
        font-size: 16px;
        text-align: start;
      }
      .since {
        font-variant-numeric: tabular-nums;
      }
      .what {
        display: block;
      }
      .many {
        padding: 10px 8px;
      }
      @media (width < 720px) {
        li {
          grid-template-columns: minmax(0, 1fr);
          padding: 6px 10px;
        }
        button {
          justify-self: start;
        }
      }
    `,
  ];

  protected override render() {
    if (this.todos.length === 0) return nothing;
    const more = this.todos.length - SHOWN;
    const shown = this.all ? this.todos : this.todos.slice(0, SHOWN);
    return html`<ul aria-label=${say(this.language, 'todo.title')}>
        ${shown.map((todo) => this.#line(todo))}
      </ul>
      ${
        more > 0
          ? html`<button
              type="button"
              aria-expanded=${this.all}
              @click=${() => {
                this.all = !this.all;
              }}
            >
              ${
                this.all
                  ? say(this.language, 'todo.fewer')
                  : say(this.language, 'todo.more', {count: more})
              }
            </button>`
          : nothing
      }`;
  }

  #line({codes, rows, since}: Todo) {
    const [row] = rows;
    if (!row) return nothing;
    const many = rows.length > 1;
    return html`<li>
      ${
        many
          ? html`<span class="many">${namesOf(rows.map(({name}) => name))}</span>`
          : html`<button
              type="button"
              @click=${() => this.dispatchEvent(new OpenDeviceEvent(row.key))}
            >
              ${row.name}
            </button>`
      }
      <span>
        ${codes.map((code) => {
          const what =
            code === 'many-silent'
              ? say(this.language, 'todo.many', {count: rows.length})
              : faultWords(this.language, code);
          return html`<span class="what"><b>${what}</b> ${faultTodo(this.language, code)}</span> `;
        })}
      </span>
      <span class="since soft">
        ${many || row.where === '' ? nothing : html`<span class="what">${row.where}</span>`}
        ${since === undefined ? nothing : this.#since(since)}
      </span>
    </li>`;
  }

  /** Of another day with its date. */
  #since(since: number): string {
    const today = since >= dayAt(this.now, this.zone).startsAt;
    const time = today ? clockText(since, this.zone) : dateText(since, this.zone);
    return say(this.language, 'todo.since', {time});
  }
}

const namesOf = (names: readonly string[]) =>
  names.slice(0, NAMES).join('、') + (names.length > NAMES ? ' …' : '');

declare global {
  interface HTMLElementTagNameMap {
    'rc-fleet-todo': FleetTodo;
  }
}

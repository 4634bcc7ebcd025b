import {LitElement, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {fleetGridStyles} from './fleet-grid.styles.ts';
import type {FleetGroup, FleetRow} from './fleet-view.ts';
import {nextCell} from './next-cell.ts';
import {OpenDeviceEvent} from './open-device-event.ts';
import {faultWords, say} from './words.ts';

/**
 * All places at a glance, each a small cell that stays where it is. One of them is in the order of the Tab key; arrows
 * go to the others, Enter opens one.
 *
 * @fires {OpenDeviceEvent} rc-open-device
 */
@customElement('rc-fleet-grid')
export class FleetGrid extends LitElement {
  @property({attribute: false}) groups: readonly FleetGroup[] = [];
  @property() language: Language = 'zh';
  /** The cell that Tab comes to. */
  @property() current = '';

  static override styles = [staffPage, fleetGridStyles];

  /** The cell that was looked at last, or the first one. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }

  protected override willUpdate(): void {
    const keys = this.groups.flatMap(({rows}) => rows.map(({key}) => key));
    if (!keys.includes(this.current)) this.current = keys[0] ?? '';
  }

  protected override render() {
    return repeat(
      this.groups,
      ({key}) => key,
      ({title, rows}, index) => {
        // The key of a group may hold blanks, which part the ids of a list.
        const id = `group-${index}`;
        const trouble = rows.filter((row) => row.trouble).length;
        return html`<section aria-labelledby=${id}>
          <h3 id=${id}>
            ${title} <span class="count">${rows.length}</span>
            ${
              trouble > 0
                ? html`<span class="count bad"
                    >${say(this.language, 'group.trouble', {count: trouble})}</span
                  >`
                : nothing
            }
          </h3>
          <ul @keydown=${this.#keyed} @click=${this.#pressed} @focusin=${this.#focused}>
            ${repeat(
              rows,
              (row) => row.key,
              (row) => this.#cell(row),
            )}
          </ul>
        </section>`;
      },
    );
  }

  #cell({key, name, state, faults, trouble}: FleetRow) {
    const [fault] = faults;
    const says = fault === undefined ? '' : faultWords(this.language, fault);
    const how = says === '' || !trouble ? say(this.language, `state.${state}`) : says;
    const more = faults.length > 1 ? ` +${faults.length - 1}` : '';
    const tone = trouble ? 'bad' : state;
    return html`<li>
      <button type="button" class=${tone} data-key=${key} tabindex=${key === this.current ? 0 : -1}>
        <span class="name">${name}</span>
        <span class="how">${how}${trouble ? more : ''}</span>
      </button>
    </li>`;
  }

  readonly #pressed = (event: Event) => {
    const key = keyOf(event);
    if (key !== undefined) this.dispatchEvent(new OpenDeviceEvent(key));
  };

  readonly #focused = (event: Event) => {
    this.current = keyOf(event) ?? this.current;
  };

  readonly #keyed = (event: KeyboardEvent) => {
    const {target, key} = event;
    if (!(target instanceof HTMLElement) || event.ctrlKey || event.altKey || event.metaKey) return;
    const cells = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-key]')];
    const next = nextCell(cells, target, key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
}

const keyOf = ({target}: Event): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-key]')?.dataset['key'] : undefined;

declare global {
  interface HTMLElementTagNameMap {
    'rc-fleet-grid': FleetGrid;
  }
}

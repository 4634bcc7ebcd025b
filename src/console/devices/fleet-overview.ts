import {LitElement, css, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import './fleet-grid.ts';
import type {FleetGrid} from './fleet-grid.ts';
import {fleetGroups, type FleetFilter, type FleetRow, type Todo} from './fleet-view.ts';
import './fleet-todo.ts';
import {say, type TextKey} from './words.ts';

/**
 * The fleet on one page: what needs somebody on top, then all places, which a person finds by typing. `/` goes to the
 * field, the arrow down from there to the places, Escape clears it and goes back to them.
 *
 * @fires {OpenDeviceEvent} rc-open-device
 */
@customElement('rc-fleet-overview')
export class FleetOverview extends LitElement {
  @property({attribute: false}) rows: readonly FleetRow[] = [];
  @property({attribute: false}) todos: readonly Todo[] = [];
  /** Hub time. */
  @property({type: Number}) now = 0;
  @property() zone = 'UTC';
  @property() language: Language = 'zh';
  @state() private filter: FleetFilter = {words: '', troubleOnly: false, byWhere: false};
  @query('rc-fleet-grid') private grid!: FleetGrid | null;
  @query('input[type="search"]') private field!: HTMLInputElement;
  /** What is wanted since the places were last drawn. */
  #wanted: Partial<FleetFilter> | undefined;

  static override styles = [
    staffPage,
    css`
      :host {
        display: grid;
        gap: 12px;
        min-height: 0;
        background: none;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 16px;
      }
      input[type='search'] {
        box-sizing: border-box;
        width: min(260px, 100%);
        min-height: 44px;
        padding: 4px 12px;
        font-size: 16px;
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: 8px;
        min-height: 44px;
        font-size: 16px;
      }
      input[type='checkbox'] {
        width: 22px;
        height: 22px;
        accent-color: var(--rc-jade);
      }
    `,
  ];

  /** Back to the place that was looked at. */
  focusPlace(key: string): void {
    if (!this.grid) return;
    this.grid.current = key;
    void this.#focusGrid();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#anywhere);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#anywhere);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Who was well again while only the others were wanted: nothing is left to look for.
    if (changed.has('rows') && this.filter.troubleOnly && !this.rows.some(isTrouble)) {
      this.filter = {...this.filter, troubleOnly: false};
    }
  }

  protected override render() {
    const groups = fleetGroups(this.rows, this.filter, this.language);
    const anyTrouble = this.rows.some(isTrouble);
    const anyWhere = this.rows.some(({where}) => where !== '');
    return html`<rc-fleet-todo
        .todos=${this.todos}
        .now=${this.now}
        .zone=${this.zone}
        .language=${this.language}
      ></rc-fleet-todo>
      <div class="bar">
        <input
          type="search"
          aria-label=${this.#say('find.label')}
          placeholder="${this.#say('find.label')}  /"
          .value=${this.filter.words}
          @input=${this.#typed}
          @keydown=${this.#keyed}
        />
        ${anyTrouble ? this.#choice('troubleOnly', 'find.trouble') : nothing}
        ${anyWhere ? this.#choice('byWhere', 'find.by-where') : nothing}
      </div>
      ${
        groups.length === 0
          ? html`<p>${this.#say(this.rows.length === 0 ? 'devices.none' : 'find.none')}</p>`
          : html`<rc-fleet-grid .groups=${groups} .language=${this.language}></rc-fleet-grid>`
      }`;
  }

  #choice(what: 'troubleOnly' | 'byWhere', key: TextKey) {
    return html`<label>
      <input
        type="checkbox"
        .checked=${this.filter[what]}
        @change=${({target}: Event & {target: HTMLInputElement}) => {
          this.#want({[what]: target.checked});
        }}
      />
      ${this.#say(key)}
    </label>`;
  }

  /**
   * A letter or a tick is seen at once. Two hundred places take longer: they follow behind that frame, once for however
   * much came meanwhile.
   */
  #want(wanted: Partial<FleetFilter>): void {
    const first = this.#wanted === undefined;
    this.#wanted = {...this.#wanted, ...wanted};
    if (first) requestAnimationFrame(() => setTimeout(this.#follow));
  }

  readonly #follow = () => {
    this.filter = {...this.filter, ...this.#wanted};
    this.#wanted = undefined;
  };

  readonly #typed = () => {
    this.#want({words: this.field.value});
  };

  readonly #keyed = (event: KeyboardEvent) => {
    // An input method chooses characters by these keys.
    if (event.isComposing) return;
    if (!['ArrowDown', 'Enter', 'Escape'].includes(event.key)) return;
    event.preventDefault();
    if (event.key === 'Escape') this.field.value = '';
    this.#typed();
    this.#follow();
    void this.#focusGrid();
  };

  async #focusGrid(): Promise<void> {
    await this.updateComplete;
    await this.grid?.updateComplete;
    this.grid?.focus();
  }

  readonly #anywhere = (event: KeyboardEvent) => {
    const [target] = event.composedPath();
    const typing = target instanceof HTMLElement && target.matches('input, textarea, select');
    const dialog = event.composedPath().some((part) => part instanceof HTMLDialogElement);
    if (event.key !== '/' || typing || dialog || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.field.focus();
  };

  #say(key: TextKey): string {
    return say(this.language, key);
  }
}

const isTrouble = ({trouble}: FleetRow) => trouble;

declare global {
  interface HTMLElementTagNameMap {
    'rc-fleet-overview': FleetOverview;
  }
}

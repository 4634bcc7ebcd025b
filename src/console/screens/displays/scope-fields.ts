import {css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import type {Scope} from '../../../hall/signage.ts';
import {changed} from '../draft/draft.ts';
import {FormElement} from '../form/form-element.ts';

export class ScopeChangeEvent extends Event {
  static readonly type = 'rc-scope-change';
  readonly scope: Scope;

  constructor(scope: Scope) {
    super(ScopeChangeEvent.type);
    this.scope = scope;
  }
}

type Kind = 'all' | 'areas' | 'windows';

/**
 * Which areas or windows a display is about.
 *
 * @fires {ScopeChangeEvent} rc-scope-change - With the whole of it.
 */
@customElement('rc-scope-fields')
export class ScopeFields extends FormElement {
  @property({attribute: false}) hall!: HallConfiguration;
  @property({attribute: false}) scope: Scope = {};
  @property() path = '';

  static override styles = [
    FormElement.styles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(150px, 220px) minmax(0, 1fr);
        gap: 12px 14px;
      }
      .ticks {
        gap: 0 14px;
        /* Level with the choice, below its label. */
        padding-block-start: 28px;
      }
      @media (max-width: 860px) {
        :host {
          grid-template-columns: minmax(0, 1fr);
        }
        .ticks {
          padding: 0;
        }
      }
    `,
  ];

  protected override render() {
    const kind: Kind = this.scope.windows ? 'windows' : this.scope.areas ? 'areas' : 'all';
    return html`
      ${this.choice({
        label: this.say('scope.title'),
        path: this.path,
        value: kind,
        options: [
          ['all', this.say('scope.all')],
          ['areas', this.say('scope.areas')],
          ['windows', this.say('scope.windows')],
        ],
        choose: (value) => {
          this.#put(value as Kind);
        },
      })}
      ${kind === 'areas' ? this.#areas() : kind === 'windows' ? this.#windows() : nothing}
    `;
  }

  #areas() {
    const {areas = []} = this.scope;
    return this.#ticks(
      'scope.areas',
      this.hall.areas.map(({id, name}) => [id, name[this.language]] as const),
      areas,
      (chosen) => {
        this.#put('areas', {areas: chosen});
      },
    );
  }

  #windows() {
    const {windows = []} = this.scope;
    return this.#ticks(
      'scope.windows',
      this.hall.windows.map(({number}) => [number, String(number)] as const),
      windows,
      (chosen) => {
        this.#put('windows', {windows: chosen});
      },
    );
  }

  #ticks<T>(
    key: 'scope.areas' | 'scope.windows',
    options: readonly (readonly [T, string])[],
    chosen: readonly T[],
    choose: (chosen: T[]) => void,
  ) {
    return html`<div class="ticks" role="group" aria-label=${this.say(key)}>
      ${options.map(([id, text]) =>
        this.tick(text, chosen.includes(id), (on) => {
          choose(
            options.map(([one]) => one).filter((one) => (one === id ? on : chosen.includes(one))),
          );
        }),
      )}
    </div>`;
  }

  /** Begins with the first one where nothing is chosen yet: a display about nothing shows nothing. */
  #put(kind: Kind, chosen: Scope = {}): void {
    const {areas, windows} = this.hall;
    const {sides} = this.scope;
    const first = {
      areas: areas.slice(0, 1).map(({id}) => id),
      windows: windows.slice(0, 1).map(({number}) => number),
    };
    const own = kind === 'all' ? {} : {[kind]: chosen[kind] ?? first[kind]};
    this.dispatchEvent(new ScopeChangeEvent(changed<Scope>({...own}, {sides})));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-scope-fields': ScopeFields;
  }
}

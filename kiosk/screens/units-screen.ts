import {html} from 'lit';
import {customElement} from 'lit/decorators.js';
import type {HallConfiguration, Unit} from '../../src/hall/configuration.ts';
import '../parts/choice-pages.ts';
import type {ChoiceGroup, ChooseEvent} from '../parts/choice-pages.ts';
import type {View} from '../view.ts';
import {KioskScreen} from './kiosk-screen.ts';
import {unitChoice} from './unit-screen.ts';

/** Every unit of the hall, under the topic it is first named for. */
@customElement('rc-units-screen')
export class UnitsScreen extends KioskScreen {
  protected override render() {
    const {view, visit} = this;
    const groups: ChoiceGroup[] = unitsByTopic(view).map(({heading, units}) => ({
      heading,
      choices: units.map((unit) => unitChoice(unit, view, visit)),
    }));
    return html`
      <rc-kiosk-frame
        step="unit"
        .view=${view}
        .heading=${view.t('units.ask')}
        .lead=${view.t('units.lead')}
      >
        <rc-choice-pages
          .view=${view}
          .groups=${groups}
          .wide=${8.4}
          @rc-choose=${this.#choose}
        ></rc-choice-pages>
        ${this.back()} ${this.unsure()}
      </rc-kiosk-frame>
    `;
  }

  readonly #choose = ({id}: ChooseEvent) => {
    this.go({type: 'queue', queue: id});
  };
}

interface UnitGroup {
  readonly heading: string;
  readonly units: readonly Unit[];
}

function unitsByTopic(view: View): UnitGroup[] {
  const {units = [], topics = []}: Partial<HallConfiguration> = view.hall ?? {};
  const left = new Map(units.map((unit) => [unit.id, unit]));
  const take = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const unit = left.get(id);
      left.delete(id);
      return unit ? [unit] : [];
    });
  const named = topics.map(({name, units: ids}) => ({heading: view.words(name), units: take(ids)}));
  const rest = {heading: view.t('units.rest'), units: [...left.values()]};
  return [...named, rest].filter((group) => group.units.length > 0);
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-units-screen': UnitsScreen;
  }
}

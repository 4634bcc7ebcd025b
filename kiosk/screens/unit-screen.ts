import {html} from 'lit';
import {customElement} from 'lit/decorators.js';
import type {Unit} from '../../src/hall/configuration.ts';
import '../parts/choice-pages.ts';
import type {Choice, ChooseEvent} from '../parts/choice-pages.ts';
import type {View} from '../view.ts';
import type {Visit} from '../visit.ts';
import {KioskScreen} from './kiosk-screen.ts';

const ALL = '*';

/** A unit by its short name, as people say it, with the full one under it. */
export const unitChoice = (unit: Unit, view: View, {answers}: Visit): Choice => ({
  id: unit.id,
  label: view.words(unit.short),
  hint: view.words(unit.name),
  chosen: unit.id === answers.queue,
});

/** The units that usually take the topic. */
@customElement('rc-unit-screen')
export class UnitScreen extends KioskScreen {
  protected override render() {
    const {view, visit} = this;
    const topic = view.hall?.topics.find(({id}) => id === visit.answers.topic);
    const units = (topic?.units ?? []).flatMap(
      (id) => view.hall?.units.find((unit) => unit.id === id) ?? [],
    );
    const all = {
      id: ALL,
      label: view.t('unit.all'),
      hint: view.t('unit.all.hint'),
      aside: true,
    };
    const choices = [...units.map((unit) => unitChoice(unit, view, visit)), all];
    return html`
      <rc-kiosk-frame
        step="unit"
        .view=${view}
        .heading=${view.t('unit.ask')}
        .lead=${view.t('unit.lead')}
      >
        <rc-choice-pages
          .view=${view}
          .groups=${[{choices}]}
          .wide=${10.5}
          .columnsAtMost=${2}
          @rc-choose=${this.#choose}
        ></rc-choice-pages>
        ${this.back()} ${this.unsure()}
      </rc-kiosk-frame>
    `;
  }

  readonly #choose = ({id}: ChooseEvent) => {
    this.go(id === ALL ? {type: 'all-units'} : {type: 'queue', queue: id});
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-unit-screen': UnitScreen;
  }
}

import {html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {QuestionOf} from '../../src/hall/form.ts';
import type {HallConfiguration, Unit} from '../../src/hall/configuration.ts';
import type {InputEngines} from '../../src/input/engines.ts';
import '../parts/choice-pages.ts';
import type {Choice, ChoiceGroup, ChooseEvent} from '../parts/choice-pages.ts';
import type {View} from '../glass/view.ts';
import {answerTo} from '../visit/answers.ts';
import './unit-search.ts';
import {QuestionScreen} from './question-screen.ts';

const ALL = '*';
const SEARCH = '?';

/** The units that usually take the topic, and behind them all there are, in order or by name. */
@customElement('rc-unit-question')
export class UnitQuestion extends QuestionScreen {
  @property({attribute: false}) override question!: QuestionOf<'unit'>;
  @property({attribute: false}) engines!: InputEngines;

  protected override render() {
    const {view, visit} = this;
    if (visit.within === 'search') return this.#search();
    const topic = this.#topic();
    return visit.within === 'units' || !topic
      ? this.frame(this.#choices(this.#all(), 8.4, 3), {
          heading: view.t('units.ask'),
          lead: view.t('units.lead'),
        })
      : this.frame(this.#choices([{choices: this.#usual(topic.units)}], 10.2, 2));
  }

  #search() {
    const {view} = this;
    return this.frame(
      html`<rc-unit-search
          .view=${view}
          .engines=${this.engines}
          @rc-choose=${this.#choose}
        ></rc-unit-search>
        ${this.back()} ${this.unsure()}`,
      {heading: view.t('units.search'), lead: view.t('units.search.lead')},
    );
  }

  #topic() {
    const {view, visit} = this;
    const questions = view.hall?.form.questions ?? [];
    const said = answerTo('chosen', 'topic', questions, visit.answers);
    return view.hall?.topics.find(({id}) => said?.chosen.includes(id));
  }

  #choices(groups: readonly ChoiceGroup[], wide: number, columns: number) {
    return html`
      <rc-choice-pages
        .view=${this.view}
        .groups=${groups}
        .wide=${wide}
        .columnsAtMost=${columns}
        @rc-choose=${this.#choose}
      ></rc-choice-pages>
      ${this.back()} ${this.unsure()}
    `;
  }

  #usual(ids: readonly string[]): Choice[] {
    const {view} = this;
    const units = ids.flatMap((id) => view.units.find((unit) => unit.id === id) ?? []);
    return [
      ...units.map(this.#choice),
      {id: SEARCH, label: view.t('units.search'), hint: view.t('units.search.hint'), aside: true},
      {id: ALL, label: view.t('unit.all'), hint: view.t('unit.all.hint'), aside: true},
    ];
  }

  #all(): ChoiceGroup[] {
    const {view} = this;
    const search: ChoiceGroup = {
      choices: [{id: SEARCH, label: view.t('units.search'), aside: true}],
    };
    return [
      search,
      ...unitsByTopic(view).map(({heading, units}) => ({
        heading,
        choices: units.map(this.#choice),
      })),
    ];
  }

  /** A unit by its short name, as people say it, with the full one under it. */
  readonly #choice = (unit: Unit): Choice => ({
    id: unit.id,
    label: this.view.words(unit.short),
    hint: this.view.words(unit.name),
    chosen: this.said?.kind === 'unit' && this.said.queue === unit.id,
  });

  readonly #choose = ({id}: ChooseEvent) => {
    if (id === ALL) this.go({type: 'within', within: 'units'});
    else if (id === SEARCH) this.go({type: 'within', within: 'search'});
    else this.answer({kind: 'unit', queue: id});
  };
}

interface UnitGroup {
  readonly heading: string;
  readonly units: readonly Unit[];
}

/** Every unit of the hall, under the topic it is first named for. */
function unitsByTopic(view: View): UnitGroup[] {
  const {units} = view;
  const {topics = []}: Partial<HallConfiguration> = view.hall ?? {};
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
    'rc-unit-question': UnitQuestion;
  }
}

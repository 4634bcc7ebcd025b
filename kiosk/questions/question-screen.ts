import {html, nothing, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import type {Option, Question} from '../../src/hall/form.ts';
import '../parts/choice-pages.ts';
import type {ChooseEvent} from '../parts/choice-pages.ts';
import {KioskScreen} from '../screens/kiosk-screen.ts';
import type {Answer} from '../visit/answers.ts';

/** What the screens of all questions share: the question comes down, answers go up. */
export abstract class QuestionScreen extends KioskScreen {
  abstract question: Question;
  @state() private pressed: boolean | undefined;

  /** It was tried to go on: then what is wrong is told, and not while somebody still writes. */
  protected get tried(): boolean {
    return this.pressed ?? this.visit.from === 'open';
  }

  protected set tried(tried: boolean) {
    this.pressed = tried;
  }

  /** What was answered before, if it was. */
  protected get said(): Answer | undefined {
    return this.visit.answers[this.question.id];
  }

  protected answer(answer: Answer, stay = false): void {
    this.go({type: 'answer', answer, stay});
  }

  /** Choices in the hall's words, two beside each other where there is room. */
  protected optionPages(
    options: readonly Option[],
    isChosen: (id: string) => boolean,
    choose: (event: ChooseEvent) => void,
    several = false,
  ): TemplateResult {
    const {view} = this;
    const choices = options.map(({id, name, hint}) => ({
      id,
      label: view.words(name),
      hint: view.words(hint),
      chosen: isChosen(id),
    }));
    return html`<rc-choice-pages
      .view=${view}
      .groups=${[{choices}]}
      .wide=${10.2}
      .columnsAtMost=${2}
      ?several=${several}
      @rc-choose=${choose}
    ></rc-choice-pages>`;
  }

  /** Everything that need not be answered says so, and can be passed over. */
  protected skip(): TemplateResult | typeof nothing {
    if (this.question.needed) return nothing;
    return html`<button
      slot="act"
      type="button"
      class="onward"
      @click=${() => {
        this.answer({kind: 'skipped'});
      }}
    >
      ${this.view.t('question.skip')}
    </button>`;
  }

  /** The way for whoever cannot say which: first reception listens. */
  protected unsure(): TemplateResult {
    const {view} = this;
    return html`
      <button
        slot="act"
        type="button"
        class="onward"
        @click=${() => {
          this.go({type: 'unsure'});
        }}
      >
        ${view.t('topic.unsure')}<br /><small>${view.t('topic.unsure.hint')}</small>
      </button>
    `;
  }

  /** The screen of the question, in the hall's words. */
  protected frame(
    content: TemplateResult,
    {heading, lead}: {readonly heading?: string; readonly lead?: string} = {},
  ): TemplateResult {
    const {view, question} = this;
    return html`<rc-kiosk-frame
      .view=${view}
      .progress=${this.progress}
      .heading=${heading ?? view.words(question.ask)}
      .lead=${lead ?? view.words(question.lead)}
    >
      ${content}
    </rc-kiosk-frame>`;
  }
}

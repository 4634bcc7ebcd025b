import {html, type TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import type {QuestionOf} from '../../src/hall/form.ts';
import type {InputEngines} from '../../src/input/engines.ts';
import type {PendingEvent, WayEvent, WrittenEvent} from '../../src/input/entry/events.ts';
import {icons} from '../../src/ui/icons.ts';
import {FORM_LIMITS} from '../../src/wire/form-limits.ts';
import {SettingsEvent} from '../events.ts';
import {wrongName, type Wrong} from '../visit/check-answer.ts';
import {QuestionScreen} from './question-screen.ts';
import {WritingQuestion} from './writing-question.ts';
import {wrongStyles} from './wrong.styles.ts';

/** Names of those who come to the window, one after the other. */
@customElement('rc-people-question')
export class PeopleQuestion extends WritingQuestion {
  static override styles = [QuestionScreen.styles, wrongStyles];

  @property({attribute: false}) override question!: QuestionOf<'people'>;
  @property({attribute: false}) engines!: InputEngines;
  /** Which name is being written. */
  @state() private at = 0;
  /** Letters or strokes wait to become characters. */
  @state() private pending = false;

  protected override render() {
    const {view, at} = this;
    const name = this.#names[at] ?? '';
    const wrong = this.#wrong(name);
    const others = this.#names.filter((each, index) => index !== at && each.trim() !== '');
    return this.frame(
      html`
        <p slot="ask" class="told ${wrong ? 'wrong' : ''}" role="status">
          ${wrong ? view.wrong(wrong) : html`<span data-private>${others.join('、')}</span>`}
        </p>
        ${keyed(
          at,
          html`<rc-text-entry
            mode="name"
            .locale=${view.locale}
            .engines=${this.engines}
            .most=${FORM_LIMITS.name}
            .text=${name}
            .byEar=${view.settings.reading}
            .way=${view.settings.way}
            ?wrong=${!!wrong}
            @rc-written=${this.#written}
            @rc-pending=${({pending}: PendingEvent) => {
              this.pending = pending;
            }}
            @rc-way=${({way}: WayEvent) => {
              this.dispatchEvent(new SettingsEvent({way}));
            }}
          ></rc-text-entry>`,
        )}
        ${at > 0 ? this.#previous() : this.backSettled()} ${this.#more(name)}
        ${
          others.length === 0 && name === '' && !this.pending && !this.question.needed
            ? this.skip()
            : this.next(this.#onward)
        }
      `,
      at > 0 ? {heading: view.t('people.which', {count: at + 1})} : {},
    );
  }

  get #names(): readonly string[] {
    return this.said?.kind === 'names' ? this.said.names : [];
  }

  #wrong(name: string): Wrong | undefined {
    if (this.tried && name.trim() === '') return {text: 'wrong.empty'};
    return wrongName(name);
  }

  #previous(): TemplateResult {
    return html`<button
      slot="act"
      type="button"
      class="fill with-icon"
      @click=${() => {
        void this.settled(() => {
          this.#show(this.at - 1);
        });
      }}
    >
      ${icons.back}<span>${this.view.t('frame.back')}</span>
    </button>`;
  }

  #more(name: string) {
    if (this.at + 1 >= this.question.most) return '';
    return html`<button
      slot="act"
      type="button"
      class="onward"
      ?disabled=${(name.trim() === '' && !this.pending) || !!this.#wrong(name)}
      @click=${() => {
        this.#another();
      }}
    >
      ${this.view.t('people.more')}
    </button>`;
  }

  readonly #written = ({text}: WrittenEvent) => {
    this.tried = false;
    const names = [...this.#names];
    names[this.at] = text;
    this.answer({kind: 'names', names}, true);
  };

  /** Another name, once this one is written; one that is wrong stays until it is mended. */
  #another(): void {
    void this.leave((name) => {
      if (name.trim() !== '' && !this.#wrong(name)) this.#show(this.at + 1);
    });
  }

  #show(at: number): void {
    this.pending = false;
    this.at = at;
  }

  readonly #onward = () => {
    void this.leave((written) => {
      // What was settled just now may not have come back with the visit yet.
      const all = [...this.#names];
      all[this.at] = written;
      const bad = all.findIndex(wrongName);
      if (bad >= 0) {
        this.at = bad;
        return;
      }
      const names = all.map((name) => name.trim()).filter((name) => name !== '');
      if (names.length === 0 && this.question.needed) {
        this.tried = true;
        return;
      }
      this.answer(names.length > 0 ? {kind: 'names', names} : {kind: 'skipped'});
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-people-question': PeopleQuestion;
  }
}

import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Letters} from '../../devices/printer/picture/slip-picture.ts';
import {USUAL_PRINTER} from '../../devices/printer/profile.ts';
import type {HallConfiguration} from '../../hall/configuration.ts';
import {USUAL_SLIP, type SlipTemplate} from '../../hall/slip-template.ts';
import {chinese, type Locale} from '../../ui/locale.ts';
import {slipRows} from '../../ui/slip/slip-rows.ts';
import {StaffApp} from '../staff-app.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {DraftedEvent} from './editing/slip-editing.ts';
import {exampleSlip} from './example-slip.ts';
import {localeOf, type PackFiles} from './reader.ts';
import './slip-choices.ts';
import type {SlipChoice, SlipChoiceEvent} from './slip-choices.ts';
import './slip-preview.ts';
import {say, type TextKey} from './words.ts';

/** The slip of the hall's numbers, as each printer prints it for each visitor. */
@customElement('rc-slip-app')
export class SlipApp extends StaffApp {
  @property({attribute: false}) letters!: Letters;
  @property({attribute: false}) packs!: PackFiles;
  @state() private choice: SlipChoice = {
    paper: 80,
    letters: 'own',
    size: 'usual',
    occasion: 'waiting',
    reader: chinese.code,
  };
  /** What the visitor reads; undefined where it cannot be had. */
  @state() private locale: Locale | undefined = chinese;
  /** What is being edited comes when it is asked for. */
  @state() private editing = false;
  /** As it is being edited. */
  @state() private drafted: SlipTemplate | undefined;

  /** Resolves when the texts of what was chosen last are there. */
  chosen: Promise<void> = Promise.resolve();

  static override styles: CSSResultGroup = [
    staffPage,
    css`
      main {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 560px);
        gap: 20px;
        align-items: start;
        max-width: 1480px;
        margin: 0 auto;
      }
      header a.button,
      header button {
        display: inline-flex;
        align-items: center;
        min-height: 44px;
        padding-block: 2px;
      }
      h2 {
        font-size: 20px;
      }
      .chosen {
        display: grid;
        gap: 20px;
      }
      .edit {
        justify-self: start;
      }
      .shown {
        position: sticky;
        inset-block-start: 12px;
        display: grid;
        gap: 14px;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 4px 16px;
      }
      .hint {
        color: var(--rc-ink-soft);
        font-size: 16px;
      }
      @media (max-width: 1000px) {
        main {
          grid-template-columns: minmax(0, 1fr);
        }
        .shown {
          position: static;
        }
      }
      @media (max-width: 700px) {
        header,
        main {
          padding-inline: 14px;
        }
      }
    `,
  ];

  /** Whether there are changes that are not published. */
  get dirty(): boolean {
    return this.renderRoot.querySelector('rc-slip-editing')?.dirty ?? false;
  }

  override holdsWords(): boolean {
    return this.dirty;
  }

  protected override start() {
    return [this.link.subscribe(this.look)];
  }

  protected override render() {
    const {configuration} = this.link.state;
    return html`
      <header>
        <h1>${configuration?.name[this.language] ?? ''} · ${this.#say('app.slip')}</h1>
        ${this.consoleButton()} ${this.accountMenu()}
        <button type="button" @click=${this.toggleLanguage}>${this.#say('app.language')}</button>
      </header>
      ${this.alarmTold()} ${this.cutBand((time) => this.#say('link.cut', {time}))}
      <main>
        ${
          configuration
            ? html`<div class="chosen">
                  <rc-slip-choices
                    .chosen=${this.choice}
                    .languages=${configuration.languages ?? []}
                    .language=${this.language}
                    @rc-slip-choice=${this.#choose}
                  ></rc-slip-choices>
                  ${this.#editing()}
                </div>
                ${this.#shown(configuration, this.drafted ?? configuration.slip ?? USUAL_SLIP)}`
            : html`<p>${this.#say('link.starting')}</p>`
        }
      </main>
    `;
  }

  #shown(hall: HallConfiguration, template: SlipTemplate) {
    const {paper, letters, size, occasion} = this.choice;
    const slip = exampleSlip(hall, occasion, this.link.clock.now());
    const own = letters === 'own';
    return html`<section class="card shown">
      <div class="head">
        <h2>${this.#say('slip.title')}</h2>
        <span class="hint"
          >${this.#say('slip.revision', {revision: this.link.state.revision})}</span
        >
      </div>
      ${
        this.locale
          ? nothing
          : html`<p class="band" role="status">${this.#say('reader.missing')}</p>`
      }
      <rc-slip-preview
        .rows=${slipRows(slip, template, {locale: this.locale ?? chinese, large: size === 'large'})}
        .profile=${{...USUAL_PRINTER, paper, letters: own ? USUAL_PRINTER.letters : 'none'}}
        .letters=${this.letters}
        .language=${this.language}
      ></rc-slip-preview>
      <p class="hint">${this.#say('slip.example')} ${own ? this.#say('slip.letters.guess') : ''}</p>
    </section>`;
  }

  #editing() {
    if (!this.editing) {
      return html`<button type="button" class="edit" @click=${this.#edit}>
        ${this.#say('edit.open')}
      </button>`;
    }
    return html`<rc-slip-editing
      .link=${this.link}
      .language=${this.language}
      @rc-drafted=${({template}: DraftedEvent) => {
        this.drafted = template;
      }}
    ></rc-slip-editing>`;
  }

  readonly #edit = async () => {
    await import('./editing/slip-editing.ts');
    this.editing = true;
  };

  readonly #choose = ({choice}: SlipChoiceEvent) => {
    this.choice = choice;
    this.chosen = this.#read(choice);
  };

  async #read(choice: SlipChoice): Promise<void> {
    const {languages = []} = this.link.state.configuration ?? {};
    const locale = await localeOf(choice.reader, languages, this.packs);
    // It may have come later than another choice.
    if (this.choice.reader === choice.reader) this.locale = locale;
  }

  #say(key: TextKey, values?: Record<string, string | number>): string {
    return say(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-slip-app': SlipApp;
  }
}

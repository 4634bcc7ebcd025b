import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {turnLanguage} from '../page-language.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {PICTURES, TASKS, type PictureName, type Step, type Task} from './tasks.ts';
import {say, type TextKey} from './words.ts';

/** How to do what operators do, a short page for each task; needs neither a hall nor anybody's name. */
@customElement('rc-help-app')
export class HelpApp extends LitElement {
  @property() language: Language = 'zh';
  @state() private task: Task | undefined;

  static override styles = [
    staffPage,
    css`
      main {
        max-width: 860px;
        margin-inline: auto;
      }
      ol,
      ul {
        display: grid;
        gap: 12px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .tasks {
        grid-template-columns: repeat(auto-fill, minmax(min(320px, 100%), 1fr));
        margin-block-start: 16px;
      }
      a.button {
        display: flex;
        align-items: center;
        min-height: 44px;
      }
      .tasks a {
        height: 100%;
        min-height: 60px;
      }
      ol {
        gap: 20px;
        margin-block: 18px;
        counter-reset: step;
      }
      .step {
        display: grid;
        grid-template-columns: 34px 1fr;
        gap: 10px 14px;
        counter-increment: step;
      }
      .step::before {
        content: counter(step);
        display: grid;
        place-items: center;
        inline-size: 34px;
        block-size: 34px;
        border-radius: 50%;
        background: var(--rc-tea);
        color: var(--rc-card);
        font-weight: 700;
      }
      .step p {
        padding-block-start: 3px;
      }
      img {
        grid-column: 2;
        display: block;
        max-width: 100%;
        height: auto;
        border: 1px solid var(--rc-line-strong);
        border-radius: 12px;
      }
      @media (max-width: 480px) {
        main {
          padding: 16px;
        }
        img {
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#turn);
    this.#turn();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#turn);
  }

  protected override render() {
    const {task} = this;
    return html`<header>
        <h1>${this.#say('app.help')}</h1>
        <a class="button push" href="/console/">${this.#say('app.console')}</a>
        <button type="button" @click=${this.#toggle}>${this.#say('app.language')}</button>
      </header>
      <main>${task ? this.#task(task) : nothing} ${this.#tasks(task)}</main>`;
  }

  #tasks(open: Task | undefined) {
    return html`<nav aria-label=${this.#say('tasks.title')}>
      ${open ? nothing : html`<h2>${this.#say('tasks.title')}</h2>`}
      <ul class="tasks">
        ${TASKS.filter((task) => task !== open).map(
          ({id, title}) =>
            html`<li><a class="button" href="#${id}">${title[this.language]}</a></li>`,
        )}
      </ul>
    </nav>`;
  }

  #task({title, steps}: Task) {
    return html`<article class="card">
      <h2 tabindex="-1">${title[this.language]}</h2>
      <ol>
        ${steps.map((step) => this.#step(step))}
      </ol>
    </article>`;
  }

  #step({words, picture}: Step) {
    return html`<li class="step">
      <p>${words[this.language]}</p>
      ${picture ? this.#picture(picture) : nothing}
    </li>`;
  }

  #picture(name: PictureName) {
    const {language} = this;
    return html`<img
      src=${new URL(`./pictures/${name}-${language}.webp`, import.meta.url).href}
      alt=${PICTURES[name][language]}
      loading="lazy"
    />`;
  }

  readonly #turn = () => {
    this.task = TASKS.find(({id}) => `#${id}` === location.hash);
    scrollTo(0, 0);
    // Whoever hears the page is told where they are now.
    if (this.task) {
      void this.updateComplete.then(() => this.renderRoot.querySelector('h2')?.focus());
    }
  };

  readonly #toggle = () => {
    this.language = turnLanguage(this.language);
  };

  #say(key: TextKey): string {
    return say(this.language, key);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-help-app': HelpApp;
  }
}

import {LitElement, html, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {classMap} from 'lit/directives/class-map.js';
import {buttons} from '../../src/ui/buttons.ts';
import {icons} from '../../src/ui/icons.ts';
import {HelpEvent, SettingsEvent} from '../events.ts';
import type {Settings, TextSize} from '../glass/settings.ts';
import type {View} from '../glass/view.ts';
import type {HelpStatus} from '../help/help.ts';
import {fitWords} from './fit-words.ts';
import {EM, kioskAidsStyles} from './kiosk-aids.styles.ts';
import {wordBreaks} from './word-breaks.ts';

/** While a call stands, the button for it says so. */
const CALLED: Readonly<Partial<Record<HelpStatus, 'aid.help.called' | 'aid.help.coming'>>> = {
  called: 'aid.help.called',
  unanswered: 'aid.help.called',
  kept: 'aid.help.called',
  coming: 'aid.help.coming',
};
const SIZES: readonly TextSize[] = ['standard', 'large', 'largest'];
/**
 * What gives way where the glass is narrow: signs above words that stay on one line, then signs, then
 * margins, then the sizes, which are in a dialog too; where a language has words longer than any button,
 * these at last.
 */
const FORMS = ['stacked', 'full', 'plain', 'tight', 'folded', 'broken'] as const;
type Form = (typeof FORMS)[number];

/**
 * Along the foot of every screen, where everybody reaches: a person, the language, the size of the text,
 * and the way to all other settings. One row, whatever the language; two where the words are large.
 */
@customElement('rc-kiosk-aids')
export class KioskAids extends LitElement {
  static override styles = [buttons, kioskAidsStyles];

  @property({attribute: false}) view!: View;
  /** What the words were last fitted for. */
  #fitted: readonly unknown[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    document.fonts.addEventListener('loadingdone', this.#fit);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.fonts.removeEventListener('loadingdone', this.#fit);
  }

  protected override updated(): void {
    // With every touch the app shows itself anew, and what is fitted here hardly ever changes.
    const {settings, glass, help} = this.view;
    const {locale, size, low} = settings;
    const shown = [locale, size, low, help, glass.unit, glass.upright, innerWidth];
    if (shown.every((part, index) => part === this.#fitted[index])) return;
    this.#fitted = shown;
    this.#fit();
  }

  protected override render() {
    const {view} = this;
    const {size, low, choosing} = view.settings;
    const other =
      view.locale.code === 'en' ? {lang: 'zh-Hans', name: '语言'} : {lang: 'en', name: 'Language'};
    return html`
      <nav class=${classMap(this.#look)} aria-label=${view.t('frame.aids')}>
        <button
          type="button"
          class=${classMap({help: true, coming: view.help === 'coming'})}
          @click=${() => this.dispatchEvent(new HelpEvent())}
        >
          ${icons.hand}<span data-widest=${this.#longest}>${wordBreaks(view.t(this.#called))}</span>
        </button>
        ${this.#dialog(
          'language',
          html`${icons.globe}<span
              >${wordBreaks(view.t('aid.language'))}
              <span lang=${other.lang}>${other.name}</span></span
            >`,
        )}
        <div class="sizes">${SIZES.map((each) => this.#size(each, each === size))}</div>
        ${this.#dialog(
          'display',
          html`${icons.contrast}<span>${wordBreaks(view.t('aid.display'))}</span>`,
        )}
        ${
          view.glass.upright
            ? html`<button
                type="button"
                class=${classMap({low: true, chosen: low})}
                aria-pressed=${low}
                @click=${() => {
                  this.#set({low: !low});
                }}
              >
                ${icons.lower}<span>${view.t('aid.low')}</span>
              </button>`
            : nothing
        }
      </nav>
      ${choosing === 'language' ? html`<rc-language-dialog .view=${view}></rc-language-dialog>` : nothing}
      ${choosing === 'display' ? html`<rc-display-dialog .view=${view}></rc-display-dialog>` : nothing}
    `;
  }

  get #called() {
    const {help} = this.view;
    return (help && CALLED[help]) ?? 'aid.help';
  }

  /** Of all that its button may say. */
  get #longest(): string {
    const all = (['aid.help', 'aid.help.called', 'aid.help.coming'] as const).map((key) =>
      this.view.t(key),
    );
    return all.reduce((longest, each) => (each.length > longest.length ? each : longest));
  }

  get #look() {
    const {glass, roomy} = this.view;
    return {upright: glass.upright, wide: !glass.upright, rows: roomy};
  }

  /** What the words have to fit first. */
  get #first(): Form {
    const {glass, roomy, settings} = this.view;
    if (!glass.upright || roomy) return 'full';
    // Large words in one row are worth more than the signs beside them.
    return settings.size === 'standard' ? 'stacked' : 'plain';
  }

  /** A wide glass is a low one. */
  #linesIn(form: Form): number {
    if (form === 'broken') return 3;
    return this.view.glass.upright && form !== 'stacked' ? 2 : 1;
  }

  #dialog(choosing: keyof typeof DIALOGS, label: TemplateResult) {
    return html`
      <button
        type="button"
        class=${choosing}
        aria-haspopup="dialog"
        @click=${() => {
          DIALOGS[choosing]().then(
            () => {
              this.#set({choosing});
            },
            // Where the page's own parts cannot be had, a person can.
            () => this.dispatchEvent(new HelpEvent()),
          );
        }}
      >
        ${label}
      </button>
    `;
  }

  /** Not a group of its own: by ear all aids are one row, counted through. */
  #size(size: TextSize, chosen: boolean) {
    return html`
      <button
        type="button"
        class=${classMap({[size]: true, chosen})}
        aria-pressed=${chosen}
        aria-label=${this.view.t(`aid.size.${size}`)}
        data-spoken=${this.view.t(`reading.size.${size}`)}
        @click=${() => {
          this.#set({size});
        }}
      >
        ${this.view.t('aid.size.sample')}
      </button>
    `;
  }

  #set(settings: Partial<Settings>): void {
    this.dispatchEvent(new SettingsEvent(settings));
  }

  readonly #fit = () => {
    const nav = this.renderRoot.querySelector('nav');
    if (!nav || !this.isConnected) return;
    const labels = [...nav.querySelectorAll('button')];
    for (const form of FORMS.slice(FORMS.indexOf(this.#first))) {
      nav.dataset['form'] = form;
      nav.classList.toggle('narrow', !['stacked', 'full', 'plain'].includes(form));
      const lines = this.#linesIn(form);
      const fits = () =>
        nav.scrollWidth <= nav.clientWidth &&
        labels.every((label) => label.scrollWidth <= label.clientWidth && linesOf(label) <= lines);
      if (fitWords(this, fits, EM)) return;
    }
  };
}

/** Loaded when they are asked for: the first screen does without them. */
const DIALOGS = {
  language: () => import('./language-dialog.ts'),
  display: () => import('./display-dialog.ts'),
} as const;

/** Lines of a button's words. */
function linesOf(button: HTMLElement): number {
  const words = button.querySelector(':scope > span');
  if (!words) return 1;
  return Math.round(
    words.getBoundingClientRect().height / parseFloat(getComputedStyle(words).lineHeight),
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-kiosk-aids': KioskAids;
  }
}

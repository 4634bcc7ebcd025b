import {LitElement, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Slip} from '../devices/printer/printer.ts';
import type {Words} from '../hall/configuration.ts';
import {waitWords} from '../wire/wait-words.ts';
import type {qrCode} from './qr-code.ts';
import {spaced, text, type TextKey, type TextValues} from './catalogue.ts';
import {paperSlipStyles} from './paper-slip.styles.ts';

/** The slip has come out and hangs free. */
class PaperTornEvent extends Event {
  static readonly type = 'rc-paper-torn';

  constructor() {
    super(PaperTornEvent.type, {bubbles: true, composed: true});
  }
}

/** A thermal head feeds line by line, and the eye expects the stutter. */
const FEED_LINES = 26;
const FEED_MS = 1150;
const TEAR_MS = 450;

/**
 * A slip of paper that comes out of a slot and tears off, with Chinese first and English under it.
 * Fills its box; its type follows from the box.
 *
 * @fires {PaperTornEvent} rc-paper-torn - It hangs free.
 */
@customElement('rc-paper-slip')
export class PaperSlip extends LitElement {
  static override styles = paperSlipStyles;

  @property({attribute: false}) slip: Slip | undefined;

  @state() private torn = false;
  #qrCode: typeof qrCode | undefined;

  protected override render() {
    const {slip} = this;
    return html`
      <div class="slot"></div>
      <div class="mouth">
        ${
          slip
            ? html`<div class=${this.torn ? 'shadow torn' : 'shadow'}>
                <article class="paper" aria-label=${this.#both('slip.title')}>
                  ${this.#print(slip)}
                </article>
              </div>`
            : nothing
        }
      </div>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#measure();
    if (changed.has('slip') && this.slip) void this.#comeOut();
  }

  /** All of it hangs in the box, however much stands on it: its length in its own em, for the styles. */
  #measure(): void {
    const paper = this.renderRoot.querySelector<HTMLElement>('.paper');
    const em = paper ? parseFloat(getComputedStyle(paper).fontSize) : 0;
    if (paper && em > 0) paper.style.setProperty('--length', String(paper.offsetHeight / em));
  }

  #print(slip: Slip) {
    return html`
      <header>${slip.hall.zh}<small lang="en">${slip.hall.en}</small></header>
      <p class="number">${slip.number}</p>
      <p class="area">
        ${text('number.sit', 'zh', {area: slip.area.zh})}
        <small lang="en">${text('number.sit', 'en', {area: slip.area.en})}</small>
      </p>
      ${
        slip.help
          ? html`<p class="guide">
              ${text('number.guide', 'zh')}<small lang="en">${text('number.guide', 'en')}</small>
            </p>`
          : nothing
      }
      <dl>
        ${slip.appointment ? this.#words('slip.appointment', slip.appointment) : this.#queue(slip)}
        ${
          slip.party > 1
            ? this.#row('slip.party', ...this.#value('party.people', {count: slip.party}))
            : nothing
        }
        ${slip.offline ? this.#row('slip.offline', '') : nothing}
      </dl>
      <p class="how">
        ${text(slip.appointment ? 'slip.then' : 'slip.come', 'zh')}<br />${text('slip.valid', 'zh')}
        <small lang="en"
          >${text(slip.appointment ? 'slip.then' : 'slip.come', 'en')}.
          ${text('slip.valid', 'en')}.</small
        >
      </p>
      ${this.#foot(slip)}
    `;
  }

  #queue({ahead, wait}: Slip) {
    return html`
      ${this.#row('slip.ahead', ...this.#value('slip.ahead.count', {count: ahead}))}
      ${wait ? this.#words('slip.wait', waitWords(wait)) : this.#row('number.wait.unopened', '')}
    `;
  }

  #words(key: 'slip.wait' | 'slip.appointment', {zh, en}: Words) {
    return this.#row(key, spaced(zh, 'zh'), en);
  }

  /** What finds the visit again: for a phone, for a number pad, and the time it was taken. */
  #foot({phone, code, time}: Slip) {
    const what = phone ? 'slip.code.phone' : 'slip.code.kiosk';
    return html`<footer>
      <div class=${phone ? 'with-code' : ''}>
        ${phone ? this.#qrCode?.(phone, text('slip.code', 'zh')) : nothing}
        <p>
          <span class="label"
            >${text('slip.code', 'zh')} <small lang="en">${text('slip.code', 'en')}</small></span
          >
          <span class="code">${code}</span>
          <span>${text(what, 'zh')}</span>
          <small lang="en">${text(what, 'en')}</small>
        </p>
      </div>
      <time>${time}</time>
    </footer>`;
  }

  #row(key: TextKey & (`slip.${string}` | 'number.wait.unopened'), ...values: string[]) {
    const label = (language: 'zh' | 'en') => text<'slip.ahead'>(key as 'slip.ahead', language);
    const [zh = '', en = ''] = values;
    return html`
      <div class=${zh ? 'row' : 'row alone'}>
        <dt>${label('zh')}<small lang="en">${label('en')}</small></dt>
        <dd>${zh}${en && en !== zh ? html`<small lang="en">${en}</small>` : nothing}</dd>
      </div>
    `;
  }

  #value<K extends TextKey>(key: K, ...values: TextValues<K>): [string, string] {
    return [text(key, 'zh', ...values), text(key, 'en', ...values)];
  }

  #both(key: 'slip.title'): string {
    return `${text(key, 'zh')} ${text(key, 'en')}`;
  }

  async #comeOut(): Promise<void> {
    if (this.slip?.phone !== undefined && !this.#qrCode) {
      // Drawn only here: the first screen does without it.
      this.#qrCode = (await import('./qr-code.ts')).qrCode;
      this.requestUpdate();
      await this.updateComplete;
    }
    const paper = this.renderRoot.querySelector('.shadow');
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (paper && !still) {
      const hanging = getComputedStyle(paper).transform;
      await paper.animate(
        {transform: ['translateY(-102%)', hanging]},
        {duration: FEED_MS, easing: `steps(${FEED_LINES}, jump-end)`},
      ).finished;
      this.torn = true;
      await this.updateComplete;
      const free = getComputedStyle(paper).transform;
      await paper.animate(
        {transform: [hanging, `${free} translateY(1.6%) rotate(1.6deg)`, free]},
        {duration: TEAR_MS, easing: 'cubic-bezier(0.2, 0.7, 0.2, 1)'},
      ).finished;
    }
    this.torn = true;
    await this.updateComplete;
    this.dispatchEvent(new PaperTornEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-paper-slip': PaperSlip;
  }
  interface HTMLElementEventMap {
    'rc-paper-torn': PaperTornEvent;
  }
}

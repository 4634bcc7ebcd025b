import {css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {SlipPicture} from '../../src/devices/printer/picture/slip-picture.ts';
import type {VisitAnswer} from '../../src/wire/api.ts';
import {RATING_WORDS} from '../../src/wire/rating-words.ts';
import '../../src/ui/tea-cup.ts';
import {PrintAgainEvent, RateEvent} from '../events.ts';
import {slipPaper, slipPaperStyles} from '../paper/slip-paper.ts';
import type {Paper} from '../session.ts';
import type {SlipSearch} from '../slip/slip-search.ts';
import {KioskScreen} from './kiosk-screen.ts';

/** A visit after which the same matter may need another number. */
const OVER: ReadonlySet<VisitAnswer['status']> = new Set(['finished', 'withdrawn', 'past']);

/** How the visit of a slip stands; when it is over, how it was, and a way to go on with the matter. */
@customElement('rc-standing-screen')
export class StandingScreen extends KioskScreen {
  static override styles = [
    KioskScreen.styles,
    slipPaperStyles,
    css`
      .number {
        margin: calc(2 * var(--u)) 0 0;
        color: var(--rc-tea-deep);
        font-size: min(24vw, calc(40 * var(--u)));
        font-weight: 800;
        font-variant-numeric: tabular-nums;
        line-height: 1.1;
      }

      .number.wide {
        font-size: min(8.4vw, calc(40 * var(--u)));
      }

      .levels {
        display: grid;
        gap: calc(3.5 * var(--u));
      }

      .levels.wide {
        display: flex;
        flex-wrap: wrap;
      }

      .wide button {
        flex: 1 1 17%;
        min-inline-size: min-content;
        min-block-size: clamp(calc(20 * var(--u)), 22cqb, calc(32 * var(--u)));
        padding-inline: calc(1.5 * var(--u));
        word-break: keep-all;
      }

      .big {
        margin: calc(1 * var(--u)) 0 0;
        font-size: calc(1.4 * var(--t));
        font-weight: 700;
        line-height: 1.3;
      }

      .line {
        margin: calc(1 * var(--u)) 0 0;
        color: var(--rc-ink-soft);
        text-wrap: pretty;
      }

      section {
        display: grid;
        flex: 1;
        align-content: center;
        gap: calc(3.5 * var(--u));
      }

      h2,
      p {
        margin: 0;
      }

      h2 {
        font-size: calc(1.3 * var(--t));
        line-height: 1.25;
      }

      .thanks {
        font-size: calc(1.6 * var(--t));
        font-weight: 700;
        text-align: center;
      }

      .problem {
        color: var(--rc-tea-deep);
        font-weight: 700;
      }

      .paper {
        padding-block: calc(3 * var(--u)) calc(2 * var(--u));
        font-size: calc(1.15 * var(--t));
        font-weight: 700;
        text-align: center;
      }

      rc-tea-cup {
        flex: 1 1 0;
        min-block-size: 0;
        max-block-size: calc(90 * var(--u));
        margin-block: auto;
        align-self: center;
        aspect-ratio: 8 / 7;
      }
    `,
  ];

  @property({attribute: false}) search!: SlipSearch;
  /** How it stands with its slip, where that is printed again. */
  @property() paper: Paper | undefined;
  @property({attribute: false}) slip: SlipPicture | undefined;
  /** Its slip was asked for again, here or elsewhere. */
  @property({type: Boolean}) triedAgain = false;

  protected override render() {
    const {view} = this;
    const {visit} = this.search;
    if (!visit) return nothing;
    const {number, firstUnit} = visit;
    const again =
      OVER.has(visit.status) && view.hall?.units.some(({id}) => id === firstUnit)
        ? firstUnit
        : undefined;
    // Whoever came to go on with the matter is asked that alone.
    const goesOn = again !== undefined && this.visit.slip === 'again';
    const {big, lines} = goesOn ? {lines: []} : visit.says;
    return html`
      <rc-kiosk-frame
        .view=${view}
        .heading=${goesOn ? view.t('standing.on') : view.words(visit.says.title)}
        .lead=${goesOn ? view.t('standing.on.lead') : ''}
      >
        <div slot="ask">
          ${
            number === undefined || goesOn
              ? nothing
              : html`<p class="number ${view.glass.upright ? '' : 'wide'}">${number}</p>`
          }
          ${big ? html`<p class="big">${view.words(big)}</p>` : nothing}
          ${lines.map((line) => html`<p class="line">${view.words(line)}</p>`)}
        </div>
        ${goesOn ? html`<rc-tea-cup></rc-tea-cup>` : (this.#paper() ?? this.#rating(visit))}
        ${this.home()} ${visit.slip && this.paper === undefined ? this.#print() : nothing}
        ${again === undefined ? nothing : this.#again(again)}
      </rc-kiosk-frame>
    `;
  }

  #print() {
    return html`<button
      slot="act"
      type="button"
      class="onward"
      @click=${() => this.dispatchEvent(new PrintAgainEvent())}
    >
      ${this.view.t('standing.print')}
    </button>`;
  }

  /** Undefined while nothing is to be printed. */
  #paper() {
    const {view, paper, slip, search, triedAgain: again} = this;
    return paper && slipPaper(view, {paper, slip, code: search.code, again});
  }

  #again(unit: string) {
    return html`<button
      slot="act"
      type="button"
      class="primary onward"
      @click=${() => {
        this.go({type: 'again', unit, code: this.search.code});
      }}
    >
      ${this.view.t('standing.again')}
    </button>`;
  }

  #rating({rateable}: VisitAnswer) {
    const {view, search} = this;
    if (search.rated) {
      return html`<section>
        <p class="thanks" role="status">${view.t('rating.thanks')}</p>
      </section>`;
    }
    if (!rateable) return html`<rc-tea-cup></rc-tea-cup>`;
    return html`<section>
      <h2>${view.t('rating.ask')}</h2>
      <p>${view.t('rating.lead')}</p>
      ${search.problem ? html`<p class="problem" role="alert">${view.words(search.problem)}</p>` : nothing}
      <div class="levels ${view.glass.upright && !view.settings.low ? '' : 'wide'}">
        ${RATING_WORDS.map(
          (words, level) =>
            html`<button
              type="button"
              ?disabled=${search.asking}
              @click=${() => {
                this.dispatchEvent(new RateEvent(level));
              }}
            >
              ${view.words(words)}
            </button>`,
        )}
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-standing-screen': StandingScreen;
  }
}

import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {SeatId} from '../../hall/configuration.ts';
import {clockText} from '../../hall/day.ts';
import type {HallLink, Sent} from '../../sync/hall-link.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {say} from './words.ts';
import {deskView} from './desk-view.ts';
import {seatInAddress} from './seat-address.ts';
import './seat-chooser.ts';
import type {SeatChosenEvent} from './seat-chooser.ts';
import type {DeskAction, DeskActionEvent, SeatPanel} from './seat-panel.ts';
import './seat-panel.ts';
import './ticket-lists.ts';

/** The desk of one staff member at one seat. The seat stands in the address: a bookmark opens it. */
@customElement('rc-desk-app')
export class DeskApp extends LitElement {
  @property({attribute: false}) link!: HallLink;
  /** Milliseconds after a press during which a key does nothing: its button is another one by then. */
  @property({type: Number}) keyPause = 500;
  @state() private language: Language = 'zh';
  @state() private seat: SeatId = seatInAddress();
  /** Moves on with the hall and with the seconds. */
  @state() private looked = 0;
  @state() private busy = false;
  @state() private problem: {title: string; detail: string} | undefined;

  #ends: (() => void)[] = [];
  #acted = -Infinity;

  static override styles = [
    staffPage,
    css`
      .desk {
        display: grid;
        grid-template-columns: minmax(0, 1.7fr) minmax(300px, 1fr);
        gap: 20px;
        align-items: start;
        max-width: 1280px;
        margin: 0 auto;
      }
      header {
        min-height: 52px;
      }
      .place {
        font-size: 26px;
        font-weight: 700;
      }
      .status {
        padding: 2px 14px;
        border-radius: 999px;
        background: var(--rc-paper);
        border: 1px solid var(--rc-line-strong);
      }
      .status.open {
        background: var(--rc-jade-soft);
        border-color: var(--rc-jade);
      }
      .status.paused {
        background: var(--rc-brass-soft);
        border-color: var(--rc-brass);
      }
      .problem {
        margin-block-end: 14px;
        border-color: var(--rc-tea);
        background: var(--rc-tea-soft);
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    const look = () => {
      this.looked += 1;
    };
    const timer = setInterval(look, 1000);
    const onKey = (event: KeyboardEvent) => {
      this.#key(event);
    };
    const onHash = () => {
      this.seat = seatInAddress();
    };
    addEventListener('keydown', onKey);
    addEventListener('hashchange', onHash);
    this.#ends = [
      this.link.subscribe(look),
      () => {
        clearInterval(timer);
        removeEventListener('keydown', onKey);
        removeEventListener('hashchange', onHash);
      },
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.#ends) end();
  }

  protected override render() {
    const {state: hall, clock, status} = this.link;
    const view = deskView(hall, this.seat, clock.now());
    return html`
      <header>
        <h1>${say(this.language, 'app.desk')}</h1>
        ${
          view
            ? html`<span class="place">
                  ${say(this.language, 'seat.window', {window: view.window})}
                  ${say(this.language, `seat.${view.side}`)}
                </span>
                <span class="status ${view.status}">
                  ${say(this.language, `seat.${view.status}`)}
                </span>
                <a class="button push" href="#">${say(this.language, 'seat.change')}</a>`
            : html`<span class="push"></span>`
        }
        <button @click=${this.#toggleLanguage}>${say(this.language, 'app.language')}</button>
      </header>
      ${this.#cutBand()}
      <main>
        ${
          status.kind === 'starting'
            ? html`<p>${say(this.language, 'link.starting')}</p>`
            : view
              ? html`<div class="desk">
                  <div>
                    ${this.#problemCard()}
                    <rc-seat-panel
                      .view=${view}
                      .language=${this.language}
                      .now=${clock.now()}
                      .representatives=${hall.configuration?.parties.representatives ?? 1}
                      .disabled=${this.busy || status.kind !== 'live'}
                      @rc-desk-act=${this.#act}
                    ></rc-seat-panel>
                  </div>
                  <rc-ticket-lists
                    .view=${view}
                    .language=${this.language}
                    .now=${clock.now()}
                    .disabled=${this.busy || status.kind !== 'live'}
                    @rc-desk-act=${this.#act}
                  ></rc-ticket-lists>
                </div>`
              : html`<rc-seat-chooser
                  .hall=${hall}
                  .seq=${hall.seq}
                  .language=${this.language}
                  @rc-seat-choose=${this.#choose}
                ></rc-seat-chooser>`
        }
      </main>
    `;
  }

  #cutBand() {
    const {status, state: hall} = this.link;
    if (status.kind !== 'cut' || !hall.configuration) return nothing;
    const time = clockText(status.since, hall.configuration.timeZone);
    return html`<div class="band" role="status">${say(this.language, 'link.cut', {time})}</div>`;
  }

  #problemCard() {
    if (!this.problem) return nothing;
    return html`<div class="card problem" role="alert">
      <h3>${this.problem.title}</h3>
      <p>${this.problem.detail}</p>
    </div>`;
  }

  readonly #toggleLanguage = () => {
    this.language = this.language === 'zh' ? 'en' : 'zh';
  };

  readonly #choose = ({seat}: SeatChosenEvent) => {
    location.hash = encodeURIComponent(seat);
  };

  readonly #act = async ({action}: DeskActionEvent) => {
    if (this.busy) return;
    this.busy = true;
    const sent = await this.#send(action);
    this.busy = false;
    this.#acted = performance.now();
    this.problem = this.#problemOf(sent);
  };

  #send(action: DeskAction): Promise<Sent> {
    const {link, seat} = this;
    switch (action.type) {
      case 'pause-seat':
        return link.send('pause-seat', {seat, reason: 'short-break'});
      case 'open-seat':
      case 'close-seat':
      case 'resume-seat':
      case 'call-next':
        return link.send(action.type, {seat});
      case 'call-ticket':
        return link.send('call-ticket', {seat, ticket: action.ticket.id, reason: 'at-the-window'});
      case 'finish':
        return link.send('finish', {
          ticket: action.ticket.id,
          outcome: action.settled ? 'settled' : 'accepted',
        });
      case 'recall':
      case 'start':
      case 'miss':
      case 'restore':
        return link.send(action.type, {ticket: action.ticket.id});
    }
  }

  #problemOf(sent: Sent): {title: string; detail: string} | undefined {
    if (sent.kind === 'done') return undefined;
    if (sent.kind === 'unreachable') {
      return {title: say(this.language, 'problem.unreachable'), detail: ''};
    }
    return this.language === 'zh' ? sent.problem.zh : sent.problem;
  }

  /** Hot keys press what is on the screen; a held key presses once, a second press too soon not at all. */
  #key(event: KeyboardEvent): void {
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    const key =
      event.key === ' ' ? 'Enter' : event.key.length === 1 ? event.key.toUpperCase() : event.key;
    const panel = this.renderRoot.querySelector<SeatPanel>('rc-seat-panel');
    if (!panel || !/^(Enter|[RMP12])$/.test(key)) return;
    // A control that has the focus takes Enter and the space bar itself.
    const onControl = event
      .composedPath()
      .some((node) => node instanceof HTMLElement && /^(BUTTON|A|SUMMARY)$/.test(node.tagName));
    if (key === 'Enter' && onControl) return;
    if (event.timeStamp - this.#acted < this.keyPause) return;
    event.preventDefault();
    panel.press(key);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-desk-app': DeskApp;
  }
}

import {html, nothing, type TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import type {AreaId} from '../../hall/configuration.ts';
import type {DeviceId} from '../../hall/event.ts';
import type {Ticket} from '../../hall/state.ts';
import type {Sent} from '../../sync/hall-link.ts';
import {placeText} from '../place-text.ts';
import {StaffApp, type Trouble} from '../staff-app.ts';
import type {Alert} from './alert.ts';
import {guideStyles} from './guide-app.styles.ts';
import {isNews} from './guide-news.ts';
import {
  guideView,
  printerView,
  type AskedCard,
  type CalledCard,
  type HelpCard,
  type PrinterCard,
  type SlipCard,
} from './guide-view.ts';
import {isTextKey, say, type TextKey} from './words.ts';

/** Milliseconds after which a call that nobody came to is marked. */
const LATE = 3 * 60_000;
/** Milliseconds since somebody asked, in which a guide is still on the way to them. */
const GOING = 15 * 60_000;

/** The handheld of somebody on their feet: whom to lead where, who wants help, whom to look for. */
@customElement('rc-guide-app')
export class GuideApp extends StaffApp {
  @property({attribute: false}) alert!: Alert;
  @state() private area: AreaId | undefined;
  @state() private problem: Trouble | undefined;
  /** To whom this guide said that they come. */
  @state() private going: readonly HelpCard[] = [];

  static override styles = guideStyles;

  protected override start() {
    return [
      // What a snapshot brings is not new: only what happens while the guide listens rings.
      this.link.subscribe(({events}) => {
        const {state: hall} = this.link;
        // Where somebody asks again, it is anybody's again.
        this.going = this.going.filter(({device}) => !hall.helpAsked.has(device));
        if (events.some((event) => isNews(event, hall, this.area))) this.alert.ring();
        this.look();
      }),
      this.every(10_000),
    ];
  }

  protected override render() {
    const {status} = this.link;
    return html`
      <header>
        <h1>${this.#say('app.guide')}</h1>
        <button
          type="button"
          class="push ${this.alert.on ? 'on' : 'primary'}"
          aria-pressed=${this.alert.on}
          @click=${this.#toggleAlert}
        >
          ${this.#say(this.alert.on ? 'alert.on' : 'alert.off')}
        </button>
        ${this.accountMenu()}
        <button type="button" @click=${this.toggleLanguage}>${this.#say('app.language')}</button>
      </header>
      ${this.alarmTold()} ${this.cutBand((time) => this.#say('link.cut', {time}))} ${this.#areas()}
      <main>
        ${status.kind === 'starting' ? html`<p>${this.#say('link.starting')}</p>` : this.#groups()}
      </main>
    `;
  }

  #areas() {
    const areas = this.link.state.configuration?.areas ?? [];
    if (areas.length < 2) return nothing;
    const chip = (id: AreaId | undefined, label: string) =>
      html`<button
        type="button"
        aria-pressed=${this.area === id}
        @click=${() => {
          this.area = id;
        }}
      >
        ${label}
      </button>`;
    return html`<nav>
      ${chip(undefined, this.#say('area.all'))}
      ${areas.map(({id, name}) => chip(id, name[this.language]))}
    </nav>`;
  }

  #groups() {
    const {called, help, asked, slips, lost} = guideView(this.link.state, this.area);
    const printers = printerView(this.link.state, this.link.devices);
    return html`
      ${
        this.problem
          ? html`<div class="card problem" role="alert">
              <b>${this.problem.title}</b>
              <p>${this.problem.detail}</p>
            </div>`
          : nothing
      }
      ${this.#group('help.title', help, ({device}) => device, this.#help)}
      ${this.#group('help.going', this.#stillGoing, ({device}) => device, this.#going)}
      <section>
        <h2>${this.#say('called.title')}</h2>
        ${
          called.length === 0
            ? html`<p class="soft">${this.#say('called.none')}</p>`
            : repeat(called, ({ticket}) => ticket.id, this.#called)
        }
      </section>
      ${this.#group('printers.title', printers, ({device}) => device, this.#printer)}
      ${this.#group('slips.title', slips, ({ticket}) => ticket, this.#slip, 'slips.hint')}
      ${this.#group('asked.title', asked, ({ticket}) => ticket.id, this.#asked)}
      ${this.#group('lost.title', lost, ({id}) => id, this.#lost)}
    `;
  }

  #group<T>(
    title: TextKey,
    cards: readonly T[],
    keyOf: (card: T) => string,
    draw: (card: T) => TemplateResult,
    hint?: TextKey,
  ) {
    if (cards.length === 0) return nothing;
    return html`<section>
      <h2>${this.#say(title)}</h2>
      ${hint ? html`<p class="soft">${this.#say(hint)}</p>` : nothing} ${repeat(cards, keyOf, draw)}
    </section>`;
  }

  readonly #called = ({ticket, seat, since}: CalledCard) => html`
    <article class="card ${ticket.found ? 'quiet' : ''}">
      <div class="line">
        <span class="number">${ticket.number}</span>
        <span class=${this.link.clock.now() - since >= LATE ? 'late' : 'soft'}>
          ${this.#since(since)}
        </span>
      </div>
      <p class="to">
        ${this.#say('card.to', {place: placeText(this.link.state, seat, this.language)})}
      </p>
      ${this.#facts(ticket)} ${this.#find(ticket, 'found.lead', 'found.leading')}
    </article>
  `;

  /** By then somebody is there, or has forgotten it. */
  get #stillGoing(): readonly HelpCard[] {
    const now = this.link.clock.now();
    return this.going.filter(({since}) => now - since < GOING);
  }

  readonly #going = ({device, name}: HelpCard) => html`
    <article class="card quiet">
      <span class="number">${this.#say('help.kiosk', {name})}</span>
      <div class="line pair">
        <button
          type="button"
          class="jade wide"
          @click=${() => {
            this.#been(device);
          }}
        >
          ${this.#say('help.there')}
        </button>
        <button
          type="button"
          class="wide"
          ?disabled=${this.off}
          @click=${async () => {
            if (await this.#send(this.link.send('ask-for-help', {device}))) this.#been(device);
          }}
        >
          ${this.#say('help.cannot')}
        </button>
      </div>
    </article>
  `;

  #been(there: DeviceId): void {
    this.going = this.going.filter(({device}) => device !== there);
  }

  async #go(card: HelpCard): Promise<void> {
    if (!(await this.#send(this.link.send('answer-help', {device: card.device})))) return;
    this.#been(card.device);
    this.going = [...this.going, card];
  }

  readonly #help = (card: HelpCard) => html`
    <article class="card">
      <div class="line">
        <span class="number">${this.#say('help.kiosk', {name: card.name})}</span>
        <span class="soft">${this.#since(card.since)}</span>
      </div>
      <button
        type="button"
        class="primary wide"
        ?disabled=${this.off}
        @click=${() => this.#go(card)}
      >
        ${this.#say('help.go')}
      </button>
    </article>
  `;

  #who(number: string, since: string) {
    return html`<p class="who">
      <span class="number">${number}</span> <span class="soft">${since}</span>
    </p>`;
  }

  readonly #asked = ({ticket, since}: AskedCard) => html`
    <article class="card brief">
      ${this.#who(ticket.number, this.#since(since, 'asked.minutes'))}
      <button
        type="button"
        class="primary"
        ?disabled=${this.off}
        @click=${() => this.#send(this.link.send('find', {ticket: ticket.id}))}
      >
        ${this.#say('help.go')}
      </button>
      <p class="facts">${this.#areaOf(ticket)}</p>
    </article>
  `;

  readonly #slip = ({ticket, number, name, trouble, since}: SlipCard) => html`
    <article class="card brief">
      ${this.#who(number, this.#since(since))}
      <button
        type="button"
        class="primary"
        ?disabled=${this.off}
        @click=${() => {
          const {device} = this.link;
          return this.#send(this.link.send('report-slip', {ticket, device, slip: 'seen-to'}));
        }}
      >
        ${this.#say('slips.done')}
      </button>
      <p class="facts">${this.#say('slips.at', {name, why: this.#say(`slips.${trouble}`)})}</p>
    </article>
  `;

  readonly #printer = ({name, need}: PrinterCard) => {
    const key = `printers.${need}`;
    return html`
      <article class="card quiet">
        <span class="number">${this.#say('help.kiosk', {name})}</span>
        <p class="to">${this.#say(isTextKey(key) ? key : 'printers.other')}</p>
      </article>
    `;
  };

  readonly #lost = (ticket: Ticket) => html`
    <article class="card ${ticket.found ? 'quiet' : ''}">
      <div class="line">
        <span class="number">${ticket.number}</span>
        <span class="soft">
          ${this.#say(ticket.status === 'missed' ? 'lost.list' : 'lost.back')}
        </span>
      </div>
      ${this.#facts(ticket)}
      ${this.#find(ticket, ticket.status === 'missed' ? 'found.list' : 'found.queue', 'found.waiting')}
    </article>
  `;

  #find(ticket: Ticket, act: TextKey, done: TextKey) {
    return ticket.found
      ? html`<p class="done">${this.#say(done)}</p>`
      : html`<button
          type="button"
          class="jade wide"
          ?disabled=${this.off}
          @click=${() => this.#send(this.link.send('find', {ticket: ticket.id}))}
        >
          ${this.#say(act)}
        </button>`;
  }

  /** Where they sit. */
  #areaOf({queue}: Ticket): string {
    return this.link.state.layout?.areaOf.get(queue)?.name[this.language] ?? '';
  }

  #facts({lane, help, party, calls}: Ticket) {
    const atMost = this.link.state.configuration?.parties.representatives ?? 1;
    const facts: string[] = [];
    if (lane === 'priority') facts.push(this.#say('card.priority'));
    if (help) facts.push(this.#say('card.help'));
    if (party > atMost) facts.push(this.#say('card.representatives', {count: party, atMost}));
    else if (party > 1) facts.push(this.#say('card.party', {count: party}));
    if (calls > 1) facts.push(this.#say('card.again', {count: calls}));
    return facts.length === 0 ? nothing : html`<p class="facts">${facts.join(' · ')}</p>`;
  }

  #since(at: number, words: 'card.ago' | 'asked.minutes' = 'card.ago'): string {
    const minutes = Math.floor((this.link.clock.now() - at) / 60_000);
    return minutes < 1 ? this.#say('card.now') : this.#say(words, {minutes});
  }

  /** Whether the hub did it. */
  async #send(sending: Promise<Sent>): Promise<boolean> {
    this.busy = true;
    const sent = await sending;
    this.busy = false;
    this.problem = this.troubleOf(sent, this.#say('problem.unreachable'));
    return sent.kind === 'done';
  }

  readonly #toggleAlert = () => {
    this.alert.turn(!this.alert.on);
    this.alert.ring();
    this.look();
  };

  #say(key: TextKey, values?: Record<string, string | number>): string {
    return say(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-guide-app': GuideApp;
  }
}

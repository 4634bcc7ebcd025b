import {css, html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {clockText, issuesAt} from '../hall/day.ts';
import type {DevicePlaceId} from '../hall/device-place.ts';
import {SETTLE_MS, type Surroundings} from '../wire/fleet/health.ts';
import './devices/asks/device-asks.ts';
import {say as sayAsk} from './devices/asks/words.ts';
import './devices/device-detail.ts';
import './devices/fleet-overview.ts';
import './devices/hall-glance.ts';
import {fleetRows, todosOf, type FleetRow, type Todo} from './devices/fleet-view.ts';
import type {OpenDeviceEvent} from './devices/open-device-event.ts';
import './pairing/pair-dialog.ts';
import './pairing/release-dialog.ts';
import {hubPairings, type PairingClient} from './pairing/pairing-client.ts';
import type {FleetOverview} from './devices/fleet-overview.ts';
import {staffPage} from './staff-page.styles.ts';
import {say, type TextKey} from './devices/words.ts';
import {StaffApp} from './staff-app.ts';

/** The operators' page: the hall at a glance, and every device: what needs somebody, and how the others are. */
@customElement('rc-console-app')
export class ConsoleApp extends StaffApp {
  static override styles = [
    staffPage,
    css`
      main {
        padding-block: 16px;
        display: grid;
        gap: 14px;
        max-width: 1480px;
        margin: 0 auto;
      }
      .card {
        padding-block: 16px;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 16px;
        margin-block-end: 12px;
      }
      .pill {
        padding: 2px 16px;
        border-radius: 999px;
        background: var(--rc-jade-soft);
        color: var(--rc-jade);
        font-weight: 600;
      }
      .pill.trouble {
        background: var(--rc-brass-soft);
        color: var(--rc-brass);
      }
      /* Where the pages do not fit beside the rest, they stand in a line of their own, which is pushed along. */
      nav {
        display: flex;
        gap: 6px;
        min-width: 0;
        overflow-x: auto;
        /* Room for the ring around the one that the keyboard is at. */
        padding: 5px;
        margin: -5px;
      }
      @media (width < 1560px) {
        nav.push {
          order: 1;
          flex-basis: 100%;
          margin-inline: -5px;
        }
        h1 {
          margin-inline-end: auto;
          font-size: 22px;
        }
      }
      header .button {
        min-height: 44px;
        padding: 4px 9px;
        font-size: 16px;
      }
    `,
  ];

  /** Devices that come and go; the hub's own where nothing else is given. */
  @property({attribute: false}) pairings: PairingClient | undefined;
  /** A code that was scanned from a device's screen: its dialog is open. Undefined where none is. */
  @property() pairing: string | undefined;
  /** The place that a device shall come to; empty where it is asked. */
  @state() private pairingFor: DevicePlaceId = '';
  /** The place that is looked at, by the key of its row. */
  @state() private looking: string | undefined;
  /** Its device shall be put out of service. */
  @state() private releasing = false;
  @query('rc-fleet-overview') private overview!: FleetOverview | null;

  protected override start() {
    return [this.link.subscribe(this.look), this.every(1000)];
  }

  protected override render() {
    const {state: hall, status} = this.link;
    const {configuration} = hall;
    return html`
      <header>
        <h1>${configuration?.name[this.language] ?? ''} ${this.#say('app.console')}</h1>
        <nav class="push">
          ${this.#open('/kiosk/', 'device.kiosk')} ${this.#open('/signage/', 'device.wall')}
          ${this.#open('/console/desk/', 'device.desk')}
          ${this.#open('/console/guide/', 'page.guide')}
          ${this.#open('/console/manager/', 'page.manager')}
          ${this.#open('/console/hall/', 'page.hall')}
          ${this.#open('/console/screens/', 'page.screens')}
          ${this.#open('/console/slip/', 'page.slip')}
          ${this.#open('/console/updates/', 'page.updates')}
          ${this.#open('/console/accounts/', 'page.accounts')}
          <a class="button" href="/console/help/" target="_blank">${this.#say('page.help')} ↗</a>
        </nav>
        ${this.accountMenu()}
        <button type="button" class="button" @click=${this.toggleLanguage}>
          ${this.#say('app.language')}
        </button>
      </header>
      ${this.cutBand((time) => this.#say('link.cut.console', {time}))}
      <main>
        ${
          status.kind === 'starting'
            ? html`<p>${this.#say('link.starting')}</p>`
            : html`<rc-hall-glance .hall=${hall} .language=${this.language}></rc-hall-glance>
                ${this.#fleet()} ${this.#pairDialog()}`
        }
      </main>
    `;
  }

  /** Cut off itself, the console knows nothing of the others: they stay as they were. */
  #around(): Surroundings {
    const {state: hall, clock, status, fleet} = this.link;
    const now = status.kind === 'cut' ? status.since : clock.now();
    return {
      ...{now, since: fleet?.since ?? 0, revision: hall.revision, version: fleet?.version},
      open: !hall.configuration || issuesAt(hall.configuration, now),
    };
  }

  #fleet() {
    const {state: hall, devices, status, fleet} = this.link;
    const around = this.#around();
    // Before it was told of devices, a page would miss them all.
    const heard = fleet !== undefined || devices.length > 0;
    const places = heard ? (hall.configuration?.devices ?? []) : [];
    const rows = fleetRows(places, devices, around, this.language);
    const todos = status.kind === 'live' ? todosOf(rows, fleet?.alerts ?? []) : [];
    return html`<section class="card">
        <div class="head">
          <h2>${this.#say('devices.title')}</h2>
          ${this.#pill(rows, todos, around)}
          ${
            this.may('pair-devices')
              ? html`<button
                  type="button"
                  class="push"
                  ?disabled=${this.off}
                  @click=${() => {
                    this.pairing = '';
                  }}
                >
                  ${this.#say('devices.add')}
                </button>`
              : nothing
          }
        </div>
        ${heard ? nothing : html`<p>${this.#say('link.starting')}</p>`}
        <rc-fleet-overview
          ?hidden=${!heard}
          .rows=${rows}
          .todos=${todos}
          .now=${around.now}
          .zone=${this.zone}
          .language=${this.language}
          @rc-open-device=${({key}: OpenDeviceEvent) => {
            this.looking = key;
          }}
        ></rc-fleet-overview>
      </section>
      ${this.#detail(rows, around)}`;
  }

  #pill(rows: readonly FleetRow[], todos: readonly Todo[], {now, since}: Surroundings) {
    // Whether all is well only somebody knows who hears of it.
    if (this.link.status.kind !== 'live') {
      const time = clockText(now, this.zone);
      return html`<span class="pill trouble">${this.#say('devices.blind', {time})}</span>`;
    }
    const count = new Set(todos.flatMap((todo) => todo.rows.map(({key}) => key))).size;
    if (count > 0) {
      const words = this.#say(count === 1 ? 'devices.trouble.one' : 'devices.trouble', {count});
      return html`<span class="pill trouble">${words}</span>`;
    }
    if (!rows.some(({kind, device}) => device && (kind === 'kiosk' || kind === 'wall'))) {
      return html`<span class="pill trouble">${this.#say('devices.first')}</span>`;
    }
    if (now - since < SETTLE_MS && rows.some(({state}) => state === 'unknown')) {
      return html`<span class="pill trouble">${this.#say('devices.starting')}</span>`;
    }
    // It may be over before it has lasted long enough to be told: nobody is called, but all well it is not.
    const fresh = rows.filter(({trouble}) => trouble).length;
    if (fresh > 0) {
      return html`<span class="pill trouble">${this.#say('devices.new', {count: fresh})}</span>`;
    }
    return html`<span class="pill">${this.#say('devices.well')}</span>`;
  }

  #detail(rows: readonly FleetRow[], around: Surroundings) {
    const row = rows.find(({key}) => key === this.looking);
    if (!row) return nothing;
    this.pairings ??= hubPairings(this.link);
    return html`<rc-device-detail
        .row=${row}
        .around=${around}
        .seq=${this.link.state.seq}
        .zone=${this.zone}
        .language=${this.language}
        .off=${this.link.status.kind !== 'live'}
        .pairs=${this.may('pair-devices')}
        @rc-release=${() => {
          this.releasing = true;
        }}
        @rc-add-device=${() => {
          this.looking = undefined;
          this.pairing = '';
          this.pairingFor = row.place?.id ?? '';
        }}
        @rc-dismiss=${() => {
          this.looking = undefined;
          this.overview?.focusPlace(row.key);
        }}
      >
        ${this.#asks(row)}
      </rc-device-detail>
      ${
        this.releasing && row.device
          ? html`<rc-release-dialog
              .client=${this.pairings}
              .device=${row.device.device}
              .name=${row.name}
              .language=${this.language}
              @rc-dismiss=${() => {
                this.releasing = false;
              }}
            ></rc-release-dialog>`
          : nothing
      }`;
  }

  #asks({device, state}: FleetRow) {
    if (!device || !this.may('configure-hall')) return nothing;
    if (state === 'silent') return html`<p slot="asks">${sayAsk(this.language, 'asks.silent')}</p>`;
    return html`<rc-device-asks
      slot="asks"
      .link=${this.link}
      .device=${device}
      .language=${this.language}
      .off=${this.off}
    ></rc-device-asks>`;
  }

  #pairDialog() {
    const {configuration} = this.link.state;
    if (this.pairing === undefined || !configuration) return nothing;
    this.pairings ??= hubPairings(this.link);
    return html`<rc-pair-dialog
      .client=${this.pairings}
      .hall=${configuration}
      .language=${this.language}
      .code=${this.pairing}
      .place=${this.pairingFor}
      @rc-dismiss=${() => {
        this.pairing = undefined;
        this.pairingFor = '';
      }}
    ></rc-pair-dialog>`;
  }

  #open(href: string, key: TextKey) {
    if (!this.mayOpen(href)) return nothing;
    return html`<a class="button" href=${href} target="_blank">${this.#say(key)} ↗</a>`;
  }

  #say(key: TextKey, values?: Record<string, string | number>): string {
    return say(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-console-app': ConsoleApp;
  }
}

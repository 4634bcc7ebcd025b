import {css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {DeviceId} from '../hall/event.ts';
import {waitingInHall} from '../hall/wait.ts';
import {askHub} from '../sync/hub-request.ts';
import {API} from '../wire/api.ts';
import type {ScreenshotStatus} from '../wire/screenshot.ts';
import './devices/device-table.ts';
import type {LookEvent} from './devices/device-table.ts';
import './devices/screen-look.ts';
import './pairing/pair-dialog.ts';
import './pairing/release-dialog.ts';
import {hubPairings, type PairingClient} from './pairing/pairing-client.ts';
import {deviceViews, type DeviceView} from './devices/device-view.ts';
import {staffPage} from './staff-page.styles.ts';
import {say, type TextKey} from './devices/words.ts';
import {StaffApp} from './staff-app.ts';

const ASK_MS = 5_000;

/** The operators' page: the hall at a glance, and every device with its last beat. */
@customElement('rc-console-app')
export class ConsoleApp extends StaffApp {
  static override styles = [
    staffPage,
    css`
      main {
        display: grid;
        gap: 20px;
        max-width: 1480px;
        margin: 0 auto;
      }
      .glance {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(140px, 1fr));
        gap: 14px;
      }
      .glance .card {
        padding: 14px 18px;
      }
      .glance b {
        display: block;
        font-size: 34px;
        line-height: 1.2;
        font-variant-numeric: tabular-nums;
      }
      .head {
        display: flex;
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
      header {
        flex-wrap: wrap;
        gap: 10px 16px;
      }
      /* In two languages, on screens from a tablet's to a desk's: what does not fit goes to a line of its own, whole. */
      nav {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      header .button {
        display: inline-flex;
        align-items: center;
        min-height: 44px;
        padding: 4px 13px;
        font-size: 17px;
        white-space: nowrap;
      }
    `,
  ];

  /** Devices that come and go; the hub's own where nothing else is given. */
  @property({attribute: false}) pairings: PairingClient | undefined;
  /** A code that was scanned from a device's screen: its dialog is open. Undefined where none is. */
  @property() pairing: string | undefined;
  @state() private looking: {readonly device: DeviceId; readonly trouble: string} | undefined;
  /** Of the picture that is looked at, as it was heard last: the hub forgets it sooner than who looks. */
  @state() private shot: ScreenshotStatus | undefined;

  protected override start() {
    return [this.link.subscribe(this.look), this.every(1000)];
  }

  protected override willUpdate(): void {
    for (const {screenshot} of this.link.devices) {
      if (screenshot && screenshot.id === this.shot?.id) this.shot = screenshot;
    }
  }

  protected override render() {
    const {state: hall, clock, status, devices} = this.link;
    const {configuration} = hall;
    // Cut off itself, the console knows nothing of the others: they stay as they were.
    const known = status.kind === 'cut' ? status.since : clock.now();
    const views = deviceViews(devices, hall.revision, known);
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
            : html`${this.#glance()}
                <section class="card">
                  <div class="head">
                    <h2>${this.#say('devices.title')}</h2>
                    ${this.#pill(views)}
                    <button
                      type="button"
                      class="push"
                      ?disabled=${this.off}
                      @click=${() => {
                        this.pairing = '';
                      }}
                    >
                      ${this.#say('devices.add')}
                    </button>
                  </div>
                  <rc-device-table
                    .devices=${views}
                    .language=${this.language}
                    .off=${status.kind !== 'live'}
                    @rc-look=${({device}: LookEvent) => void this.#askPicture(device)}
                  ></rc-device-table>
                </section>
                ${this.#screenLook()} ${this.#pairDialog()}`
        }
      </main>
    `;
  }

  #pill(views: readonly DeviceView[]) {
    const count = views.filter(({trouble}) => trouble).length;
    if (count > 0) {
      const words = this.#say(count === 1 ? 'devices.trouble.one' : 'devices.trouble', {count});
      return html`<span class="pill trouble">${words}</span>`;
    }
    // Whether all is well only somebody knows who hears of it.
    if (views.length === 0 || this.link.status.kind !== 'live') return nothing;
    return html`<span class="pill">${this.#say('devices.well')}</span>`;
  }

  #screenLook() {
    const presence = this.link.devices.find(({device}) => device === this.looking?.device);
    if (!this.looking || !presence) return nothing;
    return html`<rc-screen-look
      .device=${presence}
      .shot=${this.shot}
      .trouble=${this.looking.trouble}
      .now=${this.link.clock.now()}
      .zone=${this.zone}
      .language=${this.language}
      @rc-again=${() => void this.#askPicture(presence.device)}
      @rc-dismiss=${() => {
        this.looking = undefined;
      }}
    ></rc-screen-look>`;
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
      @rc-dismiss=${() => {
        this.pairing = undefined;
      }}
    ></rc-pair-dialog>`;
  }

  async #askPicture(device: DeviceId): Promise<void> {
    const asked = {device, trouble: ''};
    this.shot = undefined;
    this.looking = asked;
    const heard = await askHub<ScreenshotStatus>(API.screenshots(device), ASK_MS, {method: 'POST'});
    // Another one is looked at by now, or none.
    if (this.looking !== asked) return;
    if (heard.kind === 'done') this.shot = heard.answer;
    else {
      const unreachable = this.#say('problem.unreachable');
      const trouble = heard.kind === 'refused' ? this.troubleOf(heard, unreachable) : undefined;
      this.looking = {device, trouble: trouble?.detail ?? unreachable};
    }
  }

  #glance() {
    const {state: hall} = this.link;
    const seats = [...hall.seats.values()];
    const count = (status: string) => seats.filter((seat) => seat.status === status).length;
    const serving = [...hall.tickets.values()].filter(({status}) => status === 'serving').length;
    const figures: [TextKey, string | number][] = [
      ['glance.waiting', waitingInHall(hall)],
      ['glance.serving', serving],
      ['glance.finished', hall.today.finished],
      ['glance.settled', hall.today.settled],
      ['glance.seats', `${count('open')} / ${count('paused')}`],
      ['glance.revision', hall.revision],
    ];
    return html`<div class="glance">
      ${figures.map(
        ([key, value]) => html`<div class="card"><b>${value}</b>${this.#say(key)}</div>`,
      )}
    </div>`;
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

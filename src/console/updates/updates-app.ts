import {html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Words} from '../../hall/configuration.ts';
import type {HubUpdates} from '../../sync/updates-client.ts';
import type {AppVersion, UnderWay, UpdateDeed, UpdatesAnswer} from '../../wire/update-api.ts';
import {StaffApp} from '../staff-app.ts';
import {troubleOf} from '../hub-trouble.ts';
import {staffPage} from '../staff-page.styles.ts';
import {deviceName, standWords} from './device-words.ts';
import './past-updates.ts';
import './update-dialog.ts';
import type {Question} from './update-dialog.ts';
import './update-steps.ts';
import {updatesStyles} from './updates-app.styles.ts';
import {versionName} from './version-name.ts';
import {waitWords} from './wait-words.ts';
import {say, type TextKey} from './words.ts';

const LOOK_MS = 3_000;

/** New versions of the apps on one page: which one devices have, how another comes to them, and what became of others. */
@customElement('rc-updates-app')
export class UpdatesApp extends StaffApp {
  @property({attribute: false}) updates!: HubUpdates;
  @state() private told: UpdatesAnswer | undefined;
  @state() private trouble: Words | undefined;
  @state() private asking: Question | undefined;
  /** Answers are shown in the order in which they were asked for. */
  #asked = 0;

  static override styles = [staffPage, updatesStyles];

  protected override start() {
    void this.#read();
    return [this.link.subscribe(this.look), this.every(LOOK_MS, () => void this.#read())];
  }

  protected override render() {
    const {configuration} = this.link.state;
    const {told} = this;
    return html`
      <header>
        <h1>${configuration?.name[this.language] ?? ''} · ${this.#say('app.updates')}</h1>
        ${this.consoleButton()} ${this.accountMenu()}
        <button type="button" @click=${this.toggleLanguage}>${this.#say('app.language')}</button>
      </header>
      ${this.alarmTold()} ${this.cutBand((time) => this.#say('link.cut', {time}))}
      <main>
        ${this.trouble ? html`<p class="wrong" role="alert">${this.trouble[this.language]}</p>` : nothing}
        ${told ? this.#all(told) : html`<p role="status">${this.#say('reading')}</p>`}
      </main>
    `;
  }

  #all(told: UpdatesAnswer) {
    return html`${told.unseen ? this.#stopped(told) : nothing}
      <section class="card">
        ${told.underWay ? this.#underWay(told, told.underWay) : this.#calm(told)}
      </section>
      <section class="card">
        <h2>${this.#say('past.title')}</h2>
        <rc-past-updates
          .ended=${told.ended}
          .places=${this.#places}
          .zone=${this.zone}
          .language=${this.language}
        ></rc-past-updates>
      </section>
      ${this.asking ? this.#question(this.asking, told) : nothing}`;
  }

  #calm({stable, previous, refused, behind, unheard}: UpdatesAnswer) {
    if (!stable) return html`<p>${this.#say('calm.none')}</p>`;
    return html`<h2>${this.#say(behind + unheard > 0 ? 'calm.some' : 'calm.title')}</h2>
      <p class="version">${this.#version(stable)}</p>
      ${behind > 0 ? html`<p class="note">${this.#say('calm.behind', {count: behind})}</p>` : nothing}
      ${unheard > 0 ? html`<p class="note">${this.#say('calm.unheard', {count: unheard})}</p>` : nothing}
      <p class="soft">${this.#say('calm.hint')}</p>
      ${
        refused
          ? html`<p class="note">
              ${this.#say('refused.there', {version: this.#version(refused)})}
            </p>`
          : nothing
      }
      <div class="ways">
        ${refused ? this.#button('start', refused.id, this.#say('do.again')) : nothing}
        ${
          previous
            ? this.#asks('take-back', this.#say('do.previous', {version: this.#version(previous)}))
            : nothing
        }
      </div>`;
  }

  #underWay({stable, next, at}: UpdatesAnswer, underWay: UnderWay) {
    const {version, paused, waits, step} = underWay;
    const {id} = version;
    const begins = waits === 'rush' && !paused;
    return html`<div class="head">
        <h2>
          ${this.#say(step === 0 ? 'under-way.ready' : 'under-way.title', {
            version: this.#version(version),
          })}
        </h2>
        ${paused ? html`<span class="pill">${this.#say('under-way.paused')}</span>` : nothing}
      </div>
      <p class="soft">${this.#say('under-way.from', {version: this.#version(stable)})}</p>
      <p class="note" role="status">${waitWords(underWay, this.language)}</p>
      ${next ? html`<p class="note">${this.#say('next.there')}</p>` : nothing}
      <rc-update-steps
        .underWay=${underWay}
        .places=${this.#places}
        .at=${at}
        .language=${this.language}
      ></rc-update-steps>
      <div class="ways">
        ${begins ? this.#button('start', id) : nothing}
        ${paused ? this.#button('resume', id) : this.#button('pause', id)}
        ${
          step > 0 && !paused && mayBeWaived(underWay)
            ? this.#asks('stop-waiting', this.#say('do.stop-waiting'))
            : nothing
        }
        ${this.#asks('take-back', this.#say('do.take-back'))}
      </div>`;
  }

  #stopped({ended: [last], stable, returning}: UpdatesAnswer) {
    if (!last || !stable) return nothing;
    const {version, step, failed} = last;
    const named = step === 0 ? 1 : step;
    return html`<section class="card stopped" role="alert">
      <h2>${this.#say('stopped.title', {version: this.#version(version)})}</h2>
      <p>${this.#say('stopped.why', {step: this.#say(`step.${named}`)})}</p>
      <ul>
        ${failed.map(
          (device) =>
            html`<li>
              <b>${deviceName(device, this.#places)}</b>
              ${standWords(device, last.at, this.language)}
            </li>`,
        )}
      </ul>
      <p>
        ${
          returning > 0
            ? this.#say('stopped.returning', {count: returning, version: this.#version(stable)})
            : this.#say('stopped.back', {version: this.#version(stable)})
        }
      </p>
      <div class="ways">${this.#button('acknowledge', version.id)}</div>
    </section>`;
  }

  #question(question: Question, {underWay, stable, previous}: UpdatesAnswer) {
    const from = underWay?.version ?? stable;
    const to = underWay ? stable : previous;
    return html`<rc-update-dialog
      .question=${question}
      .from=${this.#version(from)}
      .version=${this.#version(to)}
      .language=${this.language}
      @rc-sure=${() => {
        this.#dismiss();
        void this.#steer(question, from?.id ?? '');
      }}
      @rc-dismiss=${this.#dismiss}
    ></rc-update-dialog>`;
  }

  #button(deed: UpdateDeed, version: string, words = this.#say(`do.${deed}`)) {
    if (!this.may('configure-hall')) return nothing;
    // What did not work once is not what one presses without a thought.
    const calm = (deed === 'start' && this.told?.underWay !== undefined) || deed === 'resume';
    return html`<button
      type="button"
      class=${calm ? 'jade' : ''}
      ?disabled=${this.off}
      @click=${() => void this.#steer(deed, version)}
    >
      ${words}
    </button>`;
  }

  #asks(question: Question, words: string) {
    if (!this.may('configure-hall')) return nothing;
    return html`<button
      type="button"
      id=${question}
      ?disabled=${this.off}
      @click=${() => {
        this.asking = question;
      }}
    >
      ${words}
    </button>`;
  }

  readonly #dismiss = () => {
    const {asking} = this;
    this.asking = undefined;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>(`#${asking ?? ''}`)?.focus();
    });
  };

  async #steer(deed: UpdateDeed, version: string): Promise<void> {
    this.busy = true;
    const turn = (this.#asked += 1);
    const heard = await this.updates.steer(deed, version);
    this.busy = false;
    this.trouble = troubleOf(heard);
    if (heard.kind === 'done') {
      if (turn === this.#asked) this.told = heard.answer;
      return;
    }
    await this.#read();
  }

  async #read(): Promise<void> {
    const turn = (this.#asked += 1);
    const heard = await this.updates.read();
    if (turn !== this.#asked || heard.kind !== 'done') return;
    this.told = heard.answer;
  }

  get #places() {
    return this.link.state.configuration?.devices ?? [];
  }

  #version(version: AppVersion | undefined): string {
    return versionName(version, this.zone, this.language);
  }

  #say(key: TextKey, values?: Record<string, string | number>): string {
    return say(this.language, key, values);
  }
}

/** Whether there is anybody who is waited for in vain. */
const mayBeWaived = ({waits, devices, step}: UnderWay): boolean =>
  waits === 'device' ||
  waits === 'most' ||
  (waits === 'devices' && devices.some((one) => one.step === step && one.stand === 'waiting'));

declare global {
  interface HTMLElementTagNameMap {
    'rc-updates-app': UpdatesApp;
  }
}

import {css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import {newId} from '../../../sync/identity.ts';
import type {DraftEntry} from '../../../wire/revision-api.ts';
import type {DraftClient} from './draft-client.ts';
import type {RevisionClient} from './revision-client.ts';
import {RevisionElement} from './revision-element.ts';
import {WorkTakenUpEvent} from './revision-events.ts';
import {workOf} from './take-up.ts';

/** Of the name of a draft, as the hub takes it. */
const NAME_AT_MOST = 60;

/**
 * Drafts that lie at the hub, so that a colleague can go on with them: each by its name, with who saved it; and a
 * place for the changes of this page, where there are any.
 *
 * @fires {WorkTakenUpEvent} rc-work-taken-up - Somebody goes on with one of them.
 */
@customElement('rc-draft-list')
export class DraftList extends RevisionElement {
  @property({attribute: false}) client!: RevisionClient;
  @property({attribute: false}) drafts!: DraftClient;
  /** Changes of this page that nobody has published; undefined where there are none. */
  @property({attribute: false}) mine: HallConfiguration | undefined;
  /** The revision that they stand on. */
  @property({type: Number}) revision = 0;
  /** The hall's own. */
  @property() timeZone = 'UTC';
  /** Nothing can be sent now. */
  @property({type: Boolean}) disabled = false;
  @state() private listed: readonly DraftEntry[] = [];
  @state() private trouble = '';
  @state() private done = '';
  @state() private busy = false;
  /** The one that somebody is asked about. */
  @state() private sure: string | undefined;

  /** Resolves when what was asked for last is there. */
  fetched: Promise<void> = Promise.resolve();

  static override styles = [
    RevisionElement.styles,
    css`
      :host {
        display: grid;
        gap: 12px;
      }
      form.row {
        align-items: end;
      }
      form label {
        flex: 1 1 260px;
      }
    `,
  ];

  protected override firstUpdated(): void {
    this.fetched = this.#fetch();
  }

  protected override render() {
    const {listed, mine, trouble, done} = this;
    return html`<h2>${this.say('draft.title')}</h2>
      ${mine || listed.length > 0 ? nothing : html`<p class="soft">${this.say('draft.none')}</p>`}
      ${mine ? this.#saving() : nothing}
      ${trouble ? html`<p class="trouble" role="alert">${trouble}</p>` : nothing}
      ${done ? html`<p class="done" role="status">${done}</p>` : nothing}
      <ol>
        ${listed.map((draft) => this.#draft(draft))}
      </ol>`;
  }

  #saving() {
    return html`<form class="row" novalidate @submit=${this.#save}>
      <label
        >${this.say('draft.name')} <input name="name" maxlength=${NAME_AT_MOST} autocomplete="off"
      /></label>
      <button ?disabled=${this.busy || this.disabled}>${this.say('draft.save')}</button>
    </form>`;
  }

  #draft(draft: DraftEntry) {
    const {id, name, by, at} = draft;
    const who = this.who(by);
    const when = this.when(at, this.timeZone);
    return html`<li class="card row">
      <h3>${name}</h3>
      <span class="soft">${this.say('draft.by', {who, when})}</span>
      <span class="push"></span>
      ${
        this.sure === id
          ? html`<button type="button" @click=${() => void this.#drop(id)}>
                ${this.say('draft.drop.sure')}
              </button>
              <button type="button" class="jade" @click=${this.#ask(undefined)}>
                ${this.say('draft.drop.no')}
              </button>`
          : html`<button
                type="button"
                aria-label=${this.say('draft.drop.of', {name})}
                ?disabled=${this.disabled}
                @click=${this.#ask(id)}
              >
                ${this.say('draft.drop')}
              </button>
              <button
                type="button"
                aria-label=${this.say('draft.open.of', {name})}
                ?disabled=${this.busy || this.disabled}
                @click=${() => void this.#open(draft)}
              >
                ${this.say('draft.open')}
              </button>`
      }
    </li>`;
  }

  #ask(id: string | undefined) {
    return () => {
      this.sure = id;
    };
  }

  async #fetch(): Promise<void> {
    const heard = await this.drafts.drafts();
    this.trouble = this.troubleOf(heard, 'list.trouble');
    if (heard.kind === 'done') this.listed = heard.answer.drafts;
  }

  /** Under a name that is there already it takes the place of what was seen under it. */
  readonly #save = async (event: Event) => {
    event.preventDefault();
    const {mine} = this;
    const name = this.renderRoot.querySelector('input')?.value.trim() ?? '';
    this.done = '';
    if (name === '') {
      this.trouble = this.say('draft.name.missing');
      return;
    }
    if (!mine) return;
    const {id = newId(Date.now()), version = 0} =
      this.listed.find((one) => one.name === name) ?? {};
    this.busy = true;
    const draft = {name, basedOn: this.revision, version, configuration: mine};
    const heard = await this.drafts.save(id, draft);
    this.busy = false;
    await this.#fetch();
    this.trouble ||= this.troubleOf(heard, 'list.trouble');
    if (heard.kind === 'done') this.done = this.say('draft.saved', {name});
  };

  async #open({id, name}: DraftEntry): Promise<void> {
    this.busy = true;
    this.done = '';
    const heard = await this.drafts.draft(id);
    const work = heard.kind === 'done' ? await workOf(heard.answer, this.client) : heard;
    this.busy = false;
    if (work.kind === 'unreadable') this.trouble = this.say('draft.unreadable');
    else this.trouble = this.troubleOf(work, 'list.trouble');
    if (work.kind !== 'done') return;
    this.done = this.say('draft.opened', {name});
    this.dispatchEvent(new WorkTakenUpEvent(work.answer));
  }

  async #drop(id: string): Promise<void> {
    this.sure = undefined;
    this.done = '';
    const heard = await this.drafts.drop(id);
    await this.#fetch();
    this.trouble ||= this.troubleOf(heard, 'list.trouble');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-draft-list': DraftList;
  }
}

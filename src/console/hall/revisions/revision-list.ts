import {css, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {ListedRevision} from '../../../wire/revision-api.ts';
import type {RevisionClient} from './revision-client.ts';
import {RevisionElement} from './revision-element.ts';
import './roll-back-dialog.ts';

/** Lines of a revision that show before somebody asks for all that were told. */
const LINES = 4;

/**
 * Every revision of the hall's document: who, when, why, what it changed, and the way back to it, which asks
 * before it does anything.
 *
 * @fires {PublishedEvent} rc-published - An earlier revision was brought back.
 */
@customElement('rc-revision-list')
export class RevisionList extends RevisionElement {
  @property({attribute: false}) client!: RevisionClient;
  /** The hall's revision now: the list is fetched anew when it changes. */
  @property({type: Number}) revision = 0;
  /** The hall's own. */
  @property() timeZone = 'UTC';
  /** Nothing can be sent now. */
  @property({type: Boolean}) disabled = false;
  @state() private listed: readonly ListedRevision[] | undefined;
  @state() private more = false;
  @state() private trouble = '';
  @state() private back: number | undefined;

  /** Resolves when what was asked for last is there. */
  fetched: Promise<void> = Promise.resolve();

  static override styles = [
    RevisionElement.styles,
    css`
      :host {
        display: grid;
        gap: 14px;
      }
      .entries {
        gap: 12px;
      }
      .entry {
        display: grid;
        gap: 8px;
      }
      h3 {
        font-size: 19px;
      }
      .mark {
        padding: 1px 10px;
        border-radius: 8px;
        background: var(--rc-jade-soft);
        color: var(--rc-jade);
        font-weight: 600;
      }
      .note {
        padding-inline-start: 12px;
        border-inline-start: 4px solid var(--rc-brass);
        overflow-wrap: anywhere;
      }
      li li,
      summary {
        overflow-wrap: anywhere;
      }
      summary {
        min-height: 44px;
        line-height: 44px;
        cursor: pointer;
      }
      .older {
        justify-self: start;
      }
    `,
  ];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('revision') || changed.has('client')) this.fetched = this.#fetch();
  }

  protected override render() {
    const {listed, trouble} = this;
    return html`
      <h2>${this.say('history.title')}</h2>
      ${
        trouble
          ? html`<p class="trouble" role="alert">${trouble}</p>
              <button
                type="button"
                class="older"
                @click=${() => {
                  this.fetched = this.#fetch();
                }}
              >
                ${this.say('list.again')}
              </button>`
          : nothing
      }
      ${
        listed
          ? html`<ol class="entries">
              ${listed.map((entry) => this.#entry(entry))}
            </ol>`
          : trouble
            ? nothing
            : html`<p>${this.say('list.loading')}</p>`
      }
      ${
        this.more
          ? html`<button
              type="button"
              class="older"
              @click=${() => {
                this.fetched = this.#fetch(listed?.at(-1)?.revision);
              }}
            >
              ${this.say('history.older')}
            </button>`
          : nothing
      }
      ${this.#dialog()}
    `;
  }

  #entry(entry: ListedRevision) {
    const {revision, at, note, restores} = entry;
    const current = revision === this.revision;
    return html`<li class="card entry">
      <div class="row">
        <h3>${this.say('history.revision', {revision})}</h3>
        ${current ? html`<span class="mark">${this.say('history.current')}</span>` : nothing}
        <span class="soft">${this.when(at, this.timeZone)} · ${this.who(entry)}</span>
        ${current ? nothing : this.#backButton(revision)}
      </div>
      ${restores === undefined ? nothing : html`<p>${this.say('history.restores', {revision: restores})}</p>`}
      ${note === undefined ? nothing : html`<p class="note">${note}</p>`} ${this.#lines(entry)}
    </li>`;
  }

  #backButton(revision: number) {
    return html`<button
      type="button"
      class="push"
      aria-label=${this.say('history.roll-back.of', {revision})}
      ?disabled=${this.disabled}
      @click=${() => {
        this.back = revision;
      }}
    >
      ${this.say('history.roll-back')}
    </button>`;
  }

  #lines({differences, changes}: ListedRevision) {
    if (changes === 0) return html`<p class="soft">${this.say('history.first')}</p>`;
    const lines = differences.map((difference) => html`<li>${difference[this.language]}</li>`);
    const hidden = changes - LINES;
    return html`<ul>
        ${lines.slice(0, LINES)}
      </ul>
      ${
        hidden > 0
          ? html`<details>
              <summary>${this.say('history.more-changes', {count: hidden})}</summary>
              <ul>
                ${lines.slice(LINES)} ${changes > lines.length ? html`<li>…</li>` : nothing}
              </ul>
            </details>`
          : nothing
      }`;
  }

  #dialog() {
    if (this.back === undefined) return nothing;
    return html`<rc-roll-back-dialog
      .client=${this.client}
      .revision=${this.back}
      .basedOn=${this.revision}
      .language=${this.language}
      @rc-dismiss=${(event: Event) => {
        event.stopPropagation();
        this.back = undefined;
      }}
    ></rc-roll-back-dialog>`;
  }

  async #fetch(before?: number): Promise<void> {
    const asked = this.revision;
    const after = this.listed;
    const heard = await this.client.revisions(before);
    // Another one was published meanwhile, or another press brought the same: what is listed by then is newer.
    if (asked !== this.revision || (before !== undefined && after !== this.listed)) return;
    this.trouble = this.troubleOf(heard, 'list.trouble');
    if (heard.kind !== 'done') return;
    const known = before === undefined ? [] : (this.listed ?? []);
    this.listed = [...known, ...heard.answer.revisions];
    this.more = heard.answer.more;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-revision-list': RevisionList;
  }
}

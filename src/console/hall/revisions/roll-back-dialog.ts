import {css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {NOTE_AT_MOST, type CheckAnswer} from '../../../wire/revision-api.ts';
import '../../staff-dialog.ts';
import './check-report.ts';
import type {RevisionClient} from './revision-client.ts';
import {RevisionElement} from './revision-element.ts';
import {PublishedEvent} from './revision-events.ts';

/**
 * Asks whether an earlier revision shall be brought back: what changes from today, or why the hall of today
 * cannot have it.
 *
 * @fires {Event} rc-dismiss - It is over.
 * @fires {PublishedEvent} rc-published - It was brought back.
 */
@customElement('rc-roll-back-dialog')
export class RollBackDialog extends RevisionElement {
  @property({attribute: false}) client!: RevisionClient;
  /** The earlier one. */
  @property({type: Number}) revision = 0;
  /** The hall's revision now. */
  @property({type: Number}) basedOn = 0;
  @state() private answer: CheckAnswer | undefined;
  @state() private busy = false;
  @state() private trouble = '';
  @state() private done = false;

  static override styles = [
    RevisionElement.styles,
    css`
      :host {
        display: contents;
      }
      input {
        inline-size: 100%;
      }
    `,
  ];

  protected override firstUpdated(): void {
    void this.#check();
  }

  protected override render() {
    const {revision, answer} = this;
    const open = answer && !answer.stale && answer.faults.length === 0;
    return html`<rc-staff-dialog
      .heading=${this.say('back.title', {revision})}
      .hint=${this.done ? '' : this.say('back.hint')}
      .back=${this.say(this.done ? 'publish.close' : 'publish.back')}
    >
      ${
        this.done
          ? html`<p class="done" role="status">${this.say('back.done')}</p>`
          : html`${
              answer
                ? html`<rc-check-report
                    earlier
                    .answer=${answer}
                    .language=${this.language}
                  ></rc-check-report>`
                : html`<p role="status">${this.trouble ? nothing : this.say('check.looking')}</p>`
            }
            ${open && answer.differences.length > 0 ? this.#asking() : nothing}`
      }
      ${this.trouble ? html`<p class="trouble" role="alert">${this.trouble}</p>` : nothing}
      ${
        this.trouble && !answer
          ? html`<button type="button" @click=${() => void this.#check()}>
              ${this.say('list.again')}
            </button>`
          : nothing
      }
    </rc-staff-dialog>`;
  }

  #asking() {
    return html`<label
        >${this.say('publish.note')}
        <input
          name="note"
          maxlength=${NOTE_AT_MOST}
          autocomplete="off"
          placeholder=${this.say('publish.note.hint')}
      /></label>
      <button type="button" class="primary" ?disabled=${this.busy} @click=${this.#rollBack}>
        ${this.say(this.busy ? 'publish.busy' : 'back.do')}
      </button>`;
  }

  async #check(): Promise<void> {
    const {client, revision, basedOn} = this;
    this.trouble = '';
    const earlier = await client.revision(revision);
    if (earlier.kind !== 'done') {
      this.trouble = this.troubleOf(earlier, 'list.trouble');
      return;
    }
    const heard = await client.check(earlier.answer.configuration, basedOn);
    if (heard.kind === 'done') this.answer = heard.answer;
    else this.trouble = this.troubleOf(heard, 'list.trouble');
  }

  /** On what was looked at: what others have published since is not written over unseen. */
  readonly #rollBack = async () => {
    const {client, revision, answer} = this;
    if (!answer) return;
    const note = this.renderRoot.querySelector('input')?.value.trim();
    this.busy = true;
    const sent = await client.rollBack(revision, answer.revision, note);
    this.busy = false;
    this.trouble = this.troubleOf(sent, 'publish.unknown');
    this.done = sent.kind === 'done';
    if (this.done) this.dispatchEvent(new PublishedEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-roll-back-dialog': RollBackDialog;
  }
}

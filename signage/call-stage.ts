import {LitElement, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import type {CalledTo} from '../src/hall/layout.ts';
import {callStageStyles} from './call-stage.styles.ts';
import {words} from './words.ts';

/** A call as the stage shows it. */
export interface ShownCall {
  readonly seq: number;
  readonly number: string;
  readonly to: CalledTo;
  readonly again: boolean;
}

/** What the hall looks up to: the number that is called, as large as the board allows, and where to. */
@customElement('rc-call-stage')
export class CallStage extends LitElement {
  @property({attribute: false}) calls: readonly ShownCall[] = [];
  /** Whether they are being called now; else they are the last that were. */
  @property({type: Boolean, reflect: true}) now = false;
  /** The wall cannot know what is called: calm words in place of numbers. */
  @property({type: Boolean}) blind = false;

  static override styles = callStageStyles;

  protected override render() {
    if (this.blind) return this.#words(words.hidden, words.hiddenHint);
    if (this.calls.length === 0) return this.#words(words.quiet, words.quietHint);
    const again = this.calls.every((call) => call.again);
    const title = this.now ? (again ? words.again : words.calling) : words.latest;
    return html`
      <section class="stage of-${this.calls.length}" aria-live="polite">
        <h2>${title}</h2>
        <div class="calls">
          ${repeat(
            this.calls,
            ({seq}) => seq,
            (call) => this.#call(call),
          )}
        </div>
      </section>
    `;
  }

  #call({number, to}: ShownCall) {
    return html`
      <div class="call">
        <div class="number letters-${number.length}">${number}</div>
        <div class="to">
          ${words.goTo}${
            to.kind === 'window'
              ? html`<b>${to.number}</b>${words.window}
                  ${words.sides[to.side] ? html`<span class="side">${words.sides[to.side]}</span>` : nothing}`
              : html`<b class="room">${to.kind === 'room' ? to.name.zh : words.guideDesk}</b>`
          }
        </div>
      </div>
    `;
  }

  #words(title: string, hint: string) {
    return html`
      <section class="stage quiet">
        <div class="title">${title}</div>
        <p>${hint}</p>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-call-stage': CallStage;
  }
}

import {html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {BoardWidget} from '../board/widget.ts';
import type {ShownCall} from '../scene.ts';
import {words} from '../words.ts';
import {callStageStyles} from './call-stage.styles.ts';

/** What the hall looks up to: the number that is called, as large as the board allows, and where to. */
@customElement('rc-call-stage')
export class CallStage extends BoardWidget {
  /** Whether somebody is being called now: the frame glows. */
  @property({type: Boolean, reflect: true}) now = false;

  static override styles = callStageStyles;

  protected override willUpdate(): void {
    this.now = this.scene.stage.now && !this.scene.blind;
  }

  protected override render() {
    const {blind, stage} = this.scene;
    const calls = blind ? [] : stage.calls;
    const look = calls.length === 0 ? 'quiet' : `of-${calls.length}`;
    return html`<div class="apart">
      <section class="stage ${look}" aria-live="polite">
        ${calls.length === 0 ? this.#words() : this.#calls(calls)}
      </section>
    </div>`;
  }

  #words() {
    const [title, hint] = this.scene.blind
      ? [words.hidden, words.hiddenHint]
      : [words.quiet, words.quietHint];
    return html`
      <div class="title">${title}</div>
      <p>${hint}</p>
    `;
  }

  #calls(calls: readonly ShownCall[]) {
    const {stage, caption} = this.scene;
    const again = calls.every((call) => call.again);
    // The voice may be behind: then a strip, too, has to say whom it calls.
    const other = !calls.some(({number}) => caption.includes(number));
    const title = stage.now ? (again ? words.again : words.calling) : words.latest;
    return html`
      <h2>${title}</h2>
      <div class="calls">
        ${repeat(
          calls,
          ({seq}) => seq,
          (call) => this.#call(call, !again && call.again),
        )}
      </div>
      <p class="caption ${other ? 'other' : ''}">${caption}</p>
    `;
  }

  /** `again` marks one among several that are called for the first time, at no cost of room. */
  #call({number, to}: ShownCall, again: boolean) {
    return html`
      <div class="call">
        <div class="number letters-${number.length}" data-text="call">${number}</div>
        <div class="to">
          ${again ? words.againMark : words.goTo}${
            to.kind === 'window'
              ? html`<b>${to.number}</b>${words.window}
                  ${words.sides[to.side] ? html`<span class="side">${words.sides[to.side]}</span>` : nothing}`
              : html`<b class="room">${to.kind === 'room' ? to.name.zh : words.guideDesk}</b>`
          }
        </div>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-call-stage': CallStage;
  }
}

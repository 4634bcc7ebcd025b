import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {DeskAskEvent, type DeskQuestion} from './desk-action.ts';
import {deskButton} from './desk-button.ts';
import {say} from './words.ts';

/** What is done at any time, whoever is at the desk: it stays in sight above whatever is long. */
@customElement('rc-desk-tools')
export class DeskTools extends LitElement {
  @property() language: Language = 'zh';
  @property({type: Boolean}) disabled = false;

  static override styles = [
    staffPage,
    css`
      :host {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 12px;
        min-height: 0;
      }
    `,
  ];

  protected override render() {
    const {language} = this;
    return html`${deskButton(say(language, 'do.add'), this.#ask({about: 'add'}), {
      key: 'N',
      off: this.disabled,
    })}
    ${deskButton(say(language, 'do.look'), this.#ask({about: 'look-up'}), {key: 'F'})}`;
  }

  #ask(question: DeskQuestion) {
    return () => {
      this.dispatchEvent(new DeskAskEvent(question));
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-desk-tools': DeskTools;
  }
}

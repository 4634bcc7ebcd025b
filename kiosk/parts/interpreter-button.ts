import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {buttons} from '../../src/ui/buttons.ts';
import {text} from '../../src/ui/catalogue.ts';
import {icons} from '../../src/ui/icons.ts';
import {HelpEvent} from '../events.ts';
import type {View} from '../glass/view.ts';

/**
 * Large, on the first screen: for whoever speaks another language or dialect. A person comes as for any
 * other call; which language it is, nobody is told and nothing keeps. Its words stand there in English
 * too, whatever language is on, since it may be on for somebody else's sake.
 */
@customElement('rc-interpreter-button')
export class InterpreterButton extends LitElement {
  static override styles = [
    buttons,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }

      button {
        display: flex;
        align-items: center;
        gap: calc(5 * var(--u));
        inline-size: 100%;
        padding-inline: calc(6 * var(--u));
        border-radius: calc(7 * var(--u));
        text-align: start;
        border-color: var(--rc-jade);
        background: var(--rc-jade-soft);
        line-height: 1.25;
        word-break: keep-all;
        overflow-wrap: anywhere;
      }

      .icon {
        inline-size: calc(14 * var(--u));
        block-size: calc(14 * var(--u));
        color: var(--rc-jade);
      }

      /* What leads on looks as if it did. */
      .icon:last-child {
        inline-size: calc(9 * var(--u));
        margin-inline-start: auto;
      }

      /* Words come before signs. */
      @container (inline-size < 18em) {
        button {
          justify-content: center;
          gap: calc(4 * var(--u));
          padding-inline: calc(3 * var(--u));
        }

        .icon {
          inline-size: calc(12 * var(--u));
          block-size: calc(12 * var(--u));
        }

        .icon:last-child {
          display: none;
        }
      }

      small {
        display: block;
        font-size: max(0.84em, calc(6.6 * var(--u)));
        font-weight: 400;
      }
    `,
  ];

  @property({attribute: false}) view!: View;

  protected override render() {
    const {view} = this;
    const other = view.locale.code === 'en' ? 'zh' : 'en';
    return html`
      <button type="button" @click=${() => this.dispatchEvent(new HelpEvent())}>
        ${icons.globe}
        <span>
          ${view.t('interpreter.ask')}
          <small lang=${other === 'en' ? 'en' : 'zh-Hans'}>${text('interpreter.ask', other)}</small>
        </span>
        ${icons.next}
      </button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-interpreter-button': InterpreterButton;
  }
}

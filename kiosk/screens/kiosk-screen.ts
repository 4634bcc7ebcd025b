import {
  LitElement,
  css,
  html,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import {property} from 'lit/decorators.js';
import {buttons} from '../../src/ui/buttons.ts';
import {icons} from '../../src/ui/icons.ts';
import {MoveEvent} from '../events.ts';
import type {View} from '../glass/view.ts';
import type {Progress} from '../visit/progress.ts';
import {noVisit, type Move, type Visit} from '../visit/visit.ts';
import '../parts/kiosk-frame.ts';

/** What all screens share: the view and the visit come down, moves go up. */
export abstract class KioskScreen extends LitElement {
  static override styles: CSSResultGroup = [
    buttons,
    css`
      :host {
        display: block;
        block-size: 100%;
      }

      /* As wide as its longest word, whatever stands beside it. */
      [slot='act'] {
        min-inline-size: min-content;
        padding-inline: calc(3 * var(--u));
        word-break: keep-all;
      }

      .fill {
        flex: 1;
      }

      .onward {
        flex: 1.6;
      }
    `,
  ];

  @property({attribute: false}) view!: View;
  @property({attribute: false}) visit: Visit = noVisit;
  /** Where the visitor stands among the questions, where they are counted. */
  @property({attribute: false}) progress: Progress | undefined;

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // What it shows has changed, and may take more room: the frame looks whether all still fits.
    this.renderRoot.querySelector('rc-kiosk-frame')?.requestUpdate();
  }

  protected go(move: Move): void {
    this.dispatchEvent(new MoveEvent(move));
  }

  protected back(
    go = () => {
      this.go({type: 'back'});
    },
  ): TemplateResult {
    return html`
      <button slot="act" type="button" class="fill with-icon" @click=${go}>
        ${icons.back}<span>${this.view.t('frame.back')}</span>
      </button>
    `;
  }

  /** To the first screen: the visit is over. */
  protected home(look: 'primary' | '' = ''): TemplateResult {
    return html`
      <button
        slot="act"
        type="button"
        class="fill with-icon ${look}"
        @click=${() => {
          this.go({type: 'leave'});
        }}
      >
        ${icons.home}<span>${this.view.t('problem.home')}</span>
      </button>
    `;
  }

  protected next(
    go = () => {
      this.go({type: 'next'});
    },
  ): TemplateResult {
    return html`
      <button slot="act" type="button" class="primary onward with-icon" @click=${go}>
        <span>${this.view.t('frame.next')}</span>${icons.next}
      </button>
    `;
  }
}

import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {classMap} from 'lit/directives/class-map.js';
import {buttons} from '../../src/ui/buttons.ts';
import type {TextKey} from '../../src/ui/catalogue.ts';
import {SettingsEvent} from '../events.ts';
import {byEar, type Settings} from '../glass/settings.ts';
import type {View} from '../glass/view.ts';
import './kiosk-dialog.ts';

/** A text that needs no values. */
type Plain = TextKey & (`aid.${string}` | `display.${string}`);

interface Choice {
  readonly label: Plain;
  readonly sets: Partial<Settings>;
  /** By what it is known to be on, where that is not the first of what it sets. */
  readonly is?: Partial<Settings>;
}

interface Line {
  readonly label: Plain;
  readonly among: readonly Choice[];
  /** Means something only while the screen is read aloud. */
  readonly ofReading?: boolean;
}

/** Each line of the dialog: what is chosen, and among what. */
const LINES: readonly Line[] = [
  {
    label: 'aid.size',
    among: [
      {label: 'aid.size.standard', sets: {size: 'standard'}},
      {label: 'aid.size.large', sets: {size: 'large'}},
      {label: 'aid.size.largest', sets: {size: 'largest'}},
    ],
  },
  {
    label: 'display.theme',
    among: [
      {label: 'display.theme.paper', sets: {theme: 'paper'}},
      {label: 'display.theme.dark', sets: {theme: 'dark'}},
      {label: 'display.theme.contrast', sets: {theme: 'contrast'}},
    ],
  },
  {
    label: 'display.reading',
    among: [
      {label: 'display.off', sets: {reading: false, screenOff: false, headphones: false}},
      {
        label: 'display.on',
        sets: {...byEar, headphones: false},
        is: {reading: true, headphones: false},
      },
      {
        label: 'display.headset',
        sets: {...byEar, headphones: true},
        is: {reading: true, headphones: true},
      },
    ],
  },
  {
    label: 'display.rate',
    ofReading: true,
    among: [
      {label: 'display.rate.slow', sets: {rate: 0.75}},
      {label: 'display.rate.normal', sets: {rate: 1}},
      {label: 'display.rate.fast', sets: {rate: 1.5}},
    ],
  },
  {
    label: 'display.screen',
    among: [
      {label: 'display.off', sets: {screenOff: false}},
      // Nobody could go on before a dark glass that says nothing.
      {label: 'display.on', sets: {screenOff: true, ...byEar}},
    ],
  },
];

/** How things are shown and read aloud: one press each, and what is on is marked. */
@customElement('rc-display-dialog')
export class DisplayDialog extends LitElement {
  static override styles = [
    buttons,
    css`
      .lines {
        display: grid;
        grid-template-columns: auto minmax(min-content, 1fr);
        align-items: center;
        gap: calc(3.4 * var(--u)) calc(5 * var(--u));
        margin: 0;
        /* Words reach a little below their lines. */
        padding-block-end: calc(2.5 * var(--u));
      }

      .line {
        display: contents;
      }

      .choices {
        display: flex;
        gap: calc(3.4 * var(--u));
      }

      .label {
        font-weight: 600;
        line-height: 1.2;
      }

      .choices button {
        flex: 1 1 0;
        min-inline-size: min-content;
        min-block-size: clamp(calc(13 * var(--u)), 7.4vh, calc(20 * var(--u)));
        padding: calc(1 * var(--u)) calc(1.5 * var(--u));
        line-height: 1.15;
        overflow-wrap: normal;
      }

      .low .choices button {
        min-block-size: clamp(calc(13 * var(--u)), 4.2vh, calc(20 * var(--u)));
      }

      .close {
        flex: 1;
      }
    `,
  ];

  @property({attribute: false}) view!: View;

  protected override render() {
    const {view} = this;
    return html`
      <rc-kiosk-dialog
        .heading=${view.t('aid.display')}
        .low=${view.low}
        @rc-dismiss=${this.#close}
      >
        <div class=${classMap({lines: true, low: view.low})}>
          ${LINES.map(
            ({label, among, ofReading}) => html`
              <div class="line" role="group" aria-labelledby=${label}>
                <span class="label" id=${label}>${view.t(label)}</span>
                <div class="choices">
                  ${among.map((choice) => this.#choice(choice, ofReading && !view.settings.reading))}
                </div>
              </div>
            `,
          )}
        </div>
        <button slot="act" type="button" class="close primary" @click=${this.#close}>
          ${view.t('aid.done')}
        </button>
      </rc-kiosk-dialog>
    `;
  }

  #choice({label, sets, is}: Choice, disabled = false) {
    const {settings} = this.view;
    const marks = Object.entries(is ?? sets).slice(0, is ? undefined : 1);
    const chosen = marks.every(([key, value]) => settings[key as keyof Settings] === value);
    return html`
      <button
        type="button"
        class=${classMap({chosen: chosen && !disabled})}
        aria-pressed=${chosen}
        data-repeat
        ?disabled=${disabled}
        @click=${() => {
          this.#set(sets);
        }}
      >
        ${this.view.t(label)}
      </button>
    `;
  }

  readonly #close = () => {
    this.#set({choosing: undefined});
  };

  #set(settings: Partial<Settings>): void {
    this.dispatchEvent(new SettingsEvent(settings));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-display-dialog': DisplayDialog;
  }
}

import {css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {clockText} from '../../../hall/day.ts';
import type {Display} from '../../../hall/signage.ts';
import type {HallLink} from '../../../sync/hall-link.ts';
import {COUNTS} from '../../../wire/signage-limits.ts';
import type {DevicePresence} from '../../../wire/api.ts';
import {deviceViews} from '../../devices/device-view.ts';
import {faultWords, say as sayOfDevice} from '../../devices/words.ts';
import {addItem, freshId} from '../draft/draft.ts';
import './display-address.ts';
import './display-fields.ts';
import './display-preview.ts';
import {displayViews, type DisplayView} from './display-view.ts';
import {ListEditor} from '../form/list-editor.ts';
import './display-test.ts';

/** Every display and who shows it now; one of them open, with its picture. */
@customElement('rc-display-editor')
export class DisplayEditor extends ListEditor {
  /** What the pictures of the displays look through. */
  @property({attribute: false}) link!: HallLink;
  /** Hub time, epoch milliseconds. */
  @property({type: Number}) now = 0;
  /** Hub time up to which it is known how devices are. */
  @property({type: Number}) known = 0;
  @property({attribute: false}) devices: readonly DevicePresence[] = [];
  /** Until when displays show a test card. */
  @property({attribute: false}) tests: ReadonlyMap<string, number> = new Map();
  /** Nothing can be sent now. */
  @property({type: Boolean}) disabled = false;
  /** Address of the wall's page. */
  @property() wall = '/signage/';
  protected override readonly listed = 'displays';
  protected override readonly atMost = COUNTS.displays;

  static override styles = [
    ListEditor.styles,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 12px 28px;
      }
      rc-display-address {
        flex: 1 1 340px;
      }
    `,
  ];

  protected override render() {
    const devices = deviceViews(this.devices, this.link.state.revision, this.known);
    const views = displayViews(this.signage, devices, this.tests, this.now);
    const view = views[this.place];
    return this.list(
      {
        title: this.say('displays.title'),
        add: this.say('displays.add'),
        none: this.say('displays.none'),
      },
      views.map(({display, board, state, testUntil}) => ({
        id: display.id,
        name: display.name,
        about: board,
        pill: this.say(testUntil === undefined ? `displays.${state}` : 'displays.testing'),
        tone: state === 'trouble' ? 'look' : state === 'well' ? 'on' : '',
      })),
      this.#add,
      view && this.#detail(view),
    );
  }

  #detail(view: DisplayView) {
    const index = this.place;
    const {display, testUntil} = view;
    const published = this.hall.signage.displays.some(({id}) => id === display.id);
    return html`<section class="card detail" aria-label=${display.name}>
      <rc-display-preview
        .link=${this.link}
        .display=${display}
        .pixels=${view.devices.find(({presence}) => presence.report?.pixels)?.presence.report?.pixels}
        .covered=${testUntil !== undefined || this.link.state.alarm !== undefined}
        .signage=${this.signage}
        .wall=${this.wall}
        .language=${this.language}
      ></rc-display-preview>
      <p>${this.#devices(view)}</p>
      <div class="row">
        <rc-display-address
          .address=${new URL(`${this.wall}?display=${display.id}`, location.href).href}
          .language=${this.language}
        ></rc-display-address>
        <rc-display-test
          .display=${display.id}
          .until=${testUntil === undefined ? '' : clockText(testUntil, this.hall.timeZone)}
          .disabled=${this.disabled || !published}
          .unknown=${!published}
          .language=${this.language}
        ></rc-display-test>
      </div>
      <rc-display-fields
        .hall=${this.hall}
        .signage=${this.signage}
        .faults=${this.faults}
        .language=${this.language}
        .index=${index}
      ></rc-display-fields>
      <div>
        <button
          type="button"
          ?disabled=${this.signage.displays.length < 2}
          @click=${() => {
            this.takeAway('displays', index, display.name);
          }}
        >
          ${this.say('displays.remove')}
        </button>
      </div>
    </section>`;
  }

  #devices({devices}: DisplayView): string {
    if (devices.length === 0) return this.say('displays.nobody.long');
    return devices
      .map(({presence, state, faults}) => {
        const words = faults.map((code) => faultWords(this.language, code));
        const how = [sayOfDevice(this.language, `device.${state}`), ...words].join(
          this.say('list.comma'),
        );
        return this.say('displays.device', {device: presence.device.slice(-8), how});
      })
      .join(this.say('list.stop'));
  }

  readonly #add = () => {
    const {displays, boards} = this.signage;
    const id = freshId('display', displays);
    const board = boards[0]?.id ?? '';
    const name = this.say('displays.new');
    const display: Display = {id, name, board, pixelShift: false, refresh: 60};
    this.change(addItem('displays', display));
    this.open = id;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-display-editor': DisplayEditor;
  }
}

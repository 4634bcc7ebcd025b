import {css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {HallConfiguration} from '../../hall/configuration.ts';
import {saveFile} from '../save-file.ts';
import {FormElement} from '../screens/form/form-element.ts';
import {fileChooser, fileChooserStyles} from './file-chooser.ts';
import {hallPiece} from './draft/hall-piece.ts';
import {say, type TextKey} from './words.ts';

/** A whole document was brought in a file, and nothing is wrong in it. */
export class HallBroughtEvent extends Event {
  static readonly type = 'rc-hall-brought';
  readonly document: HallConfiguration;

  constructor(document: HallConfiguration) {
    super(HallBroughtEvent.type, {bubbles: true, composed: true});
    this.document = document;
  }
}

type Told = readonly [key: TextKey, values?: Readonly<Record<string, string | number>>];

/**
 * The whole document as a file, both ways.
 *
 * @fires {HallBroughtEvent} rc-hall-brought - With a document that this hall can have.
 */
@customElement('rc-hall-file')
export class HallFile extends FormElement {
  /** The document as it is being edited. */
  @property({attribute: false}) hall!: HallConfiguration;
  /** What came of the last file. */
  @state() private told: Told | undefined;
  @state() private refused = false;

  static override styles = [
    FormElement.styles,
    fileChooserStyles,
    css`
      :host {
        display: grid;
        gap: 10px;
      }
    `,
  ];

  protected override render() {
    return html`<h2>${this.#say('file.title')}</h2>
      <div class="head">
        <button type="button" @click=${this.#save}>${this.#say('file.export')}</button>
        ${fileChooser(this.#say('file.import'), 'application/json,.json', this.#bring)}
      </div>
      <p class="hint">${this.#say('file.import.hint')}</p>
      ${
        this.told
          ? html`<p class=${this.refused ? 'fault' : 'warning'} role="status">
              ${this.#say(...this.told)}
            </p>`
          : nothing
      }`;
  }

  readonly #save = () => {
    const {hall} = this;
    saveFile(`hall-${hall.hall}.json`, `${JSON.stringify(hall, null, 2)}\n`, 'application/json');
  };

  readonly #bring = async (file: File) => {
    this.told = this.#take(await file.text());
    this.refused = this.told[0] !== 'file.imported';
  };

  #take(text: string): Told {
    let document: HallConfiguration;
    try {
      document = JSON.parse(text) as HallConfiguration;
    } catch {
      return ['file.unreadable'];
    }
    const checked = hallPiece.check(this.hall, document);
    if (!checked.ok) {
      const [fault] = checked.faults;
      const why = fault?.[this.language] ?? '';
      return ['file.refused', {path: fault?.path ?? '', why, count: checked.faults.length}];
    }
    if (checked.value.hall !== this.hall.hall)
      return ['file.other-hall', {hall: checked.value.hall}];
    this.dispatchEvent(new HallBroughtEvent(checked.value));
    return ['file.imported'];
  }

  #say(key: TextKey, values?: Readonly<Record<string, string | number>>): string {
    return say(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-hall-file': HallFile;
  }
}

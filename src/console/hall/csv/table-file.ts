import {css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import type {Read, TableFault} from '../../../hall/table/table.ts';
import {unitRows, unitsFromRows} from '../../../hall/table/units-table.ts';
import {windowRows, windowsFromRows} from '../../../hall/table/windows-table.ts';
import {saveFile} from '../../save-file.ts';
import {FormElement} from '../../screens/form/form-element.ts';
import {withoutUnit} from '../draft/without-unit.ts';
import {fileChooser, fileChooserStyles} from '../file-chooser.ts';
import {HallBroughtEvent} from '../hall-file.ts';
import {say, type TextKey} from '../words.ts';
import {csvRows, csvText} from './csv-text.ts';

const FAULTS_SHOWN = 12;

type Rows = readonly (readonly string[])[];
type Language = 'zh' | 'en';

interface Table {
  readonly rows: (hall: HallConfiguration, language: Language) => Rows;
  /** The hall with what the table says. */
  readonly read: (rows: Rows, hall: HallConfiguration) => Read<HallConfiguration>;
}

const TABLES = {
  units: {
    rows: unitRows,
    read: (rows, hall) => {
      const read = unitsFromRows(rows, hall);
      if (!read.ok) return read;
      const {value: units} = read;
      const gone = hall.units.filter(({id}) => !units.some((unit) => unit.id === id));
      const left = gone.reduce((before, {id}) => withoutUnit(before, id), hall);
      return {ok: true, value: {...left, units}};
    },
  },
  windows: {
    rows: windowRows,
    read: (rows, hall) => {
      const read = windowsFromRows(rows, hall);
      return read.ok ? {ok: true, value: {...hall, windows: read.value}} : read;
    },
  },
} as const satisfies Record<string, Table>;

/**
 * One part of the document as a table for a spreadsheet, both ways.
 *
 * @fires {HallBroughtEvent} rc-hall-brought - With the document as the table wants it.
 */
@customElement('rc-table-file')
export class TableFile extends FormElement {
  /** The document as it is being edited. */
  @property({attribute: false}) hall!: HallConfiguration;
  @property() table: keyof typeof TABLES = 'units';
  /** What came of the last file. */
  @state() private told = '';
  @state() private refused = false;
  @state() private wrong: readonly TableFault[] = [];

  static override styles = [
    FormElement.styles,
    fileChooserStyles,
    css`
      :host {
        display: grid;
        gap: 10px;
      }
      ul {
        margin: 0;
        padding-inline-start: 20px;
      }
    `,
  ];

  protected override render() {
    const {told, wrong} = this;
    return html`<div class="head">
        <button type="button" @click=${this.#save}>${this.#say('table.export')}</button>
        ${fileChooser(this.#say('table.import'), 'text/csv,.csv', this.#bring)}
      </div>
      <p class="hint">${this.#say('table.hint')}</p>
      ${told ? html`<p class=${this.refused ? 'fault' : 'warning'} role="status">${told}</p>` : nothing}
      ${
        wrong.length > 0
          ? html`<ul class="fault">
              ${wrong.slice(0, FAULTS_SHOWN).map((fault) => html`<li>${this.#fault(fault)}</li>`)}
            </ul>`
          : nothing
      }`;
  }

  #fault({line, column, ...why}: TableFault): string {
    return this.#say('table.fault', {line, column, why: why[this.language]});
  }

  readonly #save = () => {
    const {hall, table, language} = this;
    const text = csvText(TABLES[table].rows(hall, language));
    saveFile(`${table}-${hall.hall}.csv`, text, 'text/csv;charset=utf-8');
  };

  readonly #bring = async (file: File) => {
    const text = textOf(await file.arrayBuffer());
    this.wrong = [];
    this.refused = true;
    if (text === undefined) {
      this.told = this.#say('table.unreadable');
      return;
    }
    const rows = csvRows(text);
    const read = TABLES[this.table].read(rows, this.hall);
    if (!read.ok) {
      this.wrong = read.faults;
      this.told = this.#say('table.refused', {count: read.faults.length});
      return;
    }
    this.refused = false;
    this.told = this.#say('table.imported', {count: rows.length - 1});
    this.dispatchEvent(new HallBroughtEvent(read.value));
  };

  #say(key: TextKey, values?: Readonly<Record<string, string | number>>): string {
    return say(this.language, key, values);
  }
}

/** Spreadsheets of China save in their own way unless they are asked for UTF-8; undefined where it is neither. */
function textOf(bytes: ArrayBuffer): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, {fatal: true}).decode(bytes);
    } catch {
      // The other one, then.
    }
  }
  return undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-table-file': TableFile;
  }
}

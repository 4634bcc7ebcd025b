import {css, html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import {FormElement} from '../../screens/form/form-element.ts';
import {fieldHint, fieldName} from './field-names.ts';

/** A field of the document shall be so. */
export class FieldChangeEvent extends Event {
  static readonly type = 'rc-field-change';
  readonly path: string;
  /** As it shall be; undefined where the document shall go without it. */
  readonly value: unknown;
  /** What the change takes away, where it takes something away: its name, and its id where it has one. */
  readonly removed: {readonly name: string; readonly id: string | undefined} | undefined;

  constructor(path: string, value: unknown, removed?: FieldChangeEvent['removed']) {
    super(FieldChangeEvent.type, {bubbles: true, composed: true});
    this.path = path;
    this.value = value;
    this.removed = removed;
  }
}

/**
 * One field of the hall's document. It shows what it is given, and says what shall be.
 *
 * @fires {FieldChangeEvent} rc-field-change - With the field as it shall be.
 */
export abstract class FieldElement extends FormElement {
  /** The document as it is being edited: names of what fields point at come from there. */
  @property({attribute: false}) hall!: HallConfiguration;
  /** Where the field stands in the document: `units.3.short`. */
  @property() path = '';
  @property({attribute: false}) value: unknown;
  /** The document may go without it. */
  @property({type: Boolean}) optional = false;
  /** Its name is only heard: what stands around it says what it is. */
  @property({type: Boolean}) bare = false;

  static override styles: CSSResultGroup = [
    FormElement.styles,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
        gap: 8px 14px;
      }
      .hint {
        margin-block-start: 4px;
        font-size: 15px;
      }
    `,
  ];

  protected get called(): string {
    return fieldName(this.path, this.language);
  }

  protected tell(value: unknown, removed?: FieldChangeEvent['removed']): void {
    this.dispatchEvent(new FieldChangeEvent(this.path, value, removed));
  }

  /** What is good to know of the field, below it. */
  protected hint(): TemplateResult | typeof nothing {
    const hint = this.bare ? undefined : fieldHint(this.path, this.language);
    return hint === undefined ? nothing : html`<p class="hint">${hint}</p>`;
  }
}

import {css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {asVariant, blankOf} from './blank.ts';
import {choiceName, fieldName} from './field-names.ts';
import {FieldElement} from './field-element.ts';
import {fieldsOfThing, type Field, type ShapeOf} from './field-shape.ts';
import {fieldTemplate, isShown, isSmall} from './field-template.ts';

type Members = Readonly<Record<string, unknown>>;

/** Fields that belong together; of variants, those that the chosen one has. */
@customElement('rc-field-group')
export class FieldGroup extends FieldElement {
  @property({attribute: false}) shape: ShapeOf<'group' | 'variants'> = {kind: 'group', fields: []};

  static override styles = [
    FieldElement.styles,
    css`
      .all {
        display: grid;
        gap: 14px;
      }
      /* Beside fields, whose names stand above them. */
      .fields rc-field-switch {
        padding-block-start: 28px;
      }
      .fields {
        grid-template-columns: repeat(auto-fill, minmax(min(200px, 100%), 1fr));
      }
      legend {
        color: var(--rc-ink);
        font-size: 17px;
        font-weight: 600;
      }
      fieldset:not(.named) > legend {
        font-size: 20px;
      }
      fieldset.named {
        padding-inline-start: 14px;
        border-inline-start: 3px solid var(--rc-line);
      }
    `,
  ];

  protected override render() {
    if (this.bare) return this.#members();
    return html`<fieldset class=${this.path.includes('.') ? 'named' : ''}>
      <legend class=${this.optional ? 'heard' : ''}>${this.called}</legend>
      ${this.optional ? this.#whether() : nothing}
      ${this.value === undefined ? nothing : this.#members()} ${this.hint()}
    </fieldset>`;
  }

  /** What the document may go without is there only when somebody wants it. */
  #whether() {
    return this.tick(this.called, this.value !== undefined, (on) => {
      this.tell(on ? blankOf(this.shape, this.path, this.hall) : undefined);
    });
  }

  #members() {
    const {shape, path} = this;
    const members = (this.value ?? {}) as Members;
    const fields = fieldsOfThing(shape, members).filter((field) =>
      isShown(field, `${path}.${field.key}`),
    );
    const small = fields.filter(isSmall);
    const named = fields.filter((field) => field.shape.kind === 'words');
    const large = fields.filter((field) => !isSmall(field) && !named.includes(field));
    const one = (field: Field) =>
      fieldTemplate(field, `${path}.${field.key}`, members[field.key], this);
    return html`<div class="all">
      ${named.map(one)}
      ${
        small.length > 0 || shape.kind === 'variants'
          ? html`<div class="fields">
              ${shape.kind === 'variants' ? this.#variant(shape, members) : nothing}
              ${small.map(one)}
            </div>`
          : nothing
      }
      ${large.map(one)}
    </div>`;
  }

  #variant(shape: ShapeOf<'variants'>, members: Members) {
    const path = `${this.path}.${shape.by}`;
    return this.choice({
      label: fieldName(path, this.language),
      path,
      value: String(members[shape.by]),
      options: shape.variants.map(
        ({value}) => [value, choiceName(path, value, this.language)] as const,
      ),
      choose: (value) => {
        this.tell(asVariant(shape, members, value, this.path, this.hall));
      },
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-field-group': FieldGroup;
  }
}

import {html, type TemplateResult} from 'lit';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import type {Fault} from '../../../hall/fault.ts';
import type {Language} from '../../words.ts';
import {choosable, isRef} from './choosable.ts';
import {choiceName} from './field-names.ts';
import {patternOf} from './field-path.ts';
import type {Field} from './field-shape.ts';

/** What every field of a page has in common. */
export interface FieldContext {
  /** The document as it is being edited. */
  readonly hall: HallConfiguration;
  readonly faults: readonly Fault[];
  readonly language: Language;
}

/** Whether people see a field at all: what machines call something is nobody's to type. */
export const isShown = ({shape}: Field, path: string): boolean =>
  shape.kind !== 'id' || isRef(patternOf(path));

/** Whether a field is a line or two, and may stand beside others. */
export const isSmall = ({shape: {kind}}: Field): boolean =>
  ['text', 'number', 'choice', 'date', 'id', 'switch', 'fixed'].includes(kind);

/** The editor of a field, whatever its shape. */
export function fieldTemplate(
  {shape, optional}: Pick<Field, 'shape' | 'optional'>,
  path: string,
  value: unknown,
  {hall, faults, language}: FieldContext,
  bare = false,
): TemplateResult {
  switch (shape.kind) {
    case 'text':
    case 'date':
      return html`<rc-field-text
        .shape=${shape}
        .path=${path}
        .value=${value}
        .optional=${optional}
        .bare=${bare}
        .faults=${faults}
        .language=${language}
      ></rc-field-text>`;
    case 'words':
      return html`<rc-field-words
        .shape=${shape}
        .path=${path}
        .value=${value}
        .optional=${optional}
        .bare=${bare}
        .faults=${faults}
        .language=${language}
      ></rc-field-words>`;
    case 'number':
      return html`<rc-field-number
        .shape=${shape}
        .path=${path}
        .value=${value}
        .optional=${optional}
        .faults=${faults}
        .language=${language}
      ></rc-field-number>`;
    case 'switch':
    case 'fixed':
      return html`<rc-field-switch
        .on=${shape.kind === 'fixed' ? shape.value : true}
        .path=${path}
        .value=${value}
        .optional=${optional}
        .faults=${faults}
        .language=${language}
      ></rc-field-switch>`;
    case 'choice':
    case 'id': {
      const options =
        shape.kind === 'choice'
          ? shape.options.map((option) => [option, choiceName(path, option, language)] as const)
          : choosable(patternOf(path), path, hall, language).map(
              ({id, name}) => [id, name] as const,
            );
      return html`<rc-field-choice
        .options=${options}
        .path=${path}
        .value=${value}
        .optional=${optional}
        .faults=${faults}
        .language=${language}
      ></rc-field-choice>`;
    }
    case 'hours':
      return html`<rc-field-hours
        .path=${path}
        .value=${value}
        .optional=${optional}
        .faults=${faults}
        .language=${language}
      ></rc-field-hours>`;
    case 'list':
      return isRef(patternOf(`${path}.*`))
        ? html`<rc-field-refs
            .from=${choosable(patternOf(`${path}.*`), path, hall, language)}
            .most=${shape.most}
            .path=${path}
            .value=${value}
            .optional=${optional}
            .faults=${faults}
            .language=${language}
          ></rc-field-refs>`
        : html`<rc-field-list
            .shape=${shape}
            .path=${path}
            .value=${value}
            .optional=${optional}
            .hall=${hall}
            .faults=${faults}
            .language=${language}
          ></rc-field-list>`;
    case 'group':
    case 'variants':
      return html`<rc-field-group
        .shape=${shape}
        .path=${path}
        .value=${value}
        .optional=${optional}
        .bare=${bare}
        .hall=${hall}
        .faults=${faults}
        .language=${language}
      ></rc-field-group>`;
  }
}

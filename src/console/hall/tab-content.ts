import {html, nothing, type TemplateResult} from 'lit';
import type {HallConfiguration} from '../../hall/configuration.ts';
import {configurationSchema} from '../../wire/configuration-schema.ts';
import './fields/all-fields.ts';
import {shapeOf, type Field, type ShapeOf} from './fields/field-shape.ts';
import {fieldTemplate, isShown, isSmall, type FieldContext} from './fields/field-template.ts';
import './csv/table-file.ts';
import './hall-file.ts';
import {ELSEWHERE, partsOf, type EditTab} from './tabs.ts';
import './windows/windows-grid.ts';
import {isTextKey, say} from './words.ts';

const document = shapeOf(configurationSchema) as ShapeOf<'group'>;
const fields = new Map(document.fields.map((field) => [field.key, field]));
const shown = [...fields.values()].filter((field) => isShown(field, field.key));

/** What stands on a tab; `published` is what the hall has now. Its events bubble: changes of the draft, a document from a file. */
export function tabContent(
  tab: EditTab,
  context: FieldContext,
  published: HallConfiguration | undefined,
): TemplateResult {
  const parts = partsOf(
    tab,
    shown.map(({key}) => key),
  ).flatMap((key) => fields.get(key) ?? []);
  const small = parts.filter(isSmall);
  return html`<div class="cards">
    ${tab === 'windows' ? windows(context, published) : nothing}
    ${parts.filter((part) => !isSmall(part)).map((part) => card(part, context))}
    ${
      small.length > 0
        ? html`<section class="card smalls">${small.map((part) => one(part, context))}</section>`
        : nothing
    }
    ${tab === 'windows' || tab === 'units' ? table(tab, context) : nothing}
    ${tab === 'other' ? others(context) : nothing}
  </div>`;
}

function windows(
  {hall, faults, language}: FieldContext,
  published: HallConfiguration | undefined,
): TemplateResult {
  return html`<section class="card">
    <rc-windows-grid
      .hall=${hall}
      .published=${published}
      .faults=${faults}
      .language=${language}
    ></rc-windows-grid>
  </section>`;
}

function table(part: 'windows' | 'units', {hall, language}: FieldContext): TemplateResult {
  return html`<section class="card">
    <rc-table-file .hall=${hall} .table=${part} .language=${language}></rc-table-file>
  </section>`;
}

const card = (part: Field, context: FieldContext): TemplateResult =>
  html`<section class="card">${one(part, context)}</section>`;

function one(part: Field, context: FieldContext): TemplateResult {
  const value = (context.hall as unknown as Readonly<Record<string, unknown>>)[part.key];
  return fieldTemplate(part, part.key, value, context);
}

function others({hall, language}: FieldContext): TemplateResult {
  return html`<section class="card">
      <rc-hall-file .hall=${hall} .language=${language}></rc-hall-file>
    </section>
    <section class="card elsewhere">
      <h2>${say(language, 'elsewhere.title')}</h2>
      ${Object.entries(ELSEWHERE).map(([part, address]) => {
        const key = `elsewhere.${part}`;
        return html`<a class="button" href=${address ?? ''}
          >${isTextKey(key) ? say(language, key) : part}</a
        >`;
      })}
    </section>`;
}

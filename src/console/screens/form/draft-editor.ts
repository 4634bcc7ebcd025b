import {html, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import type {Signage} from '../../../hall/signage.ts';
import {changeItem, removeItem, type Change, type ListPart} from '../draft/draft.ts';
import {DraftChangeEvent} from '../draft/draft-event.ts';
import {FormElement} from './form-element.ts';
import './place-choice.ts';
import type {PlacesChosenEvent} from './place-choice.ts';
import './schedule-editor.ts';
import type {ScheduleChangeEvent} from './schedule-editor.ts';

/**
 * What every editor of a part of the draft is: it shows the draft as it gets it, and says what shall change.
 *
 * @fires {DraftChangeEvent} rc-draft-change - With the change.
 */
export abstract class DraftEditor extends FormElement {
  /** The hall as published: its areas, windows, time zone. */
  @property({attribute: false}) hall!: HallConfiguration;
  @property({attribute: false}) signage!: Signage;

  protected change(change: Change): void {
    this.dispatchEvent(new DraftChangeEvent(change));
  }

  protected takeAway(part: ListPart, index: number, name: string): void {
    this.dispatchEvent(new DraftChangeEvent(removeItem(part, index), name));
  }

  /** When an item of the draft applies. */
  protected schedule(part: 'slogans' | 'notices' | 'media', index: number): TemplateResult {
    return html`<rc-schedule-editor
      .when=${this.signage[part][index]?.when}
      .path=${`signage.${part}.${index}.when`}
      .faults=${this.faults}
      .language=${this.language}
      @rc-schedule-change=${({when}: ScheduleChangeEvent) => {
        this.change(changeItem(part, index, {when}));
      }}
    ></rc-schedule-editor>`;
  }

  /** On which displays an item of the draft is shown. */
  protected places(part: 'notices' | 'media', index: number): TemplateResult {
    return html`<rc-place-choice
      .displays=${this.signage.displays}
      .chosen=${this.signage[part][index]?.displays}
      .language=${this.language}
      @rc-places-chosen=${({displays}: PlacesChosenEvent) => {
        this.change(changeItem(part, index, {displays}));
      }}
    ></rc-place-choice>`;
  }
}

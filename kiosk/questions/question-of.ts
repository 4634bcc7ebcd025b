import {html, type TemplateResult} from 'lit';
import type {IdReader} from '../../src/devices/id-reader/id-reader.ts';
import type {Question} from '../../src/hall/form.ts';
import type {InputEngines} from '../../src/input/engines.ts';
import type {View} from '../glass/view.ts';
import type {Progress} from '../visit/progress.ts';
import type {Visit} from '../visit/visit.ts';
import './card-question.ts';
import './choice-question.ts';
import './company-question.ts';
import './digits-question.ts';
import './needs-question.ts';
import './paper-question.ts';
import './people-question.ts';
import './topic-question.ts';
import './unit-question.ts';
import './words-question.ts';

export interface Asking {
  readonly view: View;
  readonly visit: Visit;
  readonly progress: Progress | undefined;
  readonly engines: InputEngines;
  /** A card is asked for only where there is one. */
  readonly reader: IdReader | undefined;
  /** The hall's day, `2026-03-02`. */
  readonly today: string;
}

/** The screen of one question. Keyed by the question outside: each has an element of its own. */
export function questionOf(
  question: Question,
  {view, visit, progress, engines, reader, today}: Asking,
): TemplateResult {
  switch (question.kind) {
    case 'words':
      return html`<rc-words-question
        .view=${view}
        .visit=${visit}
        .progress=${progress}
        .question=${question}
        .engines=${engines}
      ></rc-words-question>`;
    case 'digits':
      return html`<rc-digits-question
        .view=${view}
        .visit=${visit}
        .progress=${progress}
        .question=${question}
      ></rc-digits-question>`;
    case 'card':
      return html`<rc-card-question
        .view=${view}
        .visit=${visit}
        .progress=${progress}
        .question=${question}
        .reader=${reader}
      ></rc-card-question>`;
    case 'paper':
      return html`<rc-paper-question
        .view=${view}
        .visit=${visit}
        .progress=${progress}
        .question=${question}
        .engines=${engines}
        .today=${today}
      ></rc-paper-question>`;
    case 'choice':
      return html`<rc-choice-question
        .view=${view}
        .visit=${visit}
        .progress=${progress}
        .question=${question}
      ></rc-choice-question>`;
    case 'people':
      return html`<rc-people-question
        .view=${view}
        .visit=${visit}
        .progress=${progress}
        .question=${question}
        .engines=${engines}
      ></rc-people-question>`;
    case 'company':
      return html`<rc-company-question
        .view=${view}
        .visit=${visit}
        .progress=${progress}
        .question=${question}
      ></rc-company-question>`;
    case 'topic':
      return html`<rc-topic-question
        .view=${view}
        .visit=${visit}
        .progress=${progress}
        .question=${question}
      ></rc-topic-question>`;
    case 'unit':
      return html`<rc-unit-question
        .view=${view}
        .visit=${visit}
        .progress=${progress}
        .question=${question}
        .engines=${engines}
      ></rc-unit-question>`;
    case 'needs':
      return html`<rc-needs-question
        .view=${view}
        .visit=${visit}
        .progress=${progress}
        .question=${question}
      ></rc-needs-question>`;
  }
}

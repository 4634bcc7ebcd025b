import {html, type TemplateResult} from 'lit';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import type {Language} from '../../words.ts';
import type {DraftClient} from './draft-client.ts';
import './draft-list.ts';
import type {RevisionClient} from './revision-client.ts';
import './revision-list.ts';
import './scheduled-list.ts';

interface HistoryContext {
  readonly client: RevisionClient;
  readonly drafts: DraftClient;
  readonly hall: HallConfiguration;
  /** The hall with changes that nobody has published, where there are any. */
  readonly mine: HallConfiguration | undefined;
  readonly revision: number;
  readonly disabled: boolean;
  readonly language: Language;
}

/** What was, what is put aside, and what waits for its time. */
export function historyTab({
  client,
  drafts,
  hall: {timeZone},
  mine,
  revision,
  disabled,
  language,
}: HistoryContext): TemplateResult {
  return html`<div class="cards">
    <section class="card">
      <rc-draft-list
        .client=${client}
        .drafts=${drafts}
        .mine=${mine}
        .revision=${revision}
        .timeZone=${timeZone}
        .disabled=${disabled}
        .language=${language}
      ></rc-draft-list>
    </section>
    <rc-scheduled-list
      .client=${client}
      .revision=${revision}
      .timeZone=${timeZone}
      .disabled=${disabled}
      .language=${language}
    ></rc-scheduled-list>
    <rc-revision-list
      .client=${client}
      .revision=${revision}
      .timeZone=${timeZone}
      .disabled=${disabled}
      .language=${language}
    ></rc-revision-list>
  </div>`;
}

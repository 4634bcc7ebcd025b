import type {Heard} from '../../../sync/hub-request.ts';
import type {KeptDraft} from '../../../sync/kept-draft.ts';
import {isReadable} from '../draft/readable.ts';
import type {RevisionClient} from './revision-client.ts';

interface PutAside {
  readonly basedOn: number;
  readonly configuration: unknown;
}

/** Changes that were put aside, with the document that they were made on; `unreadable` where they are no document of a hall. */
export async function workOf(
  {basedOn, configuration}: PutAside,
  client: RevisionClient,
): Promise<Heard<KeptDraft> | {readonly kind: 'unreadable'}> {
  if (!isReadable(configuration)) return {kind: 'unreadable'};
  const heard = await client.revision(basedOn);
  if (heard.kind !== 'done') return heard;
  return {kind: 'done', answer: {base: heard.answer.configuration, mine: configuration}};
}

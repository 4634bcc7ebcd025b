import type {HallConfiguration} from '../../../hall/configuration.ts';
import {askHub, type Heard} from '../../../sync/hub-request.ts';
import {tellHub} from '../../../sync/hub-tell.ts';
import {API} from '../../../wire/api.ts';
import type {DraftAnswer, DraftEntry, DraftsAnswer} from '../../../wire/revision-api.ts';

const PATIENCE_MS = 5_000;
/** The whole document goes up. */
const DOCUMENT_MS = 10_000;

/** A draft as somebody wants it kept. */
export interface SavedDraft {
  readonly name: string;
  readonly basedOn: number;
  /** The one that was seen last; 0 for a new one. */
  readonly version: number;
  readonly configuration: HallConfiguration;
}

/** Drafts at the hub, which every operator sees. */
export interface DraftClient {
  drafts(): Promise<Heard<DraftsAnswer>>;
  draft(id: string): Promise<Heard<DraftAnswer>>;
  save(id: string, draft: SavedDraft): Promise<Heard<DraftEntry>>;
  drop(id: string): Promise<Heard<unknown>>;
}

export const hubDrafts: DraftClient = {
  drafts: () => askHub(API.drafts, PATIENCE_MS),
  draft: (id) => askHub(API.draft(id), PATIENCE_MS),
  save: (id, draft) => tellHub('PUT', API.draft(id), DOCUMENT_MS, draft),
  drop: (id) => askHub(API.draft(id), PATIENCE_MS, {method: 'DELETE'}),
};

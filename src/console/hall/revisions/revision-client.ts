import type {HallConfiguration} from '../../../hall/configuration.ts';
import type {HallLink, Sent} from '../../../sync/hall-link.ts';
import {askHub, type Heard} from '../../../sync/hub-request.ts';
import {tellHub} from '../../../sync/hub-tell.ts';
import {API} from '../../../wire/api.ts';
import type {
  CheckAnswer,
  PlanAnswer,
  RevisionAnswer,
  RevisionsAnswer,
  ScheduledAnswer,
  ScheduledRevision,
} from '../../../wire/revision-api.ts';

const PATIENCE_MS = 5_000;
/** The whole document goes up, and is looked at. */
const DOCUMENT_MS = 10_000;

/** A document that somebody wants published, and the revision that it was made from. */
export interface Publication {
  readonly configuration: HallConfiguration;
  readonly basedOn: number;
  /** An operator's own words. */
  readonly note?: string | undefined;
}

/** What the console asks of the hub about the revisions of the hall's document. */
export interface RevisionClient {
  /** Revisions before one, or the newest. */
  revisions(before?: number): Promise<Heard<RevisionsAnswer>>;
  revision(revision: number): Promise<Heard<RevisionAnswer>>;
  /** What publishing would come to; nothing is published. */
  check(configuration: HallConfiguration, basedOn: number): Promise<Heard<CheckAnswer>>;
  publish(publication: Publication): Promise<Sent>;
  rollBack(revision: number, basedOn: number, note?: string): Promise<Sent>;
  /** `due` is hub time. */
  schedule(publication: Publication, due: number): Promise<Heard<ScheduledRevision>>;
  scheduled(): Promise<Heard<ScheduledAnswer>>;
  /** One of them with its document. */
  plan(id: string): Promise<Heard<PlanAnswer>>;
  cancel(id: string): Promise<Heard<unknown>>;
}

const noted = (note: string | undefined) => (note ? {note} : {});

export const hubRevisions = (link: HallLink): RevisionClient => ({
  revisions: (before) =>
    askHub(
      before === undefined ? API.revisions : `${API.revisions}?before=${String(before)}`,
      PATIENCE_MS,
    ),
  revision: (revision) => askHub(API.revision(revision), PATIENCE_MS),
  check: (configuration, basedOn) =>
    tellHub('POST', API.configurationChecks, DOCUMENT_MS, {configuration, basedOn}),
  publish: ({configuration, basedOn, note}) =>
    link.send(
      'publish-configuration',
      {configuration, basedOn, ...noted(note)},
      {timeout: DOCUMENT_MS},
    ),
  rollBack: (revision, basedOn, note) =>
    link.send(
      'roll-back-configuration',
      {revision, basedOn, ...noted(note)},
      {timeout: DOCUMENT_MS},
    ),
  schedule: ({configuration, basedOn, note}, due) =>
    tellHub('POST', API.scheduledRevisions, DOCUMENT_MS, {
      ...{configuration, basedOn, due},
      ...noted(note),
    }),
  scheduled: () => askHub(API.scheduledRevisions, PATIENCE_MS),
  plan: (id) => askHub(API.scheduledRevision(id), PATIENCE_MS),
  cancel: (id) => askHub(API.scheduledRevision(id), PATIENCE_MS, {method: 'DELETE'}),
});

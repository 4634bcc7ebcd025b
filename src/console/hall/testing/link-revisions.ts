import {checkConfiguration} from '../../../hall/check-configuration.ts';
import {configurationWarnings} from '../../../hall/configuration-warnings.ts';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import {differences} from '../../../hall/difference/differences.ts';
import type {Heard} from '../../../sync/hub-request.ts';
import type {MemoryLink} from '../../../sync/testing/memory-link.ts';
import type {
  CheckAnswer,
  DraftAnswer,
  DraftEntry,
  PlanAnswer,
  RevisionAnswer,
} from '../../../wire/revision-api.ts';
import type {DraftClient, SavedDraft} from '../revisions/draft-client.ts';
import type {Publication} from '../revisions/revision-client.ts';
import {NINE, RevisionHub, plan} from '../revisions/testing/revision-hub.ts';

/** What was published in each hall, for every page of it. */
const published = new WeakMap<MemoryLink, Map<number, HallConfiguration>>();

const done = <T>(answer: T): Promise<Heard<T>> => Promise.resolve({kind: 'done', answer});

/** What a hub says of documents, over the hall of a link: it looks at them, publishes them, and knows them again. */
export class LinkRevisions extends RevisionHub {
  readonly #link: MemoryLink;
  readonly #documents: Map<number, HallConfiguration>;
  readonly #plans = new Map<string, PlanAnswer>();

  constructor(link: MemoryLink) {
    super();
    this.#link = link;
    this.#documents = published.get(link) ?? new Map<number, HallConfiguration>();
    published.set(link, this.#documents);
    const note = () => {
      const {configuration, revision} = link.state;
      if (configuration) this.#documents.set(revision, configuration);
    };
    note();
    link.subscribe(note);
  }

  override revision = (revision: number): Promise<Heard<RevisionAnswer>> =>
    done({
      ...{revision, at: NINE, actor: {kind: 'hub', id: 'hub'}},
      configuration: this.#documents.get(revision)!,
    });

  override check = (
    document?: HallConfiguration,
    basedOn?: number,
  ): Promise<Heard<CheckAnswer>> => {
    const {configuration: before, revision, day} = this.#link.state;
    return done({
      revision,
      stale: basedOn !== revision,
      faults: checkConfiguration(document!),
      warnings: configurationWarnings(document!, {before: before!, today: day?.day}),
      differences: differences(before!, document!),
    });
  };

  override schedule = (publication: unknown, due: unknown) => {
    const {configuration, basedOn} = publication as Publication;
    const id = `p${String(this.#plans.size + 1)}`;
    this.#plans.set(id, {id, basedOn, configuration});
    const waiting = plan({id, basedOn, due: Number(due)});
    this.plans = [...this.plans, waiting];
    return done(waiting);
  };
  override plan = (id: string) => done(this.#plans.get(id)!);
  override cancel = (id: unknown) => {
    this.plans = this.plans.filter((one) => one.id !== id);
    return done({});
  };

  override publish = (publication: unknown) =>
    this.#link.send('publish-configuration', publication as Publication & {note?: string});
}

/** Drafts in memory. */
export class MemoryDrafts implements DraftClient {
  readonly #kept = new Map<string, DraftAnswer>();

  drafts = () => done({drafts: [...this.#kept.values()]});
  draft = (id: string) => done(this.#kept.get(id)!);
  save = (id: string, draft: SavedDraft): Promise<Heard<DraftEntry>> => {
    const by = {actor: {kind: 'console', id: 'front', by: 'li'}, name: '李敏'} as const;
    const kept = {...draft, id, by, version: draft.version + 1, at: NINE};
    this.#kept.set(id, kept);
    return done(kept);
  };
  drop = (id: string) => {
    this.#kept.delete(id);
    return done({});
  };
}

import {createHash} from 'node:crypto';
import type {Command} from '../../hall/command.ts';
import type {UnitId} from '../../hall/configuration.ts';
import {decide, dueBy} from '../../hall/decide/decide.ts';
import {
  HUB,
  type Actor,
  type Fact,
  type FactType,
  type HallEvent,
  type TicketId,
} from '../../hall/event.ts';
import {apply} from '../../hall/fold/fold.ts';
import type {SealingKey} from '../../hall/filled-form.ts';
import type {Refusal} from '../../hall/refusal.ts';
import {restore, snapshotOf, type Snapshot} from '../../hall/snapshot.ts';
import {emptyState, type HallState} from '../../hall/state.ts';
import type {Answer} from '../../wire/api.ts';
import type {AuditDeed} from '../../wire/audit-api.ts';
import type {AuditLog} from '../audit/audit-log.ts';
import type {FormVault, NewForm} from '../forms/form-vault.ts';
import {isDiskFailure} from '../store/disk-failure.ts';
import type {Batch, DayPlace, KeptAnswer, Loaded, Store} from '../store/store.ts';
import {answerFor} from './answer.ts';
import {withEarlier} from './with-earlier.ts';

export interface Request {
  /** The command's id; a second request with it gets the first one's answer. */
  readonly id: string;
  readonly command: Command;
  readonly actor: Actor;
  /** What the audit log says of it once it is done; absent where no person did it. */
  readonly deed?: Omit<AuditDeed, 'at'> | undefined;
}

export type Outcome =
  | {readonly kind: 'done'; readonly answer: Answer}
  | {readonly kind: 'refused'; readonly refusal: Refusal}
  /** The id was used before for another command. */
  | {readonly kind: 'id-reused'}
  /** It brought a form that this hub could never open. */
  | {readonly kind: 'form-key-unknown'}
  /** Nothing of the batch is on disk. `reason` is for the log. */
  | {readonly kind: 'failed'; readonly reason: string}
  /** The command meets a fault of ours; nothing of it happened, and it would meet it again. */
  | {readonly kind: 'broken'; readonly reason: string};

export interface Written {
  /** One for each request, in order. */
  readonly outcomes: readonly Outcome[];
  /** Events that are durable now, in order. */
  readonly events: readonly HallEvent[];
}

/** What became of a rating, and the events that told of it with others. */
export interface Rated {
  readonly kind: 'counted' | 'already' | 'failed';
  readonly events: readonly HallEvent[];
}

export interface Slip {
  readonly code: string;
  readonly ticket: TicketId;
}

export interface Opened {
  readonly epoch: string;
  readonly snapshot: Snapshot;
  /** The last events of the log, so that devices can resume across a restart of the hub. */
  readonly tail: readonly HallEvent[];
  readonly days: readonly DayPlace[];
}

interface WriterParts {
  readonly store: Store;
  readonly forms: FormVault;
  readonly audit: AuditLog;
  /** Hub time. */
  readonly now: () => number;
}

/** Events between two checkpoints: about 50 ms of folding at the next start. */
const CHECKPOINT_EVERY = 5_000;
const TAIL = 2_000;
/** Fewer ratings than this would point at somebody. */
const RATINGS_TOGETHER = 5;

/**
 * The one writer of a hall's log. Takes commands in groups, checks each against the state as the
 * ones before it left it, and makes the whole group durable in one transaction before anybody
 * hears of it. One group at a time: call `write` again when the last call has settled.
 */
export class Writer {
  readonly #store: Store;
  readonly #forms: FormVault;
  readonly #audit: AuditLog;
  readonly #now: () => number;
  #state: HallState = emptyState();
  #checkpointed = 0;
  #epoch = '';
  /** Forms may be there whose time is over, and kiosks may seal to the key of another day. */
  #overdue = true;

  constructor({store, forms, audit, now}: WriterParts) {
    this.#store = store;
    this.#audit = audit;
    this.#forms = forms;
    this.#now = now;
  }

  async open(): Promise<Opened> {
    const {epoch, days} = await this.#load();
    await this.#renewForms();
    const tail = await this.#store.eventsAfter(Math.max(0, this.#state.seq - TAIL), TAIL);
    return {epoch, snapshot: snapshotOf(this.#state), tail, days};
  }

  /** As the disk has it. */
  get state(): HallState {
    return this.#state;
  }

  async write(asked: readonly Request[]): Promise<Written> {
    let known: ReadonlyMap<string, KeptAnswer>;
    let requests: readonly Request[];
    try {
      known = await this.#store.answersTo(asked.map(({id}) => id));
      requests = await Promise.all(asked.map((request) => withEarlier(this.#store, request)));
    } catch (error) {
      return failed(asked, error);
    }
    const {
      events,
      answers,
      outcomes,
      deeds,
      notes,
      forms: brought,
    } = await this.#decideAll(requests, known);
    const slips = requests.flatMap((request, index) => slipOf(request, outcomes[index]));
    if (events.length === 0) return {outcomes, events};

    const due = this.#state.seq - this.#checkpointed >= CHECKPOINT_EVERY;
    const checkpoint = due ? snapshotOf(this.#state) : undefined;
    try {
      // The keys of the forms are on disk before the forms, so none is acknowledged that cannot be read.
      const forms = this.#forms.boxesFor(brought, this.#state.day?.day ?? '');
      const kept = [...answers.values()];
      const batch = {events, answers: kept, slips, forms, notes, checkpoint};
      await this.#audit.commit(deeds, batch);
    } catch (error) {
      // The state is ahead of the disk now. The disk is right.
      await this.#load();
      return failed(requests, error);
    }
    if (checkpoint) this.#checkpointed = checkpoint.seq;
    this.#overdue ||= events.some(({type}) => ENDS_FORMS.has(type));
    if (!this.#overdue) return {outcomes, events};
    return {outcomes, events: [...events, ...(await this.#renewForms())]};
  }

  /**
   * Destroys the forms whose time is over, and names the day's key to kiosks. Where the disk fails it is
   * tried again with the next group: what was written stays written.
   */
  async #renewForms(): Promise<readonly HallEvent[]> {
    const {day} = this.#state;
    try {
      await this.#forms.retain(this.#state);
      const key = day && (await this.#forms.sealingKey(day.day));
      this.#overdue = false;
      return key ? await this.#tellKey(key) : [];
    } catch (error) {
      if (!isDiskFailure(error)) throw error;
      this.#overdue = true;
      return [];
    }
  }

  async #tellKey(key: SealingKey): Promise<readonly HallEvent[]> {
    const events: HallEvent[] = [];
    const at = Math.max(this.#now(), this.#state.at);
    const decision = decide(this.#state, {type: 'set-sealing-key', key}, at);
    for (const fact of decision.ok ? decision.facts : []) this.#happen(fact, at, HUB, events);
    if (events.length === 0) return events;
    try {
      await this.#store.commit({events, answers: []});
      return events;
    } catch {
      await this.#load();
      this.#overdue = true;
      return [];
    }
  }

  /**
   * Takes in one rating of a visit. It never stands alone in the log: only RATINGS_TOGETHER of them are
   * told at once, without a visit, a unit or a time of their own. `level` 0 is the best.
   */
  async rate(code: string, level: number): Promise<Rated> {
    try {
      const mark = this.#markOf(code);
      const {rated, pending: before} = await this.#store.ratings(mark);
      if (rated) return {kind: 'already', events: []};
      const counts = before.map((count, index) => count + (index === level ? 1 : 0));
      const enough = counts.reduce((sum, count) => sum + count, 0) >= RATINGS_TOGETHER;
      const events: HallEvent[] = [];
      if (enough) {
        const at = Math.max(this.#now(), this.#state.at);
        this.#happen({type: 'ratings-counted', counts}, at, HUB, events);
      }
      const pending = enough ? counts.map(() => 0) : counts;
      await this.#store.commit({events, answers: [], rating: {mark, pending}});
      return {kind: 'counted', events};
    } catch {
      await this.#load();
      return {kind: 'failed', events: []};
    }
  }

  async isRated(code: string): Promise<boolean> {
    return (await this.#store.ratings(this.#markOf(code))).rated;
  }

  /** Tells whether a visit was rated, and nothing of how: the log's own epoch is the salt. */
  #markOf(code: string): string {
    return createHash('sha256').update(`${this.#epoch}/${code}`).digest('base64url');
  }

  ticketOf(code: string): Promise<TicketId | undefined> {
    return this.#store.ticketOf(code);
  }

  firstUnitOf(ticket: TicketId): Promise<UnitId | undefined> {
    return this.#store.firstUnitOf(ticket);
  }

  eventsText(seq: number, limit: number): Promise<string> {
    return this.#store.eventsText(seq, limit);
  }

  close(): Promise<void> {
    this.#forms.close();
    return this.#store.close();
  }

  /**
   * Decides a whole group on the state. A command that throws is a fault of ours, and a device sends it
   * again: it is left out, and the others are decided anew on what the disk has.
   */
  async #decideAll(requests: readonly Request[], known: ReadonlyMap<string, KeptAnswer>) {
    const broken = new Map<Request, Outcome>();
    for (;;) {
      const events: HallEvent[] = [];
      const answers = new Map<string, KeptAnswer>();
      const outcomes: Outcome[] = [];
      const forms: NewForm[] = [];
      const deeds: AuditDeed[] = [];
      const notes: Note[] = [];
      let culprit: Request | undefined;
      for (const request of requests) {
        const kept = known.get(request.id) ?? answers.get(request.id);
        const told = broken.get(request) ?? (kept && repeated(kept, request.command));
        try {
          outcomes.push(told ?? this.#decide(request, {events, answers, forms, deeds, notes}));
        } catch (error) {
          culprit = request;
          broken.set(request, {kind: 'broken', reason: reasonOf(error)});
          break;
        }
      }
      if (!culprit) return {events, answers, outcomes, forms, deeds, notes};
      await this.#load();
    }
  }

  #decide({id, command, actor, deed}: Request, group: Group): Outcome {
    const {events, answers, forms, deeds, notes} = group;
    const form = formIn(command);
    // A number that is on paper already counts, whatever came with it.
    if (form && !isOffline(command) && !this.#forms.canOpen(form.form.key)) {
      return {kind: 'form-key-unknown'};
    }
    // A clock that was set back must not make the log run backwards.
    const at = Math.max(this.#now(), this.#state.at);
    for (let due = dueBy(this.#state, at); due; due = dueBy(this.#state, at)) {
      this.#happen(due, at, HUB, events);
    }
    const decision = decide(this.#state, command, at);
    if (!decision.ok) return {kind: 'refused', refusal: decision.refusal};
    for (const fact of decision.facts) this.#happen(fact, at, actor, events);
    if (form && decision.facts.some(({type}) => BRINGS_FORM.has(type))) forms.push(form);
    notes.push(...notesOf(command, decision.facts));
    const answer = answerFor(this.#state, decision.facts);
    if (decision.facts.length > 0 && deed)
      deeds.push({...deed, at, detail: {...deed.detail, seq: answer.seq}});
    if (decision.facts.length > 0)
      answers.set(id, {id, fingerprint: fingerprintOf(command), answer});
    return {kind: 'done', answer};
  }

  #happen(fact: Fact, at: number, actor: Actor, events: HallEvent[]): void {
    const event: HallEvent = {seq: this.#state.seq + 1, at, actor, ...fact};
    apply(this.#state, event);
    events.push(event);
  }

  async #load(): Promise<Loaded> {
    const loaded = await this.#store.load();
    const {checkpoint, events} = loaded;
    this.#epoch = loaded.epoch;
    this.#state = checkpoint ? restore(checkpoint) : emptyState();
    this.#checkpointed = this.#state.seq;
    for (const event of events) apply(this.#state, event);
    return loaded;
  }
}

/** What a group of commands comes to, before it is on disk. */
interface Group {
  readonly events: HallEvent[];
  readonly answers: Map<string, KeptAnswer>;
  readonly forms: NewForm[];
  readonly deeds: AuditDeed[];
  readonly notes: Note[];
}

type Note = NonNullable<Batch['notes']>[number];

/** What an operator wrote goes past the log. */
function notesOf(command: Command, facts: readonly Fact[]): Note[] {
  const note = 'note' in command && typeof command.note === 'string' ? command.note : undefined;
  if (note === undefined) return [];
  return facts.flatMap((fact) =>
    fact.type === 'configuration-published' ? [{revision: fact.revision, note}] : [],
  );
}

/** A later day, or a hall that keeps forms for less long. */
const ENDS_FORMS: ReadonlySet<FactType> = new Set(['day-opened', 'configuration-published']);
/** A ticket begins. One that lapsed is opened by nobody; one that goes on brought its form before. */
const BRINGS_FORM: ReadonlySet<FactType> = new Set(['ticket-issued', 'ticket-booked']);

function formIn(command: Command): NewForm | undefined {
  if (!('form' in command)) return undefined;
  const {ticket, form} = command;
  return {ticket, form};
}

const isOffline = (command: Command) => 'offline' in command;

/** What a command that was done says of a slip. */
function slipOf({command}: Request, outcome: Outcome | undefined): Slip[] {
  if (outcome?.kind !== 'done' || !('code' in command)) return [];
  const {code, ticket} = command;
  return [{code, ticket}];
}

function repeated({fingerprint, answer}: KeptAnswer, command: Command): Outcome {
  return fingerprint === fingerprintOf(command) ? {kind: 'done', answer} : {kind: 'id-reused'};
}

/**
 * The order of a command's fields is its schema's, so the same command has the same text. Its form is
 * left out: sealed a second time it is other text, and the first one is kept.
 */
function fingerprintOf(command: Command): string {
  const told = 'form' in command ? {...command, form: undefined} : command;
  return createHash('sha256').update(JSON.stringify(told)).digest('base64url');
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function failed(requests: readonly Request[], error: unknown): Written {
  const reason = reasonOf(error);
  return {outcomes: requests.map(() => ({kind: 'failed', reason})), events: []};
}

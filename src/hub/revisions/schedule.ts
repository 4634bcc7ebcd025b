import {randomUUID} from 'node:crypto';
import type {HallConfiguration} from '../../hall/configuration.ts';
import {mergeConfigurations} from '../../hall/difference/merge.ts';
import {HUB} from '../../hall/event.ts';
import type {Fault} from '../../hall/fault.ts';
import type {HallState} from '../../hall/state.ts';
import type {PlanAnswer, ScheduledRevision} from '../../wire/revision-api.ts';
import type {AuditDeed} from '../../wire/audit-api.ts';
import {problemOf} from '../../wire/problem.ts';
import type {Doer} from '../accounts/accounts.ts';
import type {Outcome, Request} from '../writer/writer.ts';
import type {Documents} from './documents.ts';
import {oneRevision, type Earlier} from './one-revision.ts';

interface Ground {
  readonly documents: Documents;
  readonly earlier: Earlier;
  readonly submit: (request: Request) => Promise<Outcome>;
  /** The hall as it is. */
  readonly state: HallState;
  /** Hub time. */
  readonly now: () => number;
}

/** A plan as it is kept; who made it goes into the audit log once it is published. */
interface Plan {
  readonly about: Omit<ScheduledRevision, 'name' | 'id'> & {readonly doer: Doer};
  readonly id: string;
  readonly version: number;
}

export type Planned = Omit<ScheduledRevision, 'name'>;

/** Those that are over, as far back as an operator looks. */
const OVER_KEPT = 50;

/**
 * Documents that are published when the hub's clock says so, by the same decision as any. Where somebody has
 * published since, the changes of both are joined; where that cannot be, the plan fails and says why.
 */
export class Schedule {
  readonly #ground: Ground;
  readonly #plans: Map<string, Plan>;
  #looking = false;

  private constructor(ground: Ground, plans: Map<string, Plan>) {
    this.#ground = ground;
    this.#plans = plans;
  }

  static async open(ground: Ground): Promise<Schedule> {
    const kept = await ground.documents.documents('scheduled');
    const plans = kept.map(({id, version, about}) => ({
      id,
      version,
      about: about as Plan['about'],
    }));
    return new Schedule(ground, new Map(plans.map((plan) => [plan.id, plan])));
  }

  /** Those that wait, the next first; then those that are over, the last first. */
  list(): Planned[] {
    const all = [...this.#plans.values()].map(told);
    const waiting = all.filter(({state}) => state === 'waiting').sort((a, b) => a.due - b.due);
    return [
      ...waiting,
      ...all.filter(({state}) => state !== 'waiting').sort((a, b) => b.due - a.due),
    ];
  }

  /** Undefined where the disk fails: it is not planned. */
  async add(
    asked: Pick<Plan['about'], 'basedOn' | 'due' | 'note' | 'actor' | 'doer'>,
    configuration: HallConfiguration,
  ): Promise<Planned | undefined> {
    const plan: Plan = {
      id: randomUUID(),
      version: 0,
      about: {...asked, at: this.#ground.now(), state: 'waiting'},
    };
    const detail = {due: new Date(asked.due).toISOString(), basedOn: asked.basedOn};
    const deed = {...asked.doer, what: 'schedule-revision' as const, about: plan.id, detail};
    const kept = await this.#keep(plan, {}, {configuration, deeds: [deed]});
    return kept && told(kept);
  }

  /** What it will publish, or would have; undefined where it is no more. */
  async document(id: string): Promise<PlanAnswer | undefined> {
    const plan = this.#plans.get(id);
    const kept = plan && (await this.#ground.documents.document('scheduled', id));
    if (!kept) return undefined;
    const {basedOn} = plan.about;
    return {id, basedOn, configuration: kept.configuration as HallConfiguration};
  }

  async cancel(
    id: string,
    doer: Doer,
  ): Promise<'plan-unknown' | 'plan-over' | 'storage-failed' | undefined> {
    const plan = this.#plans.get(id);
    if (!plan) return 'plan-unknown';
    if (plan.about.state !== 'waiting') return 'plan-over';
    const deed = {...doer, what: 'cancel-revision' as const, about: id};
    return (await this.#keep(plan, {state: 'cancelled'}, {deeds: [deed]}))
      ? undefined
      : 'storage-failed';
  }

  /** To be called again and again: publishes what is due, one after the other. */
  async look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    try {
      for (const {id} of this.list()) {
        const plan = this.#plans.get(id);
        if (plan?.about.state !== 'waiting' || plan.about.due > this.#ground.now()) continue;
        if (!(await this.#publish(plan))) return;
      }
      await this.#forget();
    } finally {
      this.#looking = false;
    }
  }

  /** False where the disk fails: it is tried again. */
  async #publish(plan: Plan): Promise<boolean> {
    const {documents, earlier, state, submit} = this.#ground;
    const {basedOn, actor, note, doer} = plan.about;
    const kept = await documents.document('scheduled', plan.id);
    const base = await oneRevision(earlier, basedOn);
    const {configuration: today, revision} = state;
    const mine = kept?.configuration as HallConfiguration | undefined;
    if (!mine || !today || !base) return this.#over(plan, {state: 'failed', faults: [LOST]});
    const joined =
      basedOn === revision
        ? {ok: true as const, configuration: mine}
        : mergeConfigurations(base.event.configuration, mine, today);
    if (!joined.ok) return this.#over(plan, {state: 'failed', faults: joined.clashes});
    const {configuration} = joined;
    const detail = {scheduled: plan.id};
    const outcome = await submit({
      // The hub may end between publishing and writing down that it did: the same id does nothing twice.
      id: `plan-${plan.id}`,
      command: {
        ...{type: 'publish-configuration', configuration, basedOn: revision},
        ...(note === undefined ? {} : {note}),
      },
      actor: actor.by === undefined ? HUB : {...HUB, by: actor.by},
      deed: {...doer, what: 'command-publish-configuration', detail},
    });
    switch (outcome.kind) {
      case 'done':
        return this.#over(plan, {state: 'published', revision: revision + 1});
      case 'id-reused':
        return this.#over(plan, {state: 'published'});
      case 'failed':
        return false;
      case 'refused':
        // Somebody was faster in this very moment: joined anew at the next look.
        if (outcome.refusal.code === 'revision-stale') return true;
        return this.#over(plan, {state: 'failed', faults: faultsOf(outcome)});
      default:
        return this.#over(plan, {state: 'failed', faults: [LOST]});
    }
  }

  async #over(plan: Plan, change: Partial<Plan['about']>): Promise<boolean> {
    return (await this.#keep(plan, change)) !== undefined;
  }

  async #keep(
    {id, version, about}: Plan,
    change: Partial<Plan['about']>,
    more: {configuration?: HallConfiguration; deeds?: readonly Omit<AuditDeed, 'at'>[]} = {},
  ): Promise<Plan | undefined> {
    const next: Plan = {id, version: version + 1, about: {...about, ...change}};
    const {configuration, deeds = []} = more;
    const to = {
      ...{version: next.version, about: next.about},
      ...(configuration ? {configuration} : {}),
    };
    const said = await this.#ground.documents.keepDocument({kind: 'scheduled', id, to}, deeds);
    if (said.kind !== 'kept') return undefined;
    this.#plans.set(id, next);
    return next;
  }

  async #forget(): Promise<void> {
    const over = this.list().filter(({state}) => state !== 'waiting');
    for (const {id} of over.slice(OVER_KEPT)) {
      const said = await this.#ground.documents.keepDocument({kind: 'scheduled', id});
      if (said.kind === 'kept') this.#plans.delete(id);
    }
  }
}

/** Without whoever asked as the audit log knows them: an address is nobody else's. */
function told({id, about}: Plan): Planned {
  const shown: Omit<Plan['about'], 'doer'> & {doer?: Doer} = {...about};
  delete shown.doer;
  return {id, ...shown};
}

function faultsOf({refusal}: Extract<Outcome, {kind: 'refused'}>): readonly Fault[] {
  if (refusal.code === 'configuration-invalid') return refusal.faults;
  const {zh, title} = problemOf(refusal);
  return [{path: '', zh: zh.title, en: title}];
}

const LOST: Fault = {
  path: '',
  zh: '没能发布：文件读不出来',
  en: 'It could not be published: its document cannot be read',
};

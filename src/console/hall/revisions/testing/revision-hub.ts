import type {HallConfiguration} from '../../../../hall/configuration.ts';
import example from '../../../../hub/example/hall.json' with {type: 'json'};
import type {Heard} from '../../../../sync/hub-request.ts';
import type {
  CheckAnswer,
  ListedRevision,
  PlanAnswer,
  RevisionAnswer,
  ScheduledRevision,
} from '../../../../wire/revision-api.ts';
import type {RevisionClient} from '../revision-client.ts';

export const hall = example as HallConfiguration;
/** 2026-11-30 09:00 in the hall. */
export const NINE = Date.UTC(2026, 10, 30, 1);

const fine: CheckAnswer = {
  revision: 3,
  stale: false,
  faults: [],
  warnings: [],
  differences: [
    {path: 'units.9', kind: 'added', zh: '增加 单位 审计厅', en: 'Added unit Audit'},
    {
      path: 'hours',
      kind: 'changed',
      zh: '营业时间：每天 → 周一至周五',
      en: 'Hours: daily → Mon–Fri',
    },
  ],
};

/** What a hub would say, in the test's hand, and what it was asked to do. */
export class RevisionHub implements RevisionClient {
  checkAnswer: Heard<CheckAnswer> = {kind: 'done', answer: fine};
  answer: Heard<never> | undefined;
  listed: readonly ListedRevision[] = [];
  more = false;
  plans: readonly ScheduledRevision[] = [];
  readonly asked: unknown[][] = [];

  says(change: Partial<CheckAnswer>): void {
    this.checkAnswer = {kind: 'done', answer: {...fine, ...change}};
  }

  revisions = (before?: number) => {
    this.asked.push(['revisions', before]);
    const revisions = this.listed.filter(({revision}) => revision < (before ?? Infinity));
    return done({revisions, more: this.more});
  };
  revision = (revision: number) =>
    done<RevisionAnswer>({
      revision,
      at: NINE,
      actor: {kind: 'hub', id: 'hub'},
      configuration: hall,
    });
  check = () => Promise.resolve(this.checkAnswer);
  publish = (...what: unknown[]) => this.#did({seq: 1}, 'publish', ...what);
  rollBack = (...what: unknown[]) => this.#did({seq: 1}, 'rollBack', ...what);
  schedule = (...what: unknown[]) => this.#did(plan({}), 'schedule', ...what);
  plan = (id: string) => done<PlanAnswer>({id, basedOn: 3, configuration: hall});
  scheduled = () => done({scheduled: this.plans});
  cancel = (...what: unknown[]) => this.#did({}, 'cancel', ...what);

  #did<T>(answer: T, ...what: unknown[]): Promise<Heard<T>> {
    this.asked.push(what);
    return this.answer ? Promise.resolve(this.answer) : done(answer);
  }
}

const done = <T>(answer: T): Promise<Heard<T>> => Promise.resolve({kind: 'done', answer});

const operator = {actor: {kind: 'console', id: 'front', by: 'li'}, name: '李敏'} as const;

export const plan = (more: Partial<ScheduledRevision>): ScheduledRevision => ({
  ...{...operator, id: 'p1', basedOn: 3, due: NINE + 3_600_000, at: NINE, state: 'waiting'},
  ...more,
});

export const entry = (revision: number, more: Partial<ListedRevision> = {}): ListedRevision => ({
  ...{...operator, revision, at: NINE, differences: fine.differences, changes: 2},
  ...more,
});

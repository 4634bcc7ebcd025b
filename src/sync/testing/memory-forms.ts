import type {SeatId} from '../../hall/configuration.ts';
import type {TicketId} from '../../hall/event.ts';
import {
  areSame,
  type FormLine,
  type FormValue,
  type Mask,
  type Named,
} from '../../hall/filled-form.ts';
import type {QuestionId} from '../../hall/form.ts';
import {maskName} from '../../hall/masking.ts';
import type {
  FormAnswer,
  FormExport,
  FoundForm,
  RecordedLine,
  RevealAnswer,
  ShownLine,
  Slip,
} from '../../wire/form-api.ts';
import type {ProblemCode} from '../../wire/problem-texts.ts';
import {problem, type FieldError, type Problem} from '../../wire/problem.ts';
import type {FormOf, Forms, Recording} from '../form-client.ts';
import type {Heard} from '../hub-request.ts';

/** A line as it is shown, and what it holds where that is more. */
type Kept = readonly [shown: ShownLine, whole?: FormValue];

const line = (id: string, zh: string, value: FormValue): ShownLine => ({
  ...{id, label: {zh, en: id}, mask: 'none', hidden: false},
  value,
});
const text = (words: string): FormValue => ({kind: 'text', text: words});
const chosen = (...names: (readonly [id: string, zh: string, en: string])[]): FormValue => ({
  kind: 'chosen',
  chosen: names.map(([id, zh, en]) => ({id, name: {zh, en}})),
});
const hidden = (
  mask: Mask,
  id: string,
  zh: string,
  [shown, whole]: readonly [FormValue, FormValue],
): Kept => [{...line(id, zh, shown), mask, hidden: true}, whole];
const ink = (...strokes: number[][]): FormValue => ({
  kind: 'ink',
  ink: {width: 600, height: 300, strokes},
});

/** What the lines below show when they are pressed. */
export const WHOLE = {name: '欧阳测甲', phone: '13800000000', request: '测试补偿款没有发'} as const;
/** Who comes with the first visit that is asked for, with the second, and so on. */
const NAMES = [
  [WHOLE.name, '欧阳**'],
  ['司马测乙', '司马**'],
  ['上官测丙', '上官**'],
] as const;

const linesOf = ([name, masked]: (typeof NAMES)[number]): readonly Kept[] => [
  hidden('name', 'name', '姓名', [text(masked), text(name)]),
  hidden('phone', 'phone', '电话', [text('138****0000'), text(WHOLE.phone)]),
  hidden('address', 'address', '住址', [
    ink(),
    ink([10, 20, 300, 200], [20, 30, 40, 50], [60, 70]),
  ]),
  [line('company', '几个人', chosen(['behalf', '替别人来', 'For somebody else']))],
  hidden('name', 'principal', '委托人姓名', [text('测**'), text('测代己')]),
  [line('request', '请求', text(WHOLE.request))],
  [line('reasons', '理由', {kind: 'oral'})],
  [line('birth', '出生', {kind: 'skipped'})],
  [line('public', '答复能否公开', chosen(['no', '不公开', 'No']))],
  [
    line(
      'needs',
      '照顾',
      chosen(['wheelchair', '轮椅', 'Wheelchair'], ['interpreter', '翻译或方言', 'Interpreter']),
    ),
  ],
  [line('mail', '邮编', {kind: 'skipped'})],
  [line('sign', '手写', ink([10, 20, 300, 200], [50, 60]))],
];

/** One visit: what was filled in, and what the desk wrote. */
interface KeptForm {
  readonly lines: readonly Kept[];
  readonly record: Map<QuestionId, RecordedLine>;
  /** Of who took a number only, it is not until a desk begins it. */
  kept: boolean;
}

/** A form for each visit that is asked for, in memory; faults at will. */
export class MemoryForms implements Forms {
  /** What was asked, in order: `reveal name`. */
  readonly asked: string[] = [];
  /** Whoever comes has been here before in the same matter. */
  earlier = false;
  /** Whoever comes has no form; one that is begun has these lines. */
  blank: readonly FormLine[] | undefined;
  /** What is to be kept is, and the answer is lost. */
  deaf = false;
  /** The hub refuses whatever comes. */
  refusing: ProblemCode | undefined;
  /** The hub has to be shown a slip before it answers anything else. */
  slipNeeded = false;
  /** Lines that whoever comes next leaves to the window. */
  readonly untold = new Set<QuestionId>();
  /** Lines that no form has any more: the hall asks them no longer. */
  readonly dropped = new Set<QuestionId>();
  /** Lines of which the hall lists none of the choices that are sent. */
  readonly unlisted = new Set<QuestionId>();
  /** Answers wait until this is called. */
  #waiting: Promise<void> | undefined;
  readonly #forms = new Map<TicketId, KeptForm>();
  /** Goes on with each thing that is written. */
  #now = 0;

  /** What was asked of it to be kept. */
  get saves(): readonly string[] {
    return this.asked.filter((what) => what.startsWith('record'));
  }

  /** Holds the answers back; gives the way to let them through. */
  hold(): () => void {
    let release: () => void = () => undefined;
    this.#waiting = new Promise((resolve) => {
      release = resolve;
    });
    return () => {
      this.#waiting = undefined;
      release();
    };
  }

  /** Every slip leads to a visit of its own. */
  find(_: SeatId, slip: Slip): Promise<Heard<FoundForm>> {
    const [what] = Object.values(slip) as [string];
    this.slipNeeded = false;
    return this.#answer(`find ${what}`, () => ({
      ticket: `of ${what}`,
      number: 'number' in slip ? slip.number : '',
    }));
  }

  look(of: FormOf): Promise<Heard<FormAnswer>> {
    if (!this.#formOf(of.ticket).kept) return this.#refused('look', 'form-none');
    return this.#answer('look', () => this.#shown(of));
  }

  reveal({ticket}: FormOf, id: QuestionId): Promise<Heard<RevealAnswer>> {
    return this.#answer(`reveal ${id}`, () => {
      const {lines, record} = this.#formOf(ticket);
      const found = lines.find(([{id: one}]) => one === id);
      if (!found) throw new Error(id);
      const [shown, whole = shown.value] = found;
      const written = record.get(id);
      return {line: {...shown, value: whole, ...(written ? {record: written} : {})}};
    });
  }

  record(of: FormOf, {lines: all, confirmed = [], begins}: Recording): Promise<Heard<FormAnswer>> {
    const what = [...Object.keys(all), ...confirmed.map(({line: id}) => `heard ${id}`)].join();
    const lines = Object.fromEntries(Object.entries(all).filter(([id]) => !this.dropped.has(id)));
    const unknown = Object.keys(all).filter((id) => this.dropped.has(id));
    const form = this.#formOf(of.ticket);
    const {record} = form;
    if (!form.kept && !begins) return this.#refused(`record ${what}`, 'form-none');
    if (unknown.length > 0 && Object.keys(lines).length === 0) {
      return this.#refused(`record ${what}`, 'form-line-unknown', unknown.map(fieldOf));
    }
    if (confirmed.some(({line: id, at}) => record.get(id)?.at !== at)) {
      return this.#refused(`record ${what}`, 'form-record-changed');
    }
    const late = Object.entries(lines).filter(([id, {text: words, replaces}]) => {
      const stands = record.get(id);
      return stands?.at !== replaces && (stands?.text ?? '') !== words;
    });
    if (late.length > 0 && !this.refusing) {
      return this.#refused(
        `record ${what}`,
        'form-line-changed',
        late.map(([id]) => fieldOf(id)),
      );
    }
    const wrong = Object.keys(lines).filter((id) => this.unlisted.has(id));
    if (wrong.length > 0) {
      return this.#refused(`record ${what}`, 'form-choice-unknown', wrong.map(fieldOf));
    }
    return this.#answer(`record ${what}`, () => {
      form.kept = true;
      for (const [id, {text: words, chosen: from}] of Object.entries(lines)) {
        this.write(of, id, words, from);
      }
      for (const {line: id} of confirmed) {
        const written = record.get(id);
        if (written) record.set(id, {...written, confirmed: (this.#now += 1)});
      }
      return {...this.#shown(of), ...(unknown.length > 0 ? {unknown} : {})};
    });
  }

  /** As another page at this seat does it. */
  write({ticket, seat}: FormOf, id: QuestionId, words: string, from?: readonly Named[]): void {
    const form = this.#formOf(ticket);
    const {record} = form;
    form.kept = true;
    if (words === '') record.delete(id);
    else if (record.get(id)?.text !== words || !areSame(record.get(id)?.chosen, from))
      record.set(id, {
        text: words,
        ...(from ? {chosen: from} : {}),
        seat,
        at: (this.#now += 1),
      });
  }

  /** What a desk has written for a line of the first visit that was asked for. */
  written(id: QuestionId): string | undefined {
    return this.recordOf(id)?.text;
  }

  /** The same with all that is kept of it. */
  recordOf(id: QuestionId): RecordedLine | undefined {
    const [first] = this.#forms.values();
    return first?.record.get(id);
  }

  export({ticket}: FormOf): Promise<Heard<FormExport>> {
    const {lines, record} = this.#formOf(ticket);
    return this.#answer('export', () => ({
      ...{version: 1, ticket, number: 'A001', at: 1, record: Object.fromEntries(record)},
      form: {version: 1, revision: 1, lines: lines.map(([shown]) => shown)},
    }));
  }

  destroy(): Promise<Heard<unknown>> {
    return this.#answer('destroy', () => {
      this.refusing = 'form-none';
      return {};
    });
  }

  #formOf(ticket: TicketId): KeptForm {
    const known = this.#forms.get(ticket);
    if (known) return known;
    const lines = linesOf(NAMES[this.#forms.size] ?? NAMES[0]).map((kept): Kept => {
      const [shown] = kept;
      return this.untold.has(shown.id) ? [{...shown, value: {kind: 'oral'}, hidden: false}] : kept;
    });
    const kept = this.blank === undefined;
    const form = {
      lines: this.blank?.map((one): Kept => [{...one, hidden: false}]) ?? lines,
      record: new Map(),
      kept,
    };
    this.#forms.set(ticket, form);
    return form;
  }

  #shown({ticket}: FormOf): FormAnswer {
    const {lines: all, record} = this.#formOf(ticket);
    const lines = all.filter(([{id}]) => !this.dropped.has(id));
    return {
      ticket,
      ...(this.earlier ? {earlier: true} : {}),
      lines: lines.map(([shown]) => {
        const written = record.get(shown.id);
        if (!written) return shown;
        const {mask, hidden: before} = shown;
        const masked = mask === 'none' ? written.text : maskName(written.text);
        return {
          ...shown,
          record: {...written, text: masked},
          hidden: before || masked !== written.text,
        };
      }),
    };
  }

  async #answer<T>(what: string, answer: () => T): Promise<Heard<T>> {
    this.asked.push(what);
    await this.#waiting;
    const {refusing} = this;
    if (refusing) return refusal(refusing);
    if (this.slipNeeded) return refusal('form-slip-needed');
    const answered = answer();
    return this.deaf ? {kind: 'unreachable'} : {kind: 'done', answer: answered};
  }

  #refused<T>(what: string, code: ProblemCode, errors?: readonly FieldError[]): Promise<Heard<T>> {
    this.asked.push(what);
    return Promise.resolve(refusal(code, errors));
  }
}

const fieldOf = (line: QuestionId): FieldError => ({field: `lines.${line}`, zh: '', en: ''});

const refusal = (
  code: ProblemCode,
  errors?: readonly FieldError[],
): {kind: 'refused'; problem: Problem} => ({
  kind: 'refused',
  problem: problem(code, {}, errors),
});

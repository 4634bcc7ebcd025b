import type {QuestionId} from '../../hall/form.ts';
import type {
  FormAnswer,
  FormExport,
  RecordedLine,
  RevealAnswer,
  ShownLine,
} from '../../wire/form-api.ts';
import type {ProblemCode} from '../../wire/problem-texts.ts';
import {problem} from '../../wire/problem.ts';
import type {FormOf, Forms, Recording} from '../form-client.ts';
import type {Heard} from '../hub-request.ts';

const text = (id: string, zh: string, value: string, shown = value): [ShownLine, string] => [
  {
    ...{id, label: {zh, en: id}, mask: 'none', hidden: shown !== value},
    value: {kind: 'text', text: shown},
  },
  value,
];

/** What the lines below show when they are pressed. */
export const WHOLE = {name: '欧阳测甲', phone: '13800000000', request: '测试补偿款没有发'} as const;

const LINES: readonly [ShownLine, string][] = [
  text('name', '姓名', WHOLE.name, '欧阳**'),
  text('phone', '电话', WHOLE.phone, '138****0000'),
  text('request', '请求', WHOLE.request),
  [
    {
      id: 'reasons',
      label: {zh: '理由', en: 'Reasons'},
      mask: 'none',
      hidden: false,
      value: {kind: 'oral'},
    },
    '',
  ],
  [
    {
      id: 'birth',
      label: {zh: '出生', en: 'Birth'},
      mask: 'none',
      hidden: false,
      value: {kind: 'skipped'},
    },
    '',
  ],
  [
    {
      ...{id: 'sign', label: {zh: '手写', en: 'By hand'}, mask: 'none', hidden: false},
      value: {
        kind: 'ink',
        ink: {
          width: 600,
          height: 300,
          strokes: [
            [10, 20, 300, 200],
            [50, 60],
          ],
        },
      },
    },
    '',
  ],
];

/** The form of any visit, in memory; faults at will. */
export class MemoryForms implements Forms {
  /** What was asked, in order: `reveal name`. */
  readonly asked: string[] = [];
  /** The hub refuses whatever comes. */
  refusing: ProblemCode | undefined;
  /** Answers wait until this is called. */
  #waiting: Promise<void> | undefined;
  readonly #record = new Map<QuestionId, RecordedLine>();

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

  look(): Promise<Heard<FormAnswer>> {
    return this.#answer('look', () => this.#form());
  }

  reveal(_of: FormOf, line: QuestionId): Promise<Heard<RevealAnswer>> {
    return this.#answer(`reveal ${line}`, () => {
      const found = LINES.find(([{id}]) => id === line);
      if (!found) throw new Error(line);
      const [shown, whole] = found;
      const record = this.#record.get(line);
      const value = whole === '' ? shown.value : {kind: 'text' as const, text: whole};
      return {line: {...shown, value, ...(record ? {record} : {})}};
    });
  }

  record({seat}: FormOf, {lines, confirmed = []}: Recording): Promise<Heard<FormAnswer>> {
    const what = [...Object.keys(lines), ...confirmed.map((id) => `heard ${id}`)].join();
    return this.#answer(`record ${what}`, () => {
      for (const [line, words] of Object.entries(lines)) {
        if (words === '') this.#record.delete(line);
        else this.#record.set(line, {text: words, seat, at: 1});
      }
      for (const line of confirmed) {
        const written = this.#record.get(line);
        if (written) this.#record.set(line, {...written, confirmed: 2});
      }
      return this.#form();
    });
  }

  export({ticket}: FormOf): Promise<Heard<FormExport>> {
    return this.#answer('export', () => ({
      ...{version: 1, ticket, number: 'A001', at: 1, record: Object.fromEntries(this.#record)},
      form: {version: 1, revision: 1, lines: LINES.map(([line]) => line)},
    }));
  }

  destroy(): Promise<Heard<unknown>> {
    return this.#answer('destroy', () => {
      this.refusing = 'form-none';
      return {};
    });
  }

  #form(): FormAnswer {
    return {
      ticket: 't1',
      lines: LINES.map(([line]) => {
        const record = this.#record.get(line.id);
        return {...line, ...(record ? {record} : {})};
      }),
    };
  }

  async #answer<T>(what: string, answer: () => T): Promise<Heard<T>> {
    this.asked.push(what);
    await this.#waiting;
    const {refusing} = this;
    if (refusing) return {kind: 'refused', problem: problem(refusing, {number: 'A001'})};
    return {kind: 'done', answer: answer()};
  }
}

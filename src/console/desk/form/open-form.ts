import {blankForm} from '../../../hall/blank-form.ts';
import type {Question, QuestionId} from '../../../hall/form.ts';
import type {FormOf, Forms, Recording} from '../../../sync/form-client.ts';
import type {Heard} from '../../../sync/hub-request.ts';
import type {
  FormAnswer,
  FormExport,
  HeardLine,
  NewLine,
  ShownLine,
} from '../../../wire/form-api.ts';
import {correctionOf, type LostLine, type Whole} from './draft.ts';
import {SavingDrafts, type Pauses} from './saving-drafts.ts';
import {troubleOf, type Trouble} from './trouble.ts';

/** The form of one visit as its desk has it open: what the hub told of it. */
export class OpenForm {
  /** Undefined until it was told. */
  lines: readonly ShownLine[] | undefined;
  /** The visit has none. */
  none = false;
  /** Why the last question came to nothing. */
  trouble: Trouble | undefined;
  /** A question is under way: meanwhile nothing can be pressed. */
  busy = false;
  /** Words that were typed for lines which the form has no more: they stand here until somebody has copied them. */
  stranded: readonly LostLine[] = [];
  /** What is being written in it. */
  readonly drafts: SavingDrafts;
  /** There is the form of an earlier visit in the same matter. */
  earlier = false;
  /** Begun here, and nothing of it is kept yet. */
  begun = false;
  readonly #forms: Forms;
  readonly #of: FormOf;
  readonly #changed: () => void;
  /** Lines whose whole is on its way here, to be corrected. */
  readonly #opening = new Set<QuestionId>();
  #closed = false;
  /** Goes on with all that is asked by somebody, and with its answer: what was asked before may be older. */
  #turn = 0;

  constructor(forms: Forms, of: FormOf, pauses: Pauses, changed: () => void) {
    this.#forms = forms;
    this.#of = of;
    this.#changed = changed;
    this.drafts = new SavingDrafts(
      {save: this.#save, standing: this.#standing, look: this.look, gone: this.#gone},
      pauses,
      changed,
    );
  }

  /** Whether the hub told how it stands. */
  readonly look = async (): Promise<boolean> => {
    const told = await this.#asked(this.#forms.look(this.#of));
    this.#show(told);
    return told !== undefined;
  };

  /** The same without anybody asking for it: where the hub cannot be reached all stays as it is. */
  async refresh(): Promise<void> {
    await this.drafts.settled();
    const turn = this.#turn;
    const heard = await this.#forms.look(this.#of);
    // It was on its way while something else was asked or written: it may tell of the time before.
    if (heard.kind === 'unreachable' || turn !== this.#turn) return;
    this.#show(await this.#heard(Promise.resolve(heard)));
  }

  /** The visit has none: what is told is written down from here on. */
  begin(questions: readonly Question[]): void {
    this.begun = true;
    this.none = false;
    // Revision and words of the lines that are kept are the hub's.
    this.#show({
      lines: blankForm(questions, 0).lines.map((line) => ({...line, hidden: false})),
    });
  }

  /** One line whole; it is not kept here. */
  async reveal(line: QuestionId): Promise<Whole | undefined> {
    return (await this.#heard(this.#forms.reveal(this.#of, line)))?.line;
  }

  /** Opens the field of a line with all that stands there. */
  async correct(line: ShownLine): Promise<void> {
    const {id} = line;
    // A slow answer is not asked for twice, and takes no place of what was typed meanwhile.
    if (this.#opening.has(id)) return;
    this.#opening.add(id);
    const whole = line.hidden ? await this.reveal(id) : line;
    this.#opening.delete(id);
    if (whole && !this.#closed) this.drafts.open(id, correctionOf(line, whole));
  }

  /** What the visitor heard read out and agreed to; whether it is what stands there. */
  async agree(confirmed: readonly HeardLine[]): Promise<void> {
    this.#show(await this.#asked(this.#record({lines: {}, confirmed})));
    const {trouble} = this;
    if (trouble?.code !== 'form-record-changed') return;
    // What was read is not what stands there: it is shown as it is now, and has to be read again.
    await this.look();
    this.trouble ??= trouble;
    this.#changed();
  }

  export(): Promise<FormExport | undefined> {
    return this.#asked(this.#forms.export(this.#of));
  }

  /** For good, with whatever is being written. */
  async destroy(): Promise<void> {
    // Its answer would bring the lines back.
    await this.drafts.settled();
    if ((await this.#asked(this.#forms.destroy(this.#of))) === undefined) return;
    this.#forget();
    this.none = true;
    this.#changed();
  }

  /** Something was typed that the hub does not have. */
  get unsaved(): boolean {
    return this.drafts.unsaved || this.stranded.length > 0;
  }

  /** Somebody has copied what has no line any more. */
  copied(): void {
    this.stranded = [];
    this.#changed();
  }

  /** The visit is gone from this page: all is dropped but what was typed, which is saved, or given back. */
  async close(): Promise<readonly LostLine[]> {
    this.#closed = true;
    this.lines = undefined;
    const lost = [...this.stranded, ...(await this.drafts.close())];
    this.#forget();
    return lost;
  }

  readonly #save = async (lines: Readonly<Record<QuestionId, NewLine>>) => {
    const begins = this.begun ? {begins: true as const} : {};
    const heard = await this.#record({lines, ...begins});
    if (heard.kind !== 'done') return heard;
    this.begun = false;
    if (!this.#closed) this.#show(heard.answer);
    return heard;
  };

  async #record(recording: Recording): Promise<Heard<FormAnswer>> {
    this.#turn += 1;
    const heard = await this.#forms.record(this.#of, recording);
    this.#turn += 1;
    return heard;
  }

  readonly #standing = async (ids: readonly QuestionId[]) => {
    const told = await this.#heard(this.#forms.look(this.#of));
    if (!told) return undefined;
    this.#show(told);
    const whole: Whole[] = [];
    for (const line of told.lines) {
      if (!ids.includes(line.id)) continue;
      const found = line.hidden ? await this.reveal(line.id) : line;
      if (!found) return undefined;
      whole.push(found);
    }
    return whole;
  };

  readonly #gone = (gone: readonly QuestionId[]) => {
    if (gone.length === 0 || this.#closed) return;
    const lines = (this.lines ?? []).filter(({id}) => !gone.includes(id));
    this.#show({lines, ...(this.earlier ? {earlier: true} : {})});
  };

  #show(told: Pick<FormAnswer, 'lines' | 'earlier'> | undefined): void {
    if (told) {
      this.lines = told.lines;
      this.stranded = [...this.stranded, ...this.drafts.meet(told.lines)];
      this.earlier = told.earlier ?? false;
    }
    this.#changed();
  }

  async #asked<T>(answer: Promise<Heard<T>>): Promise<T | undefined> {
    this.busy = true;
    this.#turn += 1;
    this.#changed();
    const told = await this.#heard(answer);
    this.#turn += 1;
    this.busy = false;
    this.#changed();
    return told;
  }

  /** What came of it, unless the visit is gone in the meantime: then nobody may see it. */
  async #heard<T>(answer: Promise<Heard<T>>): Promise<T | undefined> {
    const heard = await answer;
    if (this.#closed) return undefined;
    // Another page may have begun it.
    if (heard.kind === 'done') this.begun = false;
    const none = heard.kind === 'refused' && heard.problem.code === 'form-none';
    this.none = none && !this.begun;
    this.trouble = none ? undefined : troubleOf(heard);
    if (this.none) this.lines = undefined;
    this.#changed();
    return heard.kind === 'done' ? heard.answer : undefined;
  }

  #forget(): void {
    this.begun = false;
    this.drafts.forget();
    this.stranded = [];
    this.lines = undefined;
    this.trouble = undefined;
  }
}

import type {Words} from '../../../hall/configuration.ts';
import type {QuestionId} from '../../../hall/form.ts';
import type {FormOf, Forms} from '../../../sync/form-client.ts';
import type {Heard} from '../../../sync/hub-request.ts';
import type {FormExport, HeardLine, ShownLine} from '../../../wire/form-api.ts';
import type {ProblemCode} from '../../../wire/problem-texts.ts';
import {problemWords} from '../../../wire/problem-words.ts';
import {
  correctionOf,
  isTold,
  isUnsaved,
  textsOf,
  type Draft,
  type LostLine,
  type Saving,
  type Whole,
} from './draft.ts';
import {sayForm} from './words.ts';

/** Why something came to nothing. */
export interface Trouble {
  readonly words: Words;
  readonly code?: ProblemCode;
}

/** In milliseconds: without a letter, and in all, until what was dictated is saved. */
export interface Pauses {
  readonly pause: number;
  readonly within: number;
}

/**
 * The form of one visit as its desk has it open, with what is being written in it. What is written goes to
 * the hub by itself: a pause after the last letter, when its field is left, and before the visit goes on.
 */
export class OpenForm {
  /** Undefined until it was told. */
  lines: readonly ShownLine[] | undefined;
  /** The visit has none. */
  none = false;
  /** Why the last question came to nothing. */
  trouble: Trouble | undefined;
  /** Why the last save came to nothing; what was typed is still here. */
  unsavedFor: Trouble | undefined;
  /** A question is under way: meanwhile nothing can be pressed. */
  busy = false;
  readonly #forms: Forms;
  readonly #of: FormOf;
  readonly #pauses: Pauses;
  readonly #changed: () => void;
  readonly #drafts = new Map<QuestionId, Draft>();
  readonly #saved = new Set<QuestionId>();
  /** Lines whose whole is on its way here, to be corrected. */
  readonly #opening = new Set<QuestionId>();
  /** Lines on their way to the hub. */
  #sent: readonly QuestionId[] = [];
  #saving: Promise<boolean> | undefined;
  /** More was to be saved while that was under way. */
  #more = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first letter was typed that is not saved. */
  #since: number | undefined;
  #wanted = true;
  #closed = false;

  constructor(forms: Forms, of: FormOf, pauses: Pauses, changed: () => void) {
    this.#forms = forms;
    this.#of = of;
    this.#pauses = pauses;
    this.#changed = changed;
  }

  draftOf(line: QuestionId): Draft | undefined {
    return this.#drafts.get(line);
  }

  savingOf(line: QuestionId): Saving {
    if (this.#sent.includes(line)) return 'saving';
    const draft = this.#drafts.get(line);
    if (draft && isUnsaved(draft)) return this.unsavedFor && !draft.half ? 'failed' : undefined;
    return this.#saved.has(line) ? 'saved' : undefined;
  }

  get unsaved(): boolean {
    return this.#unsaved().size > 0;
  }

  /** What was typed and the hub does not have. */
  get lost(): readonly LostLine[] {
    return [...this.#unsaved().values()].map(({line, text}) => ({line, text: text.trim()}));
  }

  readonly look = async (): Promise<void> => {
    this.#show((await this.#asked(this.#forms.look(this.#of)))?.lines);
  };

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
    if (!whole || this.#closed || this.#drafts.has(id)) return;
    this.#drafts.set(id, correctionOf(line, whole));
    this.#changed();
  }

  /** `composing` says that a word is still being chosen: its letters are no words to be saved. */
  type(line: ShownLine, text: string, composing: boolean): void {
    const before = this.#drafts.get(line.id) ?? {kept: line.record?.text ?? ''};
    const half = !isTold(line);
    this.#drafts.set(line.id, {...before, line, text, half});
    this.#wanted = true;
    // A correction is saved when its field is left.
    if (composing || half) clearTimeout(this.#timer);
    else this.#soon();
    this.#changed();
  }

  /** Its field is left: it is saved, and closes once that is done and `ready`. */
  async leave(line: QuestionId, ready: Promise<void>): Promise<void> {
    const draft = this.#drafts.get(line);
    if (!draft) return;
    this.#drafts.set(line, {...draft, half: false});
    await Promise.all([this.save(), ready]);
    // Somebody may have gone on writing in it.
    if (this.#drafts.get(line)?.text !== draft.text || this.savingOf(line) === 'failed') return;
    this.#drafts.delete(line);
    this.#changed();
  }

  /** What was typed there is not wanted. */
  async drop(line: QuestionId): Promise<void> {
    const draft = this.#drafts.get(line);
    this.#drafts.delete(line);
    if (this.#due().size === 0) this.unsavedFor = undefined;
    this.#changed();
    // The hub may have it although its answer was lost.
    if (draft?.sent && isUnsaved(draft)) await this.look();
  }

  /** Saves what was typed until now and is wanted, but for half corrections; whether the hub has it. */
  readonly save = (): Promise<boolean> => {
    clearTimeout(this.#timer);
    this.#since = undefined;
    if (!this.#wanted) return Promise.resolve(false);
    this.#more = true;
    this.#saving ??= this.#saveDue().finally(() => {
      this.#saving = undefined;
    });
    return this.#saving;
  };

  /** The same, and this line as it stands: somebody says so. */
  saveLine(line: QuestionId): Promise<boolean> {
    this.#wanted = true;
    const draft = this.#drafts.get(line);
    if (draft) this.#drafts.set(line, {...draft, half: false});
    return this.save();
  }

  /** The same, and every line as it stands: the visit goes, or it is read out. */
  saveAll(): Promise<boolean> {
    this.#wanted = true;
    for (const [line, draft] of this.#drafts) this.#drafts.set(line, {...draft, half: false});
    return this.save();
  }

  /** What the visitor heard read out and agreed to; whether it is what stands there. */
  async agree(confirmed: readonly HeardLine[]): Promise<void> {
    const told = await this.#asked(this.#forms.record(this.#of, {lines: {}, confirmed}));
    this.#show(told?.lines);
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
    await this.#saving;
    if ((await this.#asked(this.#forms.destroy(this.#of))) === undefined) return;
    this.#forget();
    this.none = true;
    this.#changed();
  }

  /** What could not be saved is not wanted: the visit may go without it. */
  letGo(): void {
    clearTimeout(this.#timer);
    this.#wanted = false;
  }

  /** The visit did not go: what could not be saved is wanted again. */
  stay(): void {
    this.#wanted = true;
  }

  /** The visit is gone from this page: all is dropped but what was typed, which is saved, or given back. */
  async close(): Promise<readonly LostLine[]> {
    this.#closed = true;
    this.lines = undefined;
    if (!this.#wanted) this.#drafts.clear();
    if (this.unsaved || this.#saving) await this.saveAll();
    const {lost} = this;
    this.#forget();
    return lost;
  }

  #soon(): void {
    const {pause, within} = this.#pauses;
    const now = performance.now();
    this.#since ??= now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => void this.save(),
      Math.min(pause, Math.max(0, this.#since + within - now)),
    );
  }

  async #saveDue(): Promise<boolean> {
    let saved = true;
    // What is typed meanwhile waits for its own pause.
    while (saved && this.#more) {
      this.#more = false;
      saved = await this.#saveNow(this.#due());
    }
    return saved;
  }

  async #saveNow(drafts: ReadonlyMap<QuestionId, Draft>): Promise<boolean> {
    if (drafts.size === 0) {
      this.unsavedFor = undefined;
      return true;
    }
    const lines = textsOf(drafts);
    this.#sent = [...drafts.keys()];
    for (const [line, draft] of drafts) this.#drafts.set(line, {...draft, sent: true});
    this.#changed();
    const heard = await this.#forms.record(this.#of, {lines});
    this.#sent = [];
    this.unsavedFor = troubleOf(heard);
    if (heard.kind === 'done') {
      for (const line of drafts.keys()) this.#kept(line, lines[line] ?? '');
      if (!this.#closed) this.#show(heard.answer.lines);
    }
    this.#changed();
    return heard.kind === 'done';
  }

  #kept(line: QuestionId, kept: string): void {
    const draft = this.#drafts.get(line);
    if (draft) this.#drafts.set(line, {...draft, kept});
    this.#saved.add(line);
  }

  #unsaved(): ReadonlyMap<QuestionId, Draft> {
    return new Map([...this.#drafts].filter(([, draft]) => isUnsaved(draft)));
  }

  /** What has to be saved by now. */
  #due(): ReadonlyMap<QuestionId, Draft> {
    return new Map([...this.#unsaved()].filter(([, {half}]) => !half));
  }

  #show(lines: readonly ShownLine[] | undefined): void {
    if (lines) this.lines = lines;
    this.#changed();
  }

  async #asked<T>(answer: Promise<Heard<T>>): Promise<T | undefined> {
    this.busy = true;
    this.#changed();
    const told = await this.#heard(answer);
    this.busy = false;
    this.#changed();
    return told;
  }

  /** What came of it, unless the visit is gone in the meantime: then nobody may see it. */
  async #heard<T>(answer: Promise<Heard<T>>): Promise<T | undefined> {
    const heard = await answer;
    if (this.#closed) return undefined;
    this.none = heard.kind === 'refused' && heard.problem.code === 'form-none';
    this.trouble = this.none ? undefined : troubleOf(heard);
    if (this.none) this.lines = undefined;
    this.#changed();
    return heard.kind === 'done' ? heard.answer : undefined;
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#drafts.clear();
    this.lines = undefined;
    this.trouble = undefined;
    this.unsavedFor = undefined;
    this.#saved.clear();
  }
}

function troubleOf<T>(heard: Heard<T>): Trouble | undefined {
  switch (heard.kind) {
    case 'done':
      return undefined;
    case 'unreachable':
      return {words: {zh: sayForm('zh', 'unreachable'), en: sayForm('en', 'unreachable')}};
    case 'refused':
      return {words: problemWords(heard.problem), code: heard.problem.code};
  }
}

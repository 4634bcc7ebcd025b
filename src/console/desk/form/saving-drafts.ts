import type {QuestionId} from '../../../hall/form.ts';
import type {Heard} from '../../../sync/hub-request.ts';
import type {FormAnswer, NewLine, ShownLine} from '../../../wire/form-api.ts';
import type {Problem} from '../../../wire/problem.ts';
import {
  chosenIn,
  isTold,
  isUnsaved,
  newLines,
  standing,
  type Draft,
  type LostLine,
  type Saving,
  type Whole,
} from './draft.ts';
import {troubleOf, type Trouble} from './trouble.ts';

/** In milliseconds: without a letter, and in all, until what was dictated is saved. */
export interface Pauses {
  readonly pause: number;
  readonly within: number;
}

/** What somebody types or chooses for a line. */
type Typed = Pick<Draft, 'line' | 'text' | 'chosen'> & {readonly composing: boolean};

/** Where drafts are saved. */
export interface Keeper {
  save(lines: Readonly<Record<QuestionId, NewLine>>): Promise<Heard<FormAnswer>>;
  /** These lines whole, as they stand there now; undefined where that cannot be had. */
  standing(lines: readonly QuestionId[]): Promise<readonly Whole[] | undefined>;
  /** What stands there is to be shown anew. */
  look(): Promise<unknown>;
  /** The form does not have these lines. */
  gone(lines: readonly QuestionId[]): void;
}

/**
 * What is being written in the form of one visit. It is saved by itself: a pause after the last letter, when its
 * field is left, and before the visit goes on.
 */
export class SavingDrafts {
  /** Why the last save came to nothing; what was typed is still here. */
  unsavedFor: Trouble | undefined;
  readonly #keeper: Keeper;
  readonly #pauses: Pauses;
  readonly #changed: () => void;
  readonly #drafts = new Map<QuestionId, Draft>();
  readonly #saved = new Set<QuestionId>();
  /** Lines that were written elsewhere since they were last written here. */
  readonly #theirs = new Set<QuestionId>();
  /** `at` of each record as it was last told; undefined before anything was. */
  #told: ReadonlyMap<QuestionId, number | undefined> | undefined;
  /** Lines on their way to the hub. */
  #sent: readonly QuestionId[] = [];
  #saving: Promise<boolean> | undefined;
  /** More was to be saved while that was under way. */
  #more = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first letter was typed that is not saved. */
  #since: number | undefined;
  #wanted = true;

  constructor(keeper: Keeper, pauses: Pauses, changed: () => void) {
    this.#keeper = keeper;
    this.#pauses = pauses;
    this.#changed = changed;
  }

  of(line: QuestionId): Draft | undefined {
    return this.#drafts.get(line);
  }

  savingOf(line: QuestionId): Saving {
    if (this.#sent.includes(line)) return 'saving';
    const draft = this.#drafts.get(line);
    if (draft?.theirs !== undefined) return 'clash';
    if (draft && isUnsaved(draft)) {
      return draft.refused || (this.unsavedFor && !draft.half) ? 'failed' : undefined;
    }
    if (this.#theirs.has(line)) return 'theirs';
    return this.#saved.has(line) ? 'saved' : undefined;
  }

  /** Why this line is not saved. */
  troubleOf(line: QuestionId): Trouble | undefined {
    return this.#drafts.get(line)?.refused ?? this.unsavedFor;
  }

  get unsaved(): boolean {
    return this.#unsaved().size > 0;
  }

  /** Somebody has to choose between what was typed here and elsewhere. */
  get clashing(): boolean {
    return [...this.#drafts.values()].some(({theirs}) => theirs !== undefined);
  }

  /** What was typed and the hub does not have. */
  get lost(): readonly LostLine[] {
    return [...this.#unsaved().values()].map(({line, text}) => ({line, text: text.trim()}));
  }

  /** A field is opened; what was typed there meanwhile stays. */
  open(line: QuestionId, draft: Draft): void {
    if (this.#drafts.has(line)) return;
    this.#drafts.set(line, draft);
    this.#changed();
  }

  /** `composing` says that a word is still being chosen: its letters are no words to be saved. */
  type({line, text, chosen, composing}: Typed): void {
    const before = this.#drafts.get(line.id) ?? keptOf(line);
    const half = !isTold(line);
    this.#drafts.set(line.id, {...before, line, text, chosen, half, refused: undefined});
    this.#theirs.delete(line.id);
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
    const now = this.#drafts.get(line);
    // Somebody may have gone on writing in it.
    if (now?.text !== draft.text || isUnsaved(now)) return;
    this.#drafts.delete(line);
    this.#changed();
  }

  /** What was typed here comes in the place of what was written elsewhere; then the same as when it is left. */
  insist(line: QuestionId, ready: Promise<void>): Promise<void> {
    const draft = this.#drafts.get(line);
    if (draft) this.#drafts.set(line, {...draft, theirs: undefined});
    return this.leave(line, ready);
  }

  /** What was typed there is not wanted. */
  async drop(line: QuestionId): Promise<void> {
    const draft = this.#drafts.get(line);
    this.#drafts.delete(line);
    if (draft?.theirs !== undefined) this.#theirs.add(line);
    if (this.#due().size === 0) this.unsavedFor = undefined;
    this.#changed();
    // The hub may have it although its answer was lost.
    if (draft?.sent?.length && isUnsaved(draft)) await this.#keeper.look();
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
    if (draft) this.#drafts.set(line, {...draft, half: false, refused: undefined});
    return this.save();
  }

  /** The same, and every line as it stands: the visit goes, or it is read out. */
  saveAll(): Promise<boolean> {
    this.#wanted = true;
    for (const [line, draft] of this.#drafts) {
      this.#drafts.set(line, {...draft, half: false, refused: undefined});
    }
    return this.save();
  }

  /**
   * What the hub has by now: words that were written elsewhere stand in the place of those that are saved here. Drops
   * what belongs to none of these lines, and gives what of it is not saved.
   */
  meet(lines: readonly ShownLine[]): readonly LostLine[] {
    const before = this.#told;
    this.#told = new Map(lines.map(({id, record}) => [id, record?.at]));
    for (const {id, record} of before ? lines : []) {
      const draft = this.#drafts.get(id);
      // What is on its way, or not saved, meets it there.
      const here = this.#sent.includes(id) || (draft && isUnsaved(draft));
      if (here || before?.get(id) === record?.at) continue;
      this.#drafts.delete(id);
      this.#saved.delete(id);
      this.#theirs.add(id);
    }
    const known = new Set(lines.map(({id}) => id));
    const lost = this.lost.filter(({line}) => !known.has(line.id));
    for (const line of this.#drafts.keys()) if (!known.has(line)) this.#drafts.delete(line);
    return lost;
  }

  /** When nothing is on its way to the hub any more. */
  async settled(): Promise<void> {
    await this.#saving;
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

  /** The visit is gone from this page: what was typed is saved, or given back. Nothing of it stays here. */
  async close(): Promise<readonly LostLine[]> {
    if (!this.#wanted) this.#drafts.clear();
    if (this.unsaved || this.#saving) await this.saveAll();
    const {lost} = this;
    this.forget();
    return lost;
  }

  forget(): void {
    clearTimeout(this.#timer);
    this.#drafts.clear();
    this.#saved.clear();
    this.#theirs.clear();
    this.#told = undefined;
    this.unsavedFor = undefined;
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
    return saved && !this.clashing && !this.#refused;
  }

  /** One that the hub does not take, whatever is saved beside it. */
  get #refused(): Trouble | undefined {
    return [...this.#drafts.values()].find(({refused}) => refused)?.refused;
  }

  async #saveNow(drafts: ReadonlyMap<QuestionId, Draft>): Promise<boolean> {
    if (drafts.size === 0) {
      this.unsavedFor = this.#refused;
      return true;
    }
    const lines = newLines(drafts);
    this.#sent = [...drafts.keys()];
    for (const [line, draft] of drafts) this.#drafts.set(line, sentOnce(draft));
    this.#changed();
    const heard = await this.#keeper.save(lines);
    if (heard.kind === 'done') {
      const {unknown = []} = heard.answer;
      for (const [line, draft] of drafts) {
        if (!unknown.includes(line)) this.#kept(line, draft, heard.answer);
      }
    }
    const wrong = linesIn(heard, 'form-choice-unknown');
    for (const line of wrong) {
      const draft = this.#drafts.get(line);
      if (draft) this.#drafts.set(line, {...draft, refused: troubleOf(heard)});
    }
    if (wrong.length > 0) this.#more = true;
    const late = linesIn(heard, 'form-line-changed');
    const gone = linesIn(heard, 'form-line-unknown');
    this.#keeper.gone(gone);
    const met =
      gone.length > 0 || wrong.length > 0 || (late.length > 0 && (await this.#clash(late)));
    this.#sent = [];
    this.unsavedFor = met ? this.#refused : (troubleOf(heard) ?? this.#refused);
    this.#changed();
    return met || heard.kind === 'done';
  }

  #kept(line: QuestionId, {text, chosen}: Draft, {lines}: FormAnswer): void {
    const draft = this.#drafts.get(line);
    const replaces = lines.find(({id}) => id === line)?.record?.at;
    const kept = {kept: text.trim(), keptChosen: chosen};
    if (draft) this.#drafts.set(line, {...draft, ...kept, replaces, sent: []});
    this.#theirs.delete(line);
    this.#saved.add(line);
  }

  /** Something else was written in these lines meanwhile. What need not be chosen is saved once more. */
  async #clash(late: readonly QuestionId[]): Promise<boolean> {
    const stand = await this.#keeper.standing(late);
    for (const line of stand ?? []) {
      const draft = this.#drafts.get(line.id);
      if (!draft) continue;
      const {record} = line;
      const kept = standing(line).trim();
      // Its own words, whose answer was lost, are nobody else's.
      const own = record !== undefined && draft.sent?.includes(record.text);
      const theirs = own || kept === draft.text.trim() ? undefined : kept;
      const keptChosen = chosenIn(line);
      this.#drafts.set(line.id, {
        ...draft,
        ...{kept, keptChosen, replaces: record?.at, sent: [], theirs},
      });
    }
    this.#more = true;
    return stand !== undefined;
  }

  #unsaved(): ReadonlyMap<QuestionId, Draft> {
    return new Map([...this.#drafts].filter(([, draft]) => isUnsaved(draft)));
  }

  /** What has to be saved by now. */
  #due(): ReadonlyMap<QuestionId, Draft> {
    return new Map(
      [...this.#unsaved()].filter(
        ([, {half, theirs, refused}]) => !half && !refused && theirs === undefined,
      ),
    );
  }
}

/** What the hub has of a line in which somebody begins to write. */
const keptOf = ({record}: ShownLine): Pick<Draft, 'kept' | 'keptChosen' | 'replaces'> => ({
  kept: record?.text ?? '',
  keptChosen: record?.chosen,
  replaces: record?.at,
});

const sentOnce = (draft: Draft): Draft => ({
  ...draft,
  sent: [...new Set([...(draft.sent ?? []), draft.text.trim()])],
});

/** The lines of a save that a refusal is about. */
function linesIn(heard: Heard<unknown>, code: Problem['code']): readonly QuestionId[] {
  if (heard.kind !== 'refused' || heard.problem.code !== code) return [];
  return (heard.problem.errors ?? []).map(({field}) => field.replace(/^lines\./, ''));
}

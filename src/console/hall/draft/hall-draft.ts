import type {HallConfiguration} from '../../../hall/configuration.ts';
import type {Fault} from '../../../hall/fault.ts';
import {DocumentDraft} from '../../screens/draft/document-draft.ts';
import {same} from '../../screens/draft/draft.ts';
import {withValue} from '../fields/field-path.ts';
import {EditHistory} from './edit-history.ts';
import type {Checked, Piece} from '../../screens/draft/faults.ts';
import type {Sent} from '../../../sync/hall-link.ts';
import type {DraftStore, KeptDraft} from '../../../sync/kept-draft.ts';
import {withoutUnit} from './without-unit.ts';

/** One edit of the document: what shall stand at a path, and the id of what it takes away. */
export interface Edit {
  readonly path: string;
  readonly value: unknown;
  readonly removed?: {readonly name: string; readonly id: string | undefined} | undefined;
}

/**
 * The hall's document as it is being edited: it moves along with what others publish, can be taken back step by
 * step, says what is wrong in it, and outlives its page.
 */
export class HallDraft {
  readonly document = new DocumentDraft<HallConfiguration>();
  /** How keeping it went last. */
  kept: 'resumed' | 'keeping' | 'not' = 'keeping';

  readonly #store: DraftStore;
  readonly #changed: () => void;
  readonly #history = new EditHistory<HallConfiguration>();
  /** Undefined until what was left is taken up. */
  #check: Piece<HallConfiguration>['check'] | undefined;
  #found:
    {readonly of: HallConfiguration; readonly checked: Checked<HallConfiguration>} | undefined;
  #saving: Promise<void> | undefined;
  /** Grows with every edit. */
  #version = 0;

  /** `changed` is called when something comes of what takes its time. */
  constructor(store: DraftStore, changed: () => void) {
    this.#store = store;
    this.#changed = changed;
  }

  /** Takes up what was left, before the hall is followed; `check` says from now on what is wrong. */
  async open(check: Piece<HallConfiguration>['check']): Promise<void> {
    const left = await this.#store.read().catch(() => {
      this.kept = 'not';
      return undefined;
    });
    if (left && !same(left.base, left.mine)) {
      this.document.resume(left.base, left.mine);
      this.kept = 'resumed';
    }
    this.#check = check;
    this.#changed();
  }

  get mine(): HallConfiguration | undefined {
    return this.document.mine;
  }

  get dirty(): boolean {
    return this.document.dirty;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** What keeps the document from being published. */
  get faults(): readonly Fault[] {
    const checked = this.#checked();
    return checked && !checked.ok ? checked.faults : [];
  }

  /** As it can be published; undefined where something keeps it from that. */
  get tidied(): HallConfiguration | undefined {
    const checked = this.#checked();
    return checked?.ok === true ? checked.value : undefined;
  }

  /** To be called with every change of the hall. */
  follow(published: HallConfiguration | undefined, revision: number): void {
    if (!this.#check) return;
    const {base} = this.document;
    this.document.follow(published, revision);
    if (this.document.base === base) return;
    // A step back would take back what others published, too.
    this.#history.clear();
    this.#keep();
  }

  edit({path, value, removed}: Edit): void {
    const {mine} = this;
    if (!mine) return;
    this.#history.note(mine, isText(value) ? path : undefined);
    this.document.change((before) => {
      const after = withValue(before, path, value);
      return path === 'units' && removed?.id !== undefined ? withoutUnit(after, removed.id) : after;
    });
    this.#keep();
  }

  /** Another document instead, from a file or an earlier revision; it can be taken back. */
  replace(document: HallConfiguration): void {
    if (this.mine) this.#history.note(this.mine, undefined);
    this.document.change(() => document);
    this.#keep();
  }

  /** Other changes instead, which were put aside; they are brought to the hall of now. */
  takeUp({base, mine}: KeptDraft): void {
    const before = this.mine;
    const {base: published, revision} = this.document;
    this.document.resume(base, mine);
    if (revision !== undefined) this.document.follow(published, revision);
    if (before) this.#history.note(before, undefined);
    this.#keep();
  }

  /**
   * Sends it to the hub, tidied: what comes back with the feed is no news then. Where the hall has moved on since
   * it was tidied, the hub refuses it, and the draft stays as it is.
   */
  async publish(
    tidied: HallConfiguration,
    basedOn: number,
    send: () => Promise<Sent>,
  ): Promise<Sent> {
    if (basedOn === this.document.revision) this.document.sending(tidied);
    const sent = await send();
    if (sent.kind === 'done') this.document.published(tidied);
    else if (sent.kind === 'refused') this.document.unsent();
    this.#keep();
    return sent;
  }

  undo(): void {
    this.#step(this.mine && this.#history.undo(this.mine));
  }

  redo(): void {
    this.#step(this.mine && this.#history.redo(this.mine));
  }

  discard(): void {
    if (this.mine) this.#history.note(this.mine, undefined);
    this.document.discard();
    this.#keep();
  }

  settle(whose: 'mine' | 'theirs'): void {
    this.document.settle(whose);
    this.#history.clear();
    this.#keep();
  }

  /** Resolves when everything until now is kept, or cannot be. */
  async saved(): Promise<void> {
    while (this.#saving) await this.#saving;
  }

  /** Looked at once for each state of the document. */
  #checked(): Checked<HallConfiguration> | undefined {
    const {mine} = this;
    if (!mine || !this.#check) return undefined;
    if (this.#found?.of !== mine) this.#found = {of: mine, checked: this.#check(mine, mine)};
    return this.#found.checked;
  }

  #step(document: HallConfiguration | undefined): void {
    if (!document) return;
    this.document.change(() => document);
    this.#keep();
  }

  #keep(): void {
    this.#version += 1;
    this.#saving ??= this.#save();
  }

  /** One at a time, and the last state last, however fast somebody types. */
  async #save(): Promise<void> {
    let version;
    do {
      version = this.#version;
      const {base, mine} = this.document;
      const draft: KeptDraft | undefined = base && mine && this.dirty ? {base, mine} : undefined;
      const before = this.kept;
      await (draft ? this.#store.keep(draft) : this.#store.forget()).then(
        () => {
          if (this.kept === 'not') this.kept = 'keeping';
        },
        () => {
          this.kept = 'not';
        },
      );
      if (this.kept !== before) this.#changed();
    } while (version !== this.#version);
    this.#saving = undefined;
  }
}

/** Letters that follow each other in one field are one step. */
const isText = (value: unknown): boolean =>
  typeof value === 'string' || (typeof value === 'object' && value !== null && 'zh' in value);

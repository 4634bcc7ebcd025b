/** Steps beyond which nobody goes back one by one. */
const STEPS = 200;

/** What was edited, step by step, so that it can be taken back and done again. */
export class EditHistory<T> {
  #undone: T[] = [];
  #done: T[] = [];
  #last: string | undefined;

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** `before` an edit; edits that follow each other with the same `step` are one. */
  note(before: T, step: string | undefined): void {
    const sameStep = step !== undefined && step === this.#last && this.canUndo;
    if (!sameStep) this.#done = [...this.#done, before].slice(-STEPS);
    this.#undone = [];
    this.#last = step;
  }

  /** How it was before the last step; undefined where there is none. */
  undo(now: T): T | undefined {
    const before = this.#done.pop();
    if (before !== undefined) this.#undone.push(now);
    this.#last = undefined;
    return before;
  }

  redo(now: T): T | undefined {
    const after = this.#undone.pop();
    if (after !== undefined) this.#done.push(now);
    this.#last = undefined;
    return after;
  }

  clear(): void {
    this.#done = [];
    this.#undone = [];
    this.#last = undefined;
  }
}

/**
 * How far a job has come: `first-byte` is before the next byte is read out of the buffer, `text` and
 * `picture` are in the midst of a line or of a picture, `after-cut` is before a reply that stands behind it.
 */
export type Stage = 'first-byte' | 'text' | 'picture' | 'before-cut' | 'after-cut' | 'after-reply';

/** A stage, or the n-th byte that arrives from now on: 1 is the next one. */
export type Moment = Stage | {readonly byte: number};

/** What a test wants to happen when a printer comes to a moment. Each happens once. */
export class Moments {
  #stages: {readonly stage: Stage; readonly work: () => void}[] = [];
  #bytes: {left: number; readonly work: () => void}[] = [];

  when(moment: Moment, work: () => void): void {
    if (typeof moment === 'string') this.#stages.push({stage: moment, work});
    else this.#bytes.push({left: moment.byte, work});
  }

  reach(stage: Stage): void {
    if (this.#stages.length === 0) return;
    const due = this.#stages.filter((each) => each.stage === stage);
    this.#stages = this.#stages.filter((each) => each.stage !== stage);
    for (const {work} of due) work();
  }

  /** One more byte has arrived. */
  arrive(): void {
    if (this.#bytes.length === 0) return;
    for (const each of this.#bytes) each.left--;
    const due = this.#bytes.filter(({left}) => left === 0);
    this.#bytes = this.#bytes.filter(({left}) => left > 0);
    for (const {work} of due) work();
  }
}

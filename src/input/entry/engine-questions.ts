import type {Candidate} from '../engines.ts';

const NO_CANDIDATES: readonly Candidate[] = [];

/** What an engine made of what waits: candidates, and the letters as it understood them. */
export interface EngineAnswer {
  readonly candidates: readonly Candidate[];
  readonly reading?: string;
}

/**
 * What is asked of the engines about what is being written, and the answer to the last question. An answer
 * to an earlier one comes too late and counts for nothing.
 */
export class EngineQuestions {
  /** The best first. */
  candidates = NO_CANDIDATES;
  /** The letters as they were understood; empty where none were asked about. */
  reading = '';
  /** The engine's data could not be had: the other ways of writing go on. */
  broken = false;
  readonly #changed: () => void;
  #asked = 0;
  #answered = 0;
  #waiting: (() => void)[] = [];

  /** `changed` is called with each answer that counts. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Whether the last question has its answer. */
  get isAnswered(): boolean {
    return this.#asked === this.#answered;
  }

  /** Asks an engine. Where its data could not be had, there are no candidates. */
  async ask(question: () => Promise<EngineAnswer>): Promise<void> {
    this.expect();
    const asked = this.#asked;
    try {
      const answer = await question();
      if (asked === this.#asked) this.answer(answer);
    } catch {
      if (asked === this.#asked) this.answer(undefined);
    }
  }

  /** Somebody else asks, and tells by `answer`: what is known until then counts no more. */
  expect(): void {
    this.#asked += 1;
  }

  /** The answer to the last question; undefined where the engine's data could not be had. */
  answer(answer: EngineAnswer | undefined): void {
    this.#answered = this.#asked;
    this.candidates = answer?.candidates ?? NO_CANDIDATES;
    this.reading = answer?.reading ?? '';
    this.broken = !answer;
    this.#changed();
    for (const go of this.#waiting.splice(0)) go();
  }

  /** Nothing waits any more, and what is still asked comes too late. */
  forget(): void {
    this.expect();
    this.answer({candidates: NO_CANDIDATES});
  }

  /**
   * Until the last question has its answer, whatever else is asked meanwhile.
   *
   * @param patience in ms: an engine that says nothing for so long holds nobody up
   */
  async untilAnswered(patience: number): Promise<void> {
    if (this.isAnswered) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, patience);
      this.#waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}

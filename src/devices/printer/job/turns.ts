import type {After} from '../../after.ts';

interface Times {
  /** Milliseconds by which it has told that it begins. */
  readonly begin: number;
  /** Milliseconds by which it is over. */
  readonly end: number;
}

/** Does one thing after the other, each in its time: that counts from when it was asked for. */
export class Turns {
  readonly #after: After;
  readonly #work: {stop(): void; goOn(): void};
  #last: Promise<unknown> = Promise.resolve();

  /** `stop` makes whatever is being done come to its end at once, until `goOn`. */
  constructor(after: After, work: {stop(): void; goOn(): void}) {
    this.#after = after;
    this.#work = work;
  }

  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Where its turn does not come in time it is not done at all: `tooLate` is told. */
  takeInTime<T>(
    {begin, end}: Times,
    tooLate: () => T,
    work: (begins: () => void) => Promise<T>,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      let state: 'waits' | 'works' | 'over' = 'waits';
      const up = () => {
        if (state === 'works') this.#work.stop();
        else leave();
      };
      const leaveBegin = this.#after(begin, up);
      const leaveEnd = this.#after(end, up);
      const leave = () => {
        state = 'over';
        leaveBegin();
        leaveEnd();
        resolve(tooLate());
      };
      this.take(async () => {
        if (state === 'over') return;
        state = 'works';
        try {
          resolve(await work(leaveBegin));
        } finally {
          state = 'over';
          leaveBegin();
          leaveEnd();
          this.#work.goOn();
        }
      }).catch(reject);
    });
  }
}

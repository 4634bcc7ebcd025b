/** Time that passes when the test says so. */
export class HeldTime {
  #now = 0;
  #timers: {readonly at: number; readonly work: () => void}[] = [];

  readonly now = (): number => this.#now;

  readonly after = (ms: number, work: () => void): (() => void) => {
    const timer = {at: this.#now + ms, work};
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  };

  /** How much work waits for its time. */
  get waiting(): number {
    return this.#timers.length;
  }

  pass(ms: number): void {
    this.#now += ms;
    const due = this.#timers.filter(({at}) => at <= this.#now);
    this.#timers = this.#timers.filter(({at}) => at > this.#now);
    for (const {work} of due) work();
  }
}

/** What a person should do at this wall, gathered from all its parts and told as one. */
export class Needs {
  readonly #tell: (needs: readonly string[]) => void;
  readonly #of = new Map<string, readonly string[]>();

  constructor(tell: (needs: readonly string[]) => void) {
    this.#tell = tell;
  }

  /** `part` needs these now, and nothing else any more. */
  set(part: string, needs: readonly string[]): void {
    this.#of.set(part, needs);
    this.#tell([...new Set([...this.#of.values()].flat())]);
  }
}

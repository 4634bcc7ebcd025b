/** A key held down moves five times a second at most. */
const BETWEEN_MOVES_MS = 200;
/** A hand that trembles presses twice within this; it meant one. */
const TREMOR_MS = 300;
/** A key that has not been heard for so long is up, even if nobody said so. */
const FORGOTTEN_MS = 1000;

/**
 * Says which presses count. A key held down goes on moving, never selecting; a second press of one
 * action within a tremor is not a second answer; while one key is down another means nothing.
 * Times are milliseconds of one clock.
 */
export class KeyPace {
  #held: {readonly key: string; readonly heardAt: number} | undefined;
  #movedAt = Number.NEGATIVE_INFINITY;
  readonly #pressedAt = new Map<string, number>();

  /** `moves` is whether the action may be repeated by holding its key. */
  admits(
    {key, repeat}: Pick<KeyboardEvent, 'key' | 'repeat'>,
    {action, moves}: {readonly action: string; readonly moves: boolean},
    now: number,
  ): boolean {
    const held = this.#held;
    if (held && held.key !== key && now - held.heardAt < FORGOTTEN_MS) return false;
    this.#held = {key, heardAt: now};
    if (moves) {
      if (repeat && now - this.#movedAt < BETWEEN_MOVES_MS) return false;
      this.#movedAt = now;
      return true;
    }
    const before = this.#pressedAt.get(action) ?? Number.NEGATIVE_INFINITY;
    if (repeat || now - before < TREMOR_MS) return false;
    this.#pressedAt.set(action, now);
    return true;
  }

  released(key: string): void {
    if (this.#held?.key === key) this.#held = undefined;
  }
}

/** Those who watch a device. */
export class Listeners<T> {
  readonly #all = new Set<(told: T) => void>();

  get none(): boolean {
    return this.#all.size === 0;
  }

  /** One function may be added twice: each leaves for itself. */
  add(listener: (told: T) => void): () => void {
    const each = (told: T) => {
      listener(told);
    };
    this.#all.add(each);
    return () => {
      this.#all.delete(each);
    };
  }

  tell(told: T): void {
    for (const each of [...this.#all]) each(told);
  }
}

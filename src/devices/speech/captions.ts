import type {CaptionListener, Spoken} from './speech.ts';

/** Whoever wants to know what is being said. */
export class Captions {
  readonly #listeners = new Set<CaptionListener>();

  /** Gives back the way to stop listening. */
  listen(listener: CaptionListener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  tell(spoken: Spoken | undefined): void {
    for (const listener of this.#listeners) listener(spoken);
  }
}

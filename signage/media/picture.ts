import {FADE_MS, type Showing, type ShowingOptions} from './showing.ts';

/** A picture that stays for a while. One animation is its fades and its clock, and holds as one. */
export class Picture implements Showing {
  readonly element = new Image();
  readonly #url: string;
  readonly #ms: number;
  readonly #onEnd: () => void;
  #stay: Animation | undefined;

  constructor({file, name, onEnd}: ShowingOptions, seconds: number) {
    this.#url = URL.createObjectURL(file);
    this.#ms = seconds * 1000;
    this.#onEnd = onEnd;
    this.element.alt = name;
  }

  async open(): Promise<void> {
    this.element.src = this.#url;
    await this.element.decode();
  }

  resume(): void {
    if (this.#stay) this.#stay.play();
    else this.#begin();
  }

  pause(): void {
    this.#stay?.pause();
  }

  close(): void {
    this.#stay?.cancel();
    this.element.remove();
    URL.revokeObjectURL(this.#url);
  }

  #begin(): void {
    const fade = FADE_MS / this.#ms;
    this.#stay = this.element.animate(
      [{opacity: 0}, {opacity: 1, offset: fade}, {opacity: 1, offset: 1 - fade}, {opacity: 0}],
      {duration: this.#ms, fill: 'both'},
    );
    this.#stay.finished.then(this.#onEnd, () => undefined);
  }
}

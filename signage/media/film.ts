import type {After} from './media-store.ts';
import {FADE_MS, type Showing, type ShowingOptions} from './showing.ts';

/** In milliseconds: a film that has not moved for so long is stuck. */
const STUCK = 10_000;

export interface FilmOptions extends ShowingOptions {
  /** It broke while it was shown, or is stuck. */
  readonly onBroken: () => void;
  readonly after: After;
}

/** A film, without sound, to its end. */
export class Film implements Showing {
  readonly element = document.createElement('video');
  readonly #url: string;
  readonly #options: FilmOptions;
  readonly #closed = new AbortController();
  #begun = false;
  #running = false;
  #refuse: (error: Error) => void = () => undefined;
  #fade: Animation | undefined;
  /** Moves on with every sign of life. */
  #alive = 0;

  constructor(options: FilmOptions) {
    this.#options = options;
    this.#url = URL.createObjectURL(options.file);
    const video = this.element;
    video.muted = true;
    video.playsInline = true;
    video.preload = 'auto';
    video.ariaLabel = options.name;
  }

  open(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#refuse = reject;
      this.#on('canplay', resolve);
      this.#on('error', () => {
        this.#break();
      });
      this.#on('timeupdate', () => {
        this.#watch();
      });
      this.#on('ended', () => {
        this.#end();
      });
      this.#watch();
      this.element.src = this.#url;
    });
  }

  resume(): void {
    if (!this.#begun) this.element.animate([{opacity: 0}, {opacity: 1}], FADE_MS);
    this.#begun = true;
    this.#running = true;
    if (this.#fade) {
      this.#fade.play();
      return;
    }
    this.#watch();
    // It may be paused before it has begun; and what is wrong with it is an event of its own.
    this.element.play().catch(() => undefined);
  }

  pause(): void {
    this.#running = false;
    this.element.pause();
    this.#fade?.pause();
  }

  close(): void {
    this.#alive += 1;
    this.#closed.abort();
    this.#fade?.cancel();
    this.element.remove();
    this.element.removeAttribute('src');
    // Only so does the browser let the decoder go.
    this.element.load();
    URL.revokeObjectURL(this.#url);
  }

  #on(type: keyof HTMLMediaElementEventMap, listener: () => void): void {
    this.element.addEventListener(type, listener, {signal: this.#closed.signal});
  }

  #watch(): void {
    const alive = (this.#alive += 1);
    const {currentTime} = this.element;
    this.#options.after(STUCK, () => {
      if (this.#alive !== alive || (this.#begun && !this.#running)) return;
      const moved = this.element.currentTime !== currentTime;
      // The browser holds films on a page that nobody can see.
      if (moved || document.visibilityState === 'hidden') this.#watch();
      else this.#break();
    });
  }

  #break(): void {
    this.#refuse(new Error('the film cannot be played'));
    if (this.#begun) this.#options.onBroken();
  }

  #end(): void {
    this.#alive += 1;
    this.#fade = this.element.animate([{opacity: 1}, {opacity: 0}], {
      duration: FADE_MS,
      fill: 'forwards',
    });
    this.#fade.finished.then(this.#options.onEnd, () => undefined);
  }
}

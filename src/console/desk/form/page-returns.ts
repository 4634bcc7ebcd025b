import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Tells when somebody looks at the page again, from another window or another page of this one. */
export class PageReturns implements ReactiveController {
  readonly #back: () => void;
  #away = false;

  constructor(host: ReactiveControllerHost, back: () => void) {
    this.#back = back;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('blur', this.#left);
    addEventListener('focus', this.#returned);
    document.addEventListener('visibilitychange', this.#seen);
  }

  hostDisconnected(): void {
    removeEventListener('blur', this.#left);
    removeEventListener('focus', this.#returned);
    document.removeEventListener('visibilitychange', this.#seen);
  }

  readonly #left = () => {
    this.#away = true;
  };

  /** Once, by whichever of the two comes first. */
  readonly #returned = () => {
    if (!this.#away) return;
    this.#away = false;
    this.#back();
  };

  readonly #seen = () => {
    if (document.visibilityState === 'visible') this.#returned();
    else this.#left();
  };
}

import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Tells when somebody looks at the page again, from another window or another page of this one. */
export class PageReturns implements ReactiveController {
  readonly #back: () => void;

  constructor(host: ReactiveControllerHost, back: () => void) {
    this.#back = back;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('focus', this.#back);
    document.addEventListener('visibilitychange', this.#visible);
  }

  hostDisconnected(): void {
    removeEventListener('focus', this.#back);
    document.removeEventListener('visibilitychange', this.#visible);
  }

  readonly #visible = () => {
    if (document.visibilityState === 'visible') this.#back();
  };
}

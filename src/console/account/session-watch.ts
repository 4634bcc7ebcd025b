import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {StaffSession} from './staff-session.ts';

interface Host extends ReactiveControllerHost, Element {
  readonly session: StaffSession;
}

/** Has a part of a page look anew with each change of the session. */
export class SessionWatch implements ReactiveController {
  readonly #host: Host;
  #unfollow: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** What was set before an element's class was there comes with its first update. */
  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    this.#unfollow ??= this.#host.session.follow(() => {
      this.#host.requestUpdate();
    });
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#unfollow?.();
    this.#unfollow = undefined;
  }
}

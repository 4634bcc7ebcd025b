import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Language} from '../words.ts';
import type {LockCover} from './lock-cover.ts';
import type {SessionPage, StaffSession} from './staff-session.ts';

interface Host extends ReactiveControllerHost, HTMLElement, SessionPage {
  readonly session: StaffSession | undefined;
  readonly language: Language;
}

/** Covers a page while it is locked, and has it look anew when somebody else is signed in. */
export class PageSession implements ReactiveController {
  readonly #host: Host;
  #unfollow: (() => void) | undefined;
  #cover: LockCover | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const {session} = this.#host;
    if (!session) return;
    session.page = this.#host;
    this.#unfollow = session.follow(() => {
      this.#host.requestUpdate();
    });
    this.#follow(session);
  }

  hostDisconnected(): void {
    this.#unfollow?.();
    this.#cover?.remove();
    this.#cover = undefined;
  }

  hostUpdate(): void {
    const {session} = this.#host;
    if (session && this.#host.isConnected) this.#follow(session);
  }

  #follow(session: StaffSession): void {
    const {covered} = session;
    // Here before it is needed, but not before the page.
    void import('./lock-cover.ts');
    this.#host.inert = covered;
    this.#host.hidden = covered;
    if (!covered) {
      this.#cover?.remove();
      this.#cover = undefined;
      return;
    }
    this.#cover ??= document.createElement('rc-lock-cover');
    this.#cover.session = session;
    this.#cover.language = this.#host.language;
    if (!this.#cover.isConnected) document.body.append(this.#cover);
  }
}

import type {ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * Which pointers are down, while its host is in the page. A field that closes moves what stands below it: under a
 * press that has just begun it would take the button away. A touch moves the focus only after its release, when
 * `:active` still matches, so what is down is counted here.
 */
export class HeldPointers implements ReactiveController {
  readonly #down = new Set<number>();
  #waiting: (() => void)[] = [];

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pointerdown', this.#pressed, true);
    for (const end of ENDS) addEventListener(end, this.#ended, true);
  }

  hostDisconnected(): void {
    removeEventListener('pointerdown', this.#pressed, true);
    for (const end of ENDS) removeEventListener(end, this.#ended, true);
    this.#down.clear();
    this.#release();
  }

  /** When none is down any more, and the click that comes behind the release has been. */
  async released(): Promise<void> {
    if (this.#down.size > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    await new Promise((resolve) => setTimeout(resolve));
  }

  readonly #pressed = ({pointerId}: PointerEvent) => {
    this.#down.add(pointerId);
  };

  readonly #ended = ({type, pointerId, buttons}: PointerEvent) => {
    // A menu or a list of the browser may have taken the release: the next move tells.
    if (type === 'pointermove' && buttons !== 0) return;
    this.#down.delete(pointerId);
    if (this.#down.size === 0) this.#release();
  };

  #release(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}

const ENDS = ['pointerup', 'pointercancel', 'pointermove'] as const;

import {appHasDrawn} from './app-drawn.ts';
import {tellWorker} from './worker-messages.ts';

/**
 * Speaks for the version that this page runs: once the app has painted a frame and the hub has
 * answered a beat, the worker keeps it. Does nothing where there are no workers.
 */
export class RunningVersion {
  /** What a person should know: the device went back from a version that did not work. */
  needs: readonly string[] = [];
  #confirmed = false;

  constructor() {
    if (!('serviceWorker' in navigator)) return;
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      this.#confirmed = false;
      void this.#look();
    });
    void this.#look();
  }

  /** The hub has answered a beat of this page. */
  answered(): void {
    const worker = this.#worker;
    if (!worker || this.#confirmed || !appHasDrawn()) return;
    const confirm = () => {
      this.#confirmed = true;
      void tellWorker(worker, 'confirm');
    };
    // A browser paints no frames of a page that nobody sees.
    if (document.hidden) confirm();
    else
      requestAnimationFrame(() => {
        // The frame after this one: by then the first has been painted.
        requestAnimationFrame(confirm);
      });
  }

  get #worker(): ServiceWorker | null {
    return 'serviceWorker' in navigator ? navigator.serviceWorker.controller : null;
  }

  async #look(): Promise<void> {
    const worker = this.#worker;
    if (!worker) return;
    const standing = await tellWorker(worker, 'standing');
    this.needs = standing === 'went-back' ? ['version-went-back'] : [];
  }
}

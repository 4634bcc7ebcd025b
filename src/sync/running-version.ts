import type {BeatReport} from '../wire/api.ts';
import type {Build} from '../wire/build.ts';
import {appHasDrawn} from './app-drawn.ts';
import type {Standing} from './versions.ts';
import {buildsOf, tellWorker, type Builds} from './worker-messages.ts';

/**
 * Speaks for the version that this page runs: once the app has painted a frame and the hub has
 * answered a beat, the worker keeps it. Knows which build that is, and which one the hub wants. Does nothing where
 * there are no workers.
 */
export class RunningVersion {
  /** What a person should know: the device went back from a version that did not work. */
  needs: readonly string[] = [];
  /** What the hub said last of what this device should run; undefined where it wants no change now. */
  wanted: Build | undefined;
  #builds: Builds | undefined;
  #standing: Standing = 'on-trial';
  #confirmed = false;

  constructor() {
    if (!('serviceWorker' in navigator)) return;
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      this.#confirmed = false;
      void this.#look();
    });
    void this.#look();
  }

  /** Of this page and its worker, as they were when it began; undefined until that is known. */
  get builds(): Builds | undefined {
    return this.#builds;
  }

  /** As beats tell it. */
  get told(): BeatReport['build'] {
    const {runs, own} = this.#builds ?? {};
    if (runs === undefined || own === undefined) return undefined;
    return {
      runs,
      proven: this.#standing !== 'on-trial',
      ...(own === runs ? {} : {leftBehind: own}),
    };
  }

  /** The hub has answered a beat of this page. */
  answered(wanted: Build | undefined): void {
    this.wanted = wanted;
    const worker = this.#worker;
    if (!worker || this.#confirmed || !appHasDrawn()) return;
    const confirm = () => {
      this.#confirmed = true;
      void tellWorker(worker, 'confirm').then((standing) => {
        this.#standing = standing;
      });
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
    this.#standing = standing;
    this.needs = standing === 'went-back' ? ['version-went-back'] : [];
    // A page stays what it is when another worker takes it over.
    this.#builds ??= await buildsOf(worker);
  }
}

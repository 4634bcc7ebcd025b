import type {BeatReport} from '../wire/api.ts';
import type {Build} from '../wire/build.ts';
import {appHasDrawn} from './app-drawn.ts';
import type {Standing} from './versions.ts';
import {buildsOf, tellWorker, type Builds} from './worker-messages.ts';

/** The workers of a page, and how they are spoken with. */
export interface WorkersAround {
  /** Undefined where there are none. */
  readonly workers: Pick<ServiceWorkerContainer, 'controller' | 'addEventListener'> | undefined;
  readonly tell: typeof tellWorker;
  readonly builds: typeof buildsOf;
  /** Does it once the page has painted a frame. */
  readonly painted: (work: () => void) => void;
}

const around = (): WorkersAround => ({
  workers: 'serviceWorker' in navigator ? navigator.serviceWorker : undefined,
  tell: tellWorker,
  builds: buildsOf,
  painted: (work) => {
    if (!appHasDrawn()) return;
    // A browser paints no frames of a page that nobody sees.
    if (document.hidden) work();
    else
      requestAnimationFrame(() => {
        // The frame after this one: by then the first has been painted.
        requestAnimationFrame(work);
      });
  },
});

/**
 * Speaks for the version that this page runs: once the app has painted a frame, the hub has answered a beat, and
 * another version could take this one's place, the worker keeps it. Knows which build that is, and which one the hub
 * wants. A worker that says nothing is asked again with the next beat. Does nothing where there are no workers.
 */
export class RunningVersion {
  /** What a person should know: the device went back from a version that did not work. */
  needs: readonly string[] = [];
  /** What the hub said last of what this device should run; undefined where it wants no change now. */
  wanted: Build | undefined;
  readonly #around: WorkersAround;
  #builds: Builds | undefined;
  #standing: Standing = 'on-trial';
  #answered = false;
  #changeable = false;
  /** By the worker that is spoken with now. */
  #confirmed = false;
  /** Whose page it is. */
  #first: ServiceWorker | undefined;
  /** Whom the page has asked, and not heard yet. */
  #looking: ServiceWorker | undefined;
  #confirming: ServiceWorker | undefined;

  constructor(given = around()) {
    this.#around = given;
    given.workers?.addEventListener('controllerchange', () => {
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
    const {runs, own, left = []} = this.#builds ?? {};
    if (runs === undefined || own === undefined) return undefined;
    return {
      runs,
      proven: this.#standing !== 'on-trial',
      ...(own === runs ? {} : {leftBehind: own}),
      ...(left.length > 0 ? {left} : {}),
    };
  }

  /** The hub has answered a beat of this page. */
  answered(wanted: Build | undefined): void {
    this.wanted = wanted;
    this.#answered = true;
    if (!this.#builds) void this.#look();
    this.#prove();
  }

  /** From now on another version can come to this page: one that nothing could take away is none to keep. */
  changeable(): void {
    this.#changeable = true;
    this.#prove();
  }

  get #worker(): ServiceWorker | undefined {
    return this.#around.workers?.controller ?? undefined;
  }

  #prove(): void {
    if (!this.#worker || this.#confirmed || !this.#answered || !this.#changeable) return;
    this.#around.painted(() => void this.#confirm());
  }

  async #confirm(): Promise<void> {
    const worker = this.#worker;
    if (!worker || this.#confirmed || this.#confirming === worker) return;
    this.#confirming = worker;
    const standing = await this.#around.tell(worker, 'confirm');
    this.#confirming = undefined;
    if (this.#isSaid(worker, standing)) this.#confirmed = standing !== 'on-trial';
  }

  async #look(): Promise<void> {
    const worker = this.#worker;
    if (!worker || this.#looking === worker) return;
    this.#looking = worker;
    this.#isSaid(worker, await this.#around.tell(worker, 'standing'));
    // A page stays what it is when another worker takes it over, of which that one knows nothing.
    this.#first ??= worker;
    this.#builds ??= await this.#around.builds(this.#first);
    this.#looking = undefined;
  }

  /** Whether it is said of this page now: who says nothing, or serves it no more, changes nothing. */
  #isSaid(worker: ServiceWorker, standing: Standing | undefined): standing is Standing {
    if (standing === undefined || worker !== this.#worker) return false;
    this.#standing = standing;
    this.needs = standing === 'went-back' ? ['version-went-back'] : [];
    return true;
  }
}

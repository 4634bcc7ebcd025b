import type {Display, Signage} from '../../src/hall/signage.ts';
import type {MediaStore} from './media-store.ts';

export interface WallMediaOptions {
  /** Whether this page is a picture of a display, and not the display itself. */
  readonly preview: () => boolean;
  /** Something became ready to be shown, or was put aside. */
  readonly onChange: () => void;
  readonly onNeeds: (needs: readonly string[]) => void;
}

/** The pictures and films of a wall, and their code: fetched once its document names any. */
export class WallMedia {
  readonly #options: WallMediaOptions;
  #store: MediaStore | undefined;
  #opening = false;
  #document: {readonly signage: Signage; readonly display: string} | undefined;
  #quiet = true;

  constructor(options: WallMediaOptions) {
    this.#options = options;
  }

  /** Undefined until there is anything to show, and code to show it. */
  get store(): MediaStore | undefined {
    return this.#store;
  }

  /** To be called with every look of the wall: cheap where nothing changed. `quiet`: nobody is being called. */
  look(signage: Signage, {id}: Display, quiet: boolean): void {
    const {signage: last, display} = this.#document ?? {};
    if (signage !== last || id !== display) {
      this.#document = {signage, display: id};
      this.#store?.keep(signage.media, id);
      if (signage.media.length > 0 && !this.#opening) void this.#open();
    }
    if (quiet === this.#quiet) return;
    this.#quiet = quiet;
    if (this.#store) this.#store.quiet = quiet;
  }

  async #open(): Promise<void> {
    this.#opening = true;
    try {
      const [{MediaStore}] = await Promise.all([
        import('./media-store.ts'),
        import('./media-widget.ts'),
      ]);
      const store = new MediaStore({keeps: !this.#options.preview()});
      store.subscribe(() => {
        this.#options.onNeeds(store.needs);
        this.#options.onChange();
      });
      store.quiet = this.#quiet;
      this.#store = store;
      if (this.#document) store.keep(this.#document.signage.media, this.#document.display);
      this.#options.onChange();
    } catch (error) {
      // The next document tries again; the wall goes on without.
      this.#opening = false;
      reportError(error);
    }
  }
}

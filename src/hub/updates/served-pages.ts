import type {App, Build} from '../../wire/build.ts';

/** A version that lies on the disk. */
export interface HeldVersion {
  /** Its folder. */
  readonly root: string;
  /** Of each app; none of a version that nothing is known of. */
  readonly builds: Readonly<Partial<Record<App, Build>>>;
  /** No device is to take it: only who has it already finds there what it still misses. */
  readonly withdrawn: boolean;
  readonly files: ReadonlySet<string>;
}

export type FoundPage =
  | {readonly kind: 'file'; readonly root: string; readonly file: string}
  /** A folder that was asked for without its last stroke. */
  | {readonly kind: 'folder'};

const ASSETS = 'assets/';
const WORKER = 'sw.js';

/**
 * Which version a file is served from. What has the same name in all of them is that of the version that all devices
 * have, but for whoever names a build; what is named by its content is found wherever it is.
 */
export class ServedPages {
  #held: readonly HeldVersion[] = [];

  /** The one that all devices have comes first. */
  hold(held: readonly HeldVersion[]): void {
    this.#held = held;
  }

  /** `path` as in an address, without the stroke before it. */
  find(path: string, build: Build | undefined): FoundPage | undefined {
    const [stable] = this.#held;
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const held = this.#heldFor(file, build);
    if (held?.files.has(file)) return {kind: 'file', root: held.root, file};
    return stable?.files.has(`${file}/index.html`) ? {kind: 'folder'} : undefined;
  }

  #heldFor(file: string, build: Build | undefined): HeldVersion | undefined {
    const [stable] = this.#held;
    if (file.startsWith(ASSETS)) return this.#held.find(({files}) => files.has(file));
    if (build === undefined) return stable;
    const [app = ''] = file.split('/');
    const named = this.#held.find(({builds}) => builds[app as App] === build);
    if (!file.endsWith(`/${WORKER}`)) return named;
    // A device that names a build that is no more, or that did not work, gets what all have.
    return named && !named.withdrawn ? named : stable;
  }
}

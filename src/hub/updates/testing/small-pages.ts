import {appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {APPS, buildOf, type App, type Build} from '../../../wire/build.ts';
import {hashOf} from '../file-hashes.ts';

/** A folder of apps of a few bytes each, as a build writes it. */
export class SmallPages {
  readonly folder = mkdtempSync(join(tmpdir(), 'recha-small-pages-'));
  readonly builds = new Map<App, Build>();
  /** Hash by path, of each app. */
  readonly #files = new Map<App, Readonly<Record<string, string>>>();

  constructor() {
    this.put('1', 'a');
  }

  /** Another version lies there from now on; `content` tells the apps that are named from those before. */
  put(version: string, content: string, apps: readonly App[] = APPS): void {
    for (const app of apps) this.#putApp(app, content);
    const files = Object.assign({}, ...this.#files.values()) as Record<string, string>;
    this.#write('version.json', JSON.stringify({version, files}));
  }

  /** As while somebody is just copying it there. */
  lose(file: string): void {
    rmSync(join(this.folder, file));
  }

  /** As a file whose last bytes are not there yet, or not those that they were. */
  spoil(file: string): void {
    appendFileSync(join(this.folder, file), ' ');
  }

  of(app: App): Build {
    return this.builds.get(app) ?? '';
  }

  #putApp(app: App, content: string): void {
    const script = `assets/${app}-${content}.js`;
    const page = `<!doctype html><script src="/${script}"></script>`;
    const manifest = [
      {revision: hashOf(page).slice(0, 8), url: `/${app}/index.html`},
      {revision: null, url: `/${script}`},
    ];
    const files = {
      [script]: `// ${app} ${content}`,
      [`${app}/index.html`]: page,
      [`${app}/sw.js`]: `keep(${JSON.stringify(manifest)});`,
    };
    for (const [file, text] of Object.entries(files)) this.#write(file, text);
    const hashes = Object.entries(files).map(([file, text]) => [file, hashOf(text)]);
    this.#files.set(app, Object.fromEntries(hashes) as Record<string, string>);
    this.builds.set(app, buildOf(manifest));
  }

  #write(file: string, text: string): void {
    const path = join(this.folder, file);
    mkdirSync(join(path, '..'), {recursive: true});
    writeFileSync(path, text);
  }
}

import {createHash} from 'node:crypto';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {APPS, buildOf, type App, type Build} from '../../../wire/build.ts';

/** A folder of apps of a few bytes each, as a build writes it. */
export class SmallPages {
  readonly folder = mkdtempSync(join(tmpdir(), 'recha-small-pages-'));
  readonly builds = new Map<App, Build>();

  constructor() {
    this.put('1', 'a');
  }

  /** Another version lies there from now on; `content` tells the apps that are named from those before. */
  put(version: string, content: string, apps: readonly App[] = APPS): void {
    for (const app of apps) this.#putApp(app, content);
    this.#write('version.json', JSON.stringify({version}));
  }

  /** As while somebody is just copying it there. */
  lose(file: string): void {
    rmSync(join(this.folder, file));
  }

  of(app: App): Build {
    return this.builds.get(app) ?? '';
  }

  #putApp(app: App, content: string): void {
    const script = `assets/${app}-${content}.js`;
    const page = `<!doctype html><script src="/${script}"></script>`;
    const revision = createHash('md5').update(page).digest('hex');
    const manifest = [
      {revision, url: `/${app}/index.html`},
      {revision: null, url: `/${script}`},
    ];
    this.#write(script, `// ${app} ${content}`);
    this.#write(`${app}/index.html`, page);
    this.#write(`${app}/sw.js`, `keep(${JSON.stringify(manifest)});`);
    this.builds.set(app, buildOf(manifest));
  }

  #write(file: string, text: string): void {
    const path = join(this.folder, file);
    mkdirSync(join(path, '..'), {recursive: true});
    writeFileSync(path, text);
  }
}

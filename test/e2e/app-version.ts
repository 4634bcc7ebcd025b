import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Page} from 'playwright-core';
import {PAGES} from '../../src/hub/options.ts';

/** The built apps in a folder of a test's own, so that new versions of the wall can be put there. */
export class AppVersions {
  readonly folder = mkdtempSync(join(tmpdir(), 'recha-pages-'));
  #count = 0;

  constructor() {
    cpSync(PAGES, this.folder, {recursive: true});
  }

  /** Puts another version of the wall there, as a build does it: `change` makes its script of the one before. */
  deployWall(change: (script: string) => string): void {
    this.#count += 1;
    const page = this.#file('signage/index.html');
    const worker = this.#file('signage/sw.js');
    const html = readFileSync(page, 'utf8');
    const before = /assets\/signage-[\w-]+\.js/.exec(html)?.[0];
    if (before === undefined) throw new Error('the page of the wall names no script');
    const after = `assets/signage-version${this.#count}.js`;
    const script = readFileSync(this.#file(before), 'utf8');
    rmSync(this.#file(before));
    writeFileSync(this.#file(after), change(script));
    writeFileSync(page, html.replaceAll(before, after));
    const revision = /(?<="revision":")[^"]*(?=","url":"\/signage\/index\.html")/;
    const manifest = readFileSync(worker, 'utf8').replaceAll(before, after);
    if (!revision.test(manifest)) throw new Error('the worker of the wall does not know its page');
    writeFileSync(worker, manifest.replace(revision, `version${this.#count}`));
  }

  #file(path: string): string {
    return join(this.folder, path);
  }
}

/** Has the page look for a new version, and waits until it is on the device. */
export async function download(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const waiting = new Promise<void>((resolve) => {
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing;
        worker?.addEventListener('statechange', () => {
          if (worker.state === 'installed') resolve();
        });
      });
    });
    await registration.update();
    await waiting;
  });
}

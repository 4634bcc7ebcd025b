import {createHash} from 'node:crypto';
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import type {Page} from 'playwright-core';
import type {Hub} from '../../src/hub/hub.ts';
import {PAGES} from '../../src/hub/options.ts';
import {newDataFolder, ownHub} from '../../src/hub/testing/own-hub.ts';
import {hashOf} from '../../src/hub/updates/file-hashes.ts';
import {placedVersion, VERSION_FILE} from '../../src/hub/updates/placed-version.ts';
import {ROLLOUT_TIMES} from '../../src/hub/updates/rollout/times.ts';
import type {DeviceApp} from '../../src/wire/update-api.ts';
import {until} from '../until.ts';

interface VersionFile {
  readonly version: string;
  readonly files: Readonly<Record<string, string>>;
}

/** The built apps in a folder of a test's own, so that new versions of kiosk and wall can be put there. */
export class AppVersions {
  readonly folder = mkdtempSync(join(tmpdir(), 'recha-pages-'));
  #count = 0;

  constructor() {
    cpSync(PAGES, this.folder, {recursive: true});
  }

  /** Puts another version of an app there, as a build does it: `change` makes its script of the one before. */
  deploy(app: DeviceApp, change: (script: string) => string): void {
    this.#count += 1;
    const page = this.#file(`${app}/index.html`);
    const worker = this.#file(`${app}/sw.js`);
    const html = readFileSync(page, 'utf8');
    const before = new RegExp(`assets/${app}-[\\w-]+\\.js`).exec(html)?.[0];
    if (before === undefined) throw new Error(`the page of ${app} names no script`);
    const after = `assets/${app}-version${this.#count}.js`;
    const script = readFileSync(this.#file(before), 'utf8');
    rmSync(this.#file(before));
    writeFileSync(this.#file(after), change(script));
    const changed = html.replaceAll(before, after);
    writeFileSync(page, changed);
    const revision = new RegExp(`(?<="revision":")[^"]*(?=","url":"/${app}/index\\.html")`);
    const manifest = readFileSync(worker, 'utf8').replaceAll(before, after);
    if (!revision.test(manifest)) throw new Error(`the worker of ${app} does not know its page`);
    const hash = createHash('md5').update(changed).digest('hex');
    writeFileSync(worker, manifest.replace(revision, hash));
    const files = {...this.#version.files};
    Reflect.deleteProperty(files, before);
    for (const path of [after, `${app}/index.html`, `${app}/sw.js`]) {
      files[path] = hashOf(readFileSync(this.#file(path)));
    }
    this.#describe({files});
  }

  /** As its makers call it. */
  name(version: string): void {
    this.#describe({version});
  }

  get #version() {
    return JSON.parse(readFileSync(this.#file(VERSION_FILE), 'utf8')) as VersionFile;
  }

  #describe(change: Partial<VersionFile>): void {
    writeFileSync(this.#file(VERSION_FILE), JSON.stringify({...this.#version, ...change}));
  }

  #file(path: string): string {
    return join(this.folder, path);
  }
}

/** A hub that gives devices what lies there, at whatever hour the test runs. */
export const hubOf = ({folder}: AppVersions, data = newDataFolder(), port = 0): Promise<Hub> =>
  ownHub(data, {
    ...{port, pages: folder},
    rolloutTimes: {...ROLLOUT_TIMES, rush: {before: 0, after: 0}},
  });

/** Makes a version of an app that says which one it is: the newest does. */
export const numbered = (version: number) => (script: string) =>
  `globalThis.version ??= ${version};\n${script}`;

/** Milliseconds that an answer may take on a busy machine. */
const ANSWER_AT_MOST = 10_000;

/** The version that the page runs, by its number. */
export const versionOf = (page: Page): Promise<number | undefined> =>
  page.evaluate(() => (globalThis as {version?: number}).version);

/** How the worker of the page says that its version stands; empty where the page has none. */
export const standingOf = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = ({data}: MessageEvent<string>) => {
          resolve(data);
        };
        const {controller} = navigator.serviceWorker;
        if (controller) controller.postMessage('standing', [port2]);
        else resolve('');
      }),
  );

/**
 * Lets a second of the page's clock pass, and what the page asks for in it be answered, by its hub and by its worker:
 * on a busy machine that clock would run on, and the page take both for silent.
 */
export async function passSecond(page: Page): Promise<void> {
  // It may be gone in the middle of it, and one that is just being loaded anew answers nothing.
  await page.clock.runFor(1_000).catch(() => undefined);
  const answered = page
    .evaluate(async () => {
      // What wakes the old worker would hold the new one up, that can take over only when no work is left for it.
      const change = (await navigator.serviceWorker.getRegistration())?.waiting != null;
      if (!change) await fetch('/healthz?step').catch(() => undefined);
      return change;
    })
    .then((change) => (change ? undefined : standingOf(page)));
  // A page that is left meanwhile, or whose worker is, never answers.
  await Promise.race([
    answered.catch(() => undefined),
    setTimeout(ANSWER_AT_MOST, undefined, {ref: false}),
  ]);
}

/**
 * Waits until the version that lies there is on the device: a hall without paired devices takes it at once, and the
 * page has its worker come by itself.
 */
export async function download(page: Page, {folder}: AppVersions, app: DeviceApp): Promise<void> {
  const build = (await placedVersion(folder))?.builds[app];
  if (build === undefined) throw new Error('what lies there is no whole version');
  await until(() =>
    page.evaluate(async (name) => {
      const {waiting} = await navigator.serviceWorker.ready;
      return waiting?.scriptURL.endsWith(`?build=${name}`) === true;
    }, build),
  );
}

/// <reference lib="webworker" />
import {clientsClaim} from 'workbox-core';
import {PrecacheController, PrecacheRoute, type PrecacheEntry} from 'workbox-precaching';
import {NavigationRoute, registerRoute} from 'workbox-routing';
import {API_ROOT, HEALTH} from '../wire/api.ts';
import {buildOf, type Build} from '../wire/build.ts';
import {hubAnswers} from './hub-answers.ts';
import {VersionCaches} from './version-caches.ts';
import {VersionLedger} from './version-ledger.ts';
import {
  confirmed,
  delayed,
  firstVersions,
  givenUp,
  isOverdue,
  served,
  standingOf,
  started,
  taken,
  type Standing,
  type Versions,
} from './versions.ts';
import type {Builds, BuildsMessage, WorkerMessage} from './worker-messages.ts';

declare const self: ServiceWorkerGlobalScope;

/** Chromium's, of https://w3c.github.io/ServiceWorker/#dom-installevent-addroutes; TypeScript does not know it yet. */
interface RoutingInstallEvent extends ExtendableEvent {
  addRoutes?(
    rules: {readonly condition: {urlPattern: {pathname: string}}; readonly source: 'network'}[],
  ): Promise<void>;
}

/**
 * What the browser need not wake the worker for, where it can be told so: each beat would cost page and
 * worker work, and a worker that is asked in the moment of a change of versions puts the change off.
 */
const PAST_THE_WORKER = [`${API_ROOT}*`, HEALTH].map((pathname) => ({
  condition: {urlPattern: {pathname}},
  source: 'network' as const,
}));

/**
 * Serves an app from the precache of its version, with and without the network; a version that did not
 * show that it works, from that of the good version before it. Anything else, the hub's API above
 * all, goes to the network untouched.
 */
export function serveOffline(manifest: (PrecacheEntry | string)[]): void {
  const build = buildOf(manifest);
  const scope = new URL(self.registration.scope).pathname;
  const precaches = new VersionCaches(scope);
  const precache = new PrecacheController({
    cacheName: precaches.nameOf(build),
    // The hub holds more than one version: what has the same name in all of them is asked for by the build.
    plugins: [{requestWillFetch: ({request}) => Promise.resolve(ofBuild(request, build))}],
  });
  const ledger = new VersionLedger(`versions ${scope}`);
  const change = (how: (versions: Versions) => Versions) =>
    ledger.change((versions) => how(versions ?? firstVersions(build)));

  precache.addToCacheList(manifest);
  self.addEventListener('install', (event) => {
    const routed = (event as RoutingInstallEvent).addRoutes?.(PAST_THE_WORKER);
    // Where it cannot be told, the worker is woken, and lets the request by.
    event.waitUntil(Promise.resolve(routed).catch(() => undefined));
    event.waitUntil(
      precaches.takeOver(build, hashed(manifest)).then(() => precache.install(event)),
    );
  });
  self.addEventListener('activate', (event) => {
    event.waitUntil(
      change((versions) => taken(versions, build)).then((versions) =>
        precaches.deleteAllBut([served(versions, build), versions.good]),
      ),
    );
  });
  clientsClaim();

  /** What is served now, after a look at a version whose time is over. */
  async function judged(page: string): Promise<Versions> {
    const versions = await change((known) => known);
    if (isOverdue(versions, build, Date.now())) await decide();
    return change((known) => started(known, build, page, Date.now()));
  }

  async function decide(): Promise<void> {
    const there = await hubAnswers();
    await change((versions) => (there ? givenUp(versions) : delayed(versions, Date.now())));
  }

  const pages = manifest.map(urlOf).filter((url) => url.endsWith('/index.html'));
  registerRoute(
    new NavigationRoute(async (options) => {
      const page = pageAt(options.url.pathname, pages);
      const now = options.url.searchParams.has('preview')
        ? // A page inside another one: nobody waits for it, and nothing is judged by it.
          change((known) => known)
        : judged((options.event as FetchEvent).resultingClientId);
      const version = await now.then(
        (versions) => served(versions, build),
        () => build,
      );
      const kept = version === build ? undefined : await precaches.match(version, page);
      return kept ?? precache.createHandlerBoundToURL(page)(options);
    }),
  );
  registerRoute(new PrecacheRoute(precache));
  registerRoute(
    // What only the good version before has: its pages run under this worker.
    ({url}) => url.origin === self.location.origin && url.pathname.startsWith('/assets/'),
    async ({request}) => {
      const {good} = await change((known) => known);
      return (await precaches.match(good, request)) ?? fetch(request);
    },
  );

  async function hear(message: WorkerMessage | BuildsMessage, page: string): Promise<Versions> {
    if (message === 'confirm') return change((versions) => confirmed(versions, page));
    if (message === 'hub-away') return change((versions) => delayed(versions, Date.now()));
    const versions = await change((known) => known);
    if (message === 'overdue' && standingOf(versions, build, page) === 'on-trial') await decide();
    return change((known) => known);
  }

  self.addEventListener('message', (event) => {
    const message = event.data as WorkerMessage | BuildsMessage;
    if (message === 'skip-waiting') {
      void self.skipWaiting();
      return;
    }
    const page = (event.source as Client).id;
    const answer = (said: Standing | Builds) => {
      event.ports[0]?.postMessage(said);
    };
    event.waitUntil(
      hear(message, page).then(
        (versions) => {
          answer(
            message === 'builds'
              ? {runs: served(versions, build), own: build, left: versions.bad}
              : standingOf(versions, build, page),
          );
        },
        () => {
          // Where nothing can be remembered there is nothing to go back to, and its own pages are served.
          answer(message === 'builds' ? {runs: build, own: build} : 'good');
        },
      ),
    );
  });
}

const urlOf = (entry: PrecacheEntry | string) => (typeof entry === 'string' ? entry : entry.url);

/** A file whose name changes with its content needs no word more. */
function ofBuild(request: Request, build: Build): Request {
  const url = new URL(request.url);
  if (url.pathname.startsWith('/assets/')) return request;
  url.searchParams.set('build', build);
  const {cache, credentials} = request;
  return new Request(url, {cache, credentials});
}

/** The files whose names change with their content. */
const hashed = (manifest: readonly (PrecacheEntry | string)[]) =>
  manifest.filter((entry) => typeof entry === 'string' || !entry.revision).map(urlOf);

/** The page in the folder that leads furthest towards the path; of none, the first. */
function pageAt(path: string, pages: readonly string[]): string {
  const folder = (page: string) => page.slice(0, page.lastIndexOf('/') + 1);
  const [best = ''] = pages
    .filter((page) => `${path}/`.startsWith(folder(page)))
    .sort((a, b) => b.length - a.length);
  return best;
}

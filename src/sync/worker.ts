/// <reference lib="webworker" />
import {clientsClaim} from 'workbox-core';
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import {NavigationRoute, registerRoute} from 'workbox-routing';
import {SKIP_WAITING} from './skip-waiting.ts';

declare const self: ServiceWorkerGlobalScope;

/**
 * Serves an app from its precache, with and without the network. Anything else, the hub's API
 * above all, goes to the network untouched. `pages` are tried in order; the last takes the rest.
 */
export function serveOffline(
  manifest: (PrecacheEntry | string)[],
  pages: readonly {readonly url: string; readonly path?: RegExp}[],
): void {
  precacheAndRoute(manifest);
  cleanupOutdatedCaches();
  for (const {url, path} of pages) {
    registerRoute(
      new NavigationRoute(createHandlerBoundToURL(url), path ? {allowlist: [path]} : {}),
    );
  }
  clientsClaim();
  self.addEventListener('message', (event) => {
    if (event.data === SKIP_WAITING) void self.skipWaiting();
  });
}

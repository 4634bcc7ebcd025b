import type {PrecacheEntry} from 'workbox-precaching';

declare global {
  interface ServiceWorkerGlobalScope {
    /** Filled in by the build. */
    readonly __WB_MANIFEST: (PrecacheEntry | string)[];
  }
}

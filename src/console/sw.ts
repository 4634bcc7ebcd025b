import {serveOffline} from '../sync/worker.ts';

declare const self: ServiceWorkerGlobalScope;

serveOffline(self.__WB_MANIFEST, [
  {url: '/console/desk/index.html', path: /^\/console\/desk/},
  {url: '/console/index.html'},
]);

import {serveOffline} from '../src/sync/worker.ts';

declare const self: ServiceWorkerGlobalScope;

serveOffline(self.__WB_MANIFEST);

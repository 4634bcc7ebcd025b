import {serveOffline} from '../sync/worker.ts';

declare const self: ServiceWorkerGlobalScope;

serveOffline(self.__WB_MANIFEST);

import type {WorkerMessage} from './worker-messages.ts';

const QUIET_MS = 60_000;
/** Not in step with the beats: where they wake the worker, a browser changes over only while none is on its way. */
const LOOK_MS = 7_000;
const UPDATE_MS = 60 * 60_000;
/** A page that was loaded less than this ago is not loaded anew for a new version. */
const LOADS_APART_MS = 5 * 60_000;
const CHANGE_OVER: WorkerMessage = 'skip-waiting';

/**
 * Registers an app's worker. A new version waits until `quiet()` has been true for a minute on
 * end: it never interrupts a visitor or a call. A page whose worker another page has changed
 * follows at its own quiet moment. No page is loaded anew for a new version more than once in five minutes.
 */
export async function registerWorker(scope: string, quiet: () => boolean): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const workers = navigator.serviceWorker;
  let quietSince = performance.now();
  const calm = () =>
    performance.now() - quietSince >= QUIET_MS && performance.now() >= LOADS_APART_MS;
  // The first worker of all takes the page over too; there is nothing to reload for then.
  let controlled = workers.controller !== null;
  let outdated = false;
  workers.addEventListener('controllerchange', () => {
    outdated = controlled;
    controlled = true;
    if (outdated && calm()) location.reload();
  });
  const registration = await workers.register(`${scope}sw.js`, {scope, updateViaCache: 'none'});
  setInterval(() => {
    if (!quiet()) quietSince = performance.now();
    if (!calm()) return;
    if (outdated) location.reload();
    else registration.waiting?.postMessage(CHANGE_OVER);
  }, LOOK_MS);
  setInterval(() => {
    // Offline is no error here: the next hour asks again.
    registration.update().catch(() => undefined);
  }, UPDATE_MS);
}

import {SKIP_WAITING} from './skip-waiting.ts';

const QUIET_MS = 60_000;
const LOOK_MS = 10_000;
const UPDATE_MS = 60 * 60_000;

/**
 * Registers an app's worker. A new version waits until `quiet()` has been true for a minute on
 * end: it never interrupts a visitor or a call.
 */
export async function registerWorker(scope: string, quiet: () => boolean): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const workers = navigator.serviceWorker;
  const registration = await workers.register(`${scope}sw.js`, {scope, updateViaCache: 'none'});
  let quietSince = performance.now();
  let changing = false;
  workers.addEventListener('controllerchange', () => {
    // The first worker of all takes the page over too; there is nothing to reload for then.
    if (changing) location.reload();
  });
  setInterval(() => {
    if (!quiet()) quietSince = performance.now();
    const longEnough = performance.now() - quietSince >= QUIET_MS;
    if (!registration.waiting || !longEnough || changing) return;
    changing = true;
    registration.waiting.postMessage(SKIP_WAITING);
  }, LOOK_MS);
  setInterval(() => {
    // Offline is no error here: the next hour asks again.
    registration.update().catch(() => undefined);
  }, UPDATE_MS);
}

import {workerAddress, type Build} from '../wire/build.ts';
import type {HallLink} from './hall-link.ts';
import type {WorkerMessage} from './worker-messages.ts';

const QUIET_MS = 60_000;
/** Not in step with the beats: where they wake the worker, a browser changes over only while none is on its way. */
const LOOK_MS = 7_000;
const UPDATE_MS = 60 * 60_000;
/** A page that was loaded less than this ago is not loaded anew for a new version. */
const LOADS_APART_MS = 5 * 60_000;
/** A build that could not be had is asked for again after so long: a disk may be full. */
const TRIES_APART_MS = 60_000;
const CHANGE_OVER: WorkerMessage = 'skip-waiting';

/** What a page knows of the build that it should be of. */
type Line = Pick<HallLink, 'version' | 'status'>;

/**
 * Registers an app's worker. A page with a line to its hall brings the build that the hub wants for it, and no other;
 * while it is cut off nothing changes. A new version waits until `quiet()` has been true for a minute on
 * end: it never interrupts a visitor or a call. A page whose worker another page has changed
 * follows at its own quiet moment. No page is loaded anew for a new version more than once in five minutes.
 */
export async function registerWorker(
  scope: string,
  quiet: () => boolean,
  line?: Line,
): Promise<void> {
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
  const register = (build?: Build) =>
    workers.register(workerAddress(scope, build), {scope, updateViaCache: 'none'});
  // One that is there may be of a build that not all devices have: it stays until the hub wants another.
  const there = await workers.getRegistration(scope);
  const registration = there ?? (await register());
  let triedAt = -TRIES_APART_MS;
  let tried: Build | undefined;

  /** Has the wanted build come to this device; false while another one waits here, or this one runs already. */
  function brought({wanted, builds}: NonNullable<Line['version']>): boolean {
    if (wanted === undefined || !builds) return false;
    const {installing, waiting, active} = registration;
    const newest = installing ?? waiting ?? active;
    const settled = builds.runs === wanted && builds.own === wanted;
    // What waits would take over by itself when the browser begins anew.
    if (settled && newest === active) return false;
    const isIt = newest?.scriptURL.endsWith(workerAddress(scope, wanted)) === true;
    if (isIt) return !settled && newest === waiting;
    if (tried === wanted && performance.now() - triedAt < TRIES_APART_MS) return false;
    [tried, triedAt] = [wanted, performance.now()];
    // Where it cannot be had the device stays what it is.
    register(wanted).catch(() => undefined);
    return false;
  }

  setInterval(() => {
    if (!quiet()) quietSince = performance.now();
    const {version, status} = line ?? {};
    const isNext = version ? status?.kind === 'live' && brought(version) : true;
    if (!calm()) return;
    if (outdated) location.reload();
    else if (isNext) registration.waiting?.postMessage(CHANGE_OVER);
  }, LOOK_MS);
  setInterval(() => {
    // Offline is no error here: the next hour asks again.
    registration.update().catch(() => undefined);
  }, UPDATE_MS);
}

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

/** The browser around a page, as far as a change of versions needs it. */
export interface PageAround {
  /** Undefined where none are possible. */
  readonly workers:
    | Pick<
        ServiceWorkerContainer,
        'controller' | 'addEventListener' | 'getRegistration' | 'register'
      >
    | undefined;
  /** Milliseconds since the page was loaded. */
  readonly now: () => number;
  readonly every: (ms: number, work: () => void) => void;
  readonly reload: () => void;
}

const around = (): PageAround => ({
  workers: 'serviceWorker' in navigator ? navigator.serviceWorker : undefined,
  now: () => performance.now(),
  every: (ms, work) => {
    setInterval(work, ms);
  },
  reload: () => {
    location.reload();
  },
});

/** What a page knows of the build that it should be of, and whom it tells that another one can come. */
type Line = Pick<HallLink, 'version' | 'status'>;

/**
 * Registers an app's worker. A page with a line to its hall brings the build that the hub wants for it, and no other;
 * while it is cut off nothing changes. A new version waits until `quiet()` has been true for a minute on
 * end: it never interrupts a visitor or a call. A page whose worker another page has changed
 * follows at its own quiet moment. No page is loaded anew for a new version more than once in five minutes. The line is
 * told when another version can come: before that none is kept.
 */
export async function registerWorker(
  scope: string,
  quiet: () => boolean,
  line?: Line,
  {workers, now, every, reload}: PageAround = around(),
): Promise<void> {
  if (!workers) {
    line?.version?.changeable();
    return;
  }
  let quietSince = now();
  // Asked anew: somebody may have come since the last look.
  const calm = () => quiet() && now() - quietSince >= QUIET_MS && now() >= LOADS_APART_MS;
  // The first worker of all takes the page over too; there is nothing to reload for then.
  let controlled = workers.controller !== null;
  let outdated = false;
  workers.addEventListener('controllerchange', () => {
    outdated = controlled;
    controlled = true;
    if (outdated && calm()) reload();
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
    if (tried === wanted && now() - triedAt < TRIES_APART_MS) return false;
    [tried, triedAt] = [wanted, now()];
    // Where it cannot be had the device stays what it is.
    register(wanted).catch(() => undefined);
    return false;
  }

  every(LOOK_MS, () => {
    if (!quiet()) quietSince = now();
    const {version, status} = line ?? {};
    const isNext = version ? status?.kind === 'live' && brought(version) : true;
    if (!calm()) return;
    if (outdated) reload();
    else if (isNext) registration.waiting?.postMessage(CHANGE_OVER);
  });
  every(UPDATE_MS, () => {
    // Offline is no error here: the next hour asks again.
    registration.update().catch(() => undefined);
  });
  line?.version?.changeable();
}

/** Milliseconds with the hub in reach in which a new version has to show that it works. */
export const CONFIRM_MS = 60_000;
/** Starts that have to come to nothing before a page that says nothing at all is given up. */
const STARTS = 2;
const PAGES_KEPT = 20;
const BAD_KEPT = 10;

/** What a device remembers of the versions of one app. */
export interface Versions {
  /** The build that was confirmed last: what the device goes back to. */
  readonly good: string;
  /** A build that has been taken and is not confirmed yet. */
  readonly trial?: Trial;
  /** Builds that the device went back from, the latest last; none of them is served until it takes over anew. */
  readonly bad: readonly string[];
}

interface Trial {
  readonly build: string;
  /** Epoch milliseconds from which its time counts: its first start, or when the hub was last away. */
  readonly since: number;
  /** How often a page of it was served. */
  readonly starts: number;
  /** Ids of the pages that run it: no other page can speak for it. */
  readonly pages: readonly string[];
}

/** How the version of a page stands. */
export type Standing = 'good' | 'on-trial' | 'went-back';

/** Where nothing is remembered there is nothing to go back to. */
export const firstVersions = (build: string): Versions => ({good: build, bad: []});

/**
 * The build takes over: on trial, unless it is the good one. It comes only when the hub wants it: one that the device
 * went back from, and that comes once more after another, is tried once more, because somebody wants that.
 */
export function taken({good, bad}: Versions, build: string): Versions {
  if (build === good) return {good, bad};
  const trial = {build, since: 0, starts: 0, pages: []};
  return {good, bad: bad.filter((one) => one !== build), trial};
}

/** A page of the build is being served. */
export function started(versions: Versions, build: string, page: string, at: number): Versions {
  const {trial} = versions;
  if (trial?.build !== build) return versions;
  return {
    ...versions,
    trial: {
      build,
      since: trial.starts === 0 ? at : trial.since,
      starts: trial.starts + 1,
      pages: [...trial.pages, page].slice(-PAGES_KEPT),
    },
  };
}

/**
 * Whether the build had its time and nobody spoke for it. One start is not enough: a device that was
 * switched off right after the change gets another chance.
 */
export function isOverdue({trial}: Versions, build: string, at: number): boolean {
  return trial?.build === build && trial.starts >= STARTS && at - trial.since > CONFIRM_MS;
}

/** The hub is away: no fault of the version, its time begins anew. */
export function delayed(versions: Versions, at: number): Versions {
  const {trial} = versions;
  return trial ? {...versions, trial: {...trial, since: at}} : versions;
}

/** The page has painted a frame, the hub has answered it, and another version could come to it. */
export function confirmed(versions: Versions, page: string): Versions {
  const {trial, bad} = versions;
  return trial?.pages.includes(page) ? {good: trial.build, bad} : versions;
}

/** The version on trial did not show that it works: back to the good one. */
export function givenUp(versions: Versions): Versions {
  const {trial, good, bad} = versions;
  return trial ? {good, bad: [...bad, trial.build].slice(-BAD_KEPT)} : versions;
}

/** The build whose pages a worker of `build` serves. */
export function served({good, bad}: Versions, build: string): string {
  return bad.includes(build) ? good : build;
}

export function standingOf(versions: Versions, build: string, page: string): Standing {
  if (served(versions, build) !== build) return 'went-back';
  const {trial} = versions;
  return trial?.build === build && trial.pages.includes(page) ? 'on-trial' : 'good';
}

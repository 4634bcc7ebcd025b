import type {DeviceKind} from '../hall/event.ts';

/** Names one build of one app by what its worker keeps on the device: another content is another build. Eight hex digits. */
export type Build = string;

export const BUILD_PATTERN = /^[0-9a-f]{8}$/;

/** The apps of a hall, as their folders are called. */
export const APPS = ['kiosk', 'signage', 'console'] as const;
export type App = (typeof APPS)[number];

const APP_OF: Readonly<Record<DeviceKind, App>> = {
  kiosk: 'kiosk',
  wall: 'signage',
  desk: 'console',
  console: 'console',
};

/** The app that a device of this kind runs. */
export const appOf = (kind: DeviceKind): App => APP_OF[kind];

/** Names what a precache manifest holds. FNV-1a. */
export function buildOf(manifest: unknown): Build {
  let hash = 0x811c9dc5;
  for (const char of JSON.stringify(manifest)) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Where an app's worker lies; one of a build as long as the hub has it, else the one that all devices should have. */
export const workerAddress = (scope: string, build?: Build): string =>
  `${scope}sw.js${build === undefined ? '' : `?build=${build}`}`;

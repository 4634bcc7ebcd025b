import type {AppVersion, DeviceApp, EndedUpdate} from '../../wire/update-api.ts';
import type {Build} from '../../wire/build.ts';
import {begun, type Rollout} from './rollout/rollout.ts';

/** What the hub remembers of the versions of its apps, on disk. */
export interface UpdatesRecord {
  readonly id: 'updates';
  /** What every device has that is not among the first. */
  readonly stable: AppVersion;
  /** The second one that lies on the disk: on its way, or the one before, or one that did not work. */
  readonly other?: AppVersion | undefined;
  /** Of `other`. */
  readonly rollout?: Rollout | undefined;
  /** Ids of versions that did not work, the latest last. */
  readonly bad: readonly string[];
  /** The newest first. */
  readonly ended: readonly EndedUpdate[];
  /** Somebody knows of the last one that stopped. */
  readonly seen: boolean;
}

const BAD_KEPT = 20;
const ENDED_KEPT = 10;

export const firstRecord = (stable: AppVersion): UpdatesRecord => ({
  ...{id: 'updates', stable, bad: [], ended: [], seen: true},
});

/** Those that lie on the disk. */
export const versionsOf = (record: UpdatesRecord | undefined): AppVersion[] =>
  [record?.stable, record?.other].flatMap((version) => version ?? []);

/** The version of that id, as far back as the hub remembers. */
export const knownVersion = (record: UpdatesRecord, id: string): AppVersion | undefined =>
  [...versionsOf(record), ...record.ended.map(({version}) => version)].find(
    (version) => version.id === id,
  );

/** Another version is on the disk and begins; the one before is not kept any more. */
export function arrived(record: UpdatesRecord, version: AppVersion): UpdatesRecord {
  const builds = changesOf(record.stable, version);
  const bad = record.bad.filter((id) => id !== version.id);
  const rollout = begun(builds, version.at);
  return {...record, other: version, rollout, bad, seen: true};
}

/** All devices have it from now on, but for those that come later. */
export function succeeded(record: UpdatesRecord, end: EndedUpdate): UpdatesRecord {
  const after = {...record, rollout: undefined, ended: endedWith(record, end)};
  return {...after, stable: end.version, other: record.stable};
}

/** Nobody is to have it any more. Its files stay until another one comes: somebody may still run it. */
export function withdrawn(record: UpdatesRecord, end: EndedUpdate): UpdatesRecord {
  const {id} = end.version;
  const back = id === record.stable.id && record.other;
  return {
    ...record,
    rollout: undefined,
    ...(back ? {stable: back, other: record.stable} : {}),
    bad: [...record.bad.filter((one) => one !== id), id].slice(-BAD_KEPT),
    ended: endedWith(record, end),
    seen: end.how !== 'stopped',
  };
}

/** The version before, where all may still go back to it. */
export function previousOf({other, rollout, bad}: UpdatesRecord): AppVersion | undefined {
  return other && !rollout && !bad.includes(other.id) ? other : undefined;
}

const endedWith = ({ended}: UpdatesRecord, end: EndedUpdate) =>
  [end, ...ended].slice(0, ENDED_KEPT);

/** What another version changes on devices. */
function changesOf(stable: AppVersion, version: AppVersion): Partial<Record<DeviceApp, Build>> {
  const apps = (['kiosk', 'signage'] as const).filter(
    (app) => version.builds[app] !== stable.builds[app],
  );
  return Object.fromEntries(apps.map((app) => [app, version.builds[app]]));
}

/** Changes with all that has to outlive the hub: counts of milliseconds are not worth a write. */
export function shortOf(record: UpdatesRecord | undefined): string {
  if (!record) return '';
  const {rollout, ...rest} = record;
  if (!rollout) return JSON.stringify(rest);
  const {devices, ...state} = rollout;
  const stands = Object.entries(devices).map(([id, {step, stand}]) => [id, step, stand.kind]);
  return JSON.stringify([rest, {...state, looked: 0}, stands]);
}

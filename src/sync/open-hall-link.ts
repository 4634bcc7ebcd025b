import type {Actor, DeviceKind} from '../hall/event.ts';
import type {Snapshot} from '../hall/snapshot.ts';
import {openDatabase, type Database, type KeptReplica} from './database.ts';
import type {HallLink, StrayLink} from './hall-link.ts';
import {deviceId, freshDeviceId, type Remembered} from './identity.ts';
import {LiveLink} from './live-link.ts';
import type {openOutbox} from './open-outbox.ts';
import {Replica} from './replica.ts';

export interface LinkOptions {
  readonly kind: DeviceKind;
  /** Version of the app. */
  readonly version: string;
  /** Who commands; the device itself by default. */
  readonly actor?: () => Actor;
  /** Whether the hub tells this device of the others. */
  readonly presence?: boolean;
  /**
   * The hub does not let this page in, or not any more. Resolves with whether it does now; where it does not, the
   * page is somebody else's business.
   */
  readonly strayed?: (link: StrayLink) => Promise<boolean>;
  /** For a device that stays who it is when its browser forgot it. */
  readonly remembered?: Remembered;
  /** Brings what a device needs that issues numbers on its own. */
  readonly outbox?: () => Promise<typeof openOutbox>;
}

/** Opens a device's line to its hall. Resolves from the device's own storage, without the network. */
export async function openHallLink(options: LinkOptions): Promise<HallLink> {
  // Without storage a device works as long as it has the network, and says that it needs help.
  const {kind, remembered} = options;
  const storage = ownStorage(kind, remembered).catch(async () => ({
    db: undefined,
    device: await freshDeviceId(remembered),
  }));
  const [{db, device}, outbox] = await Promise.all([storage, options.outbox?.()]);
  const replica = new Replica();
  const kept = db && (await stored(db, replica));
  const link = new LiveLink(options, {db, device, replica, outbox, lastHeard: kept?.at ?? 0});
  // Later: nobody waits for it.
  void import('./evidence.ts').then((later) => {
    later.tellEvidence(link);
  });
  return link;
}

async function ownStorage(kind: DeviceKind, remembered?: Remembered) {
  const db = await openDatabase(kind);
  return {db, device: await deviceId(db, remembered)};
}

/** Takes the stored replica over; one that cannot be read is as good as none. */
async function stored(db: Database, replica: Replica): Promise<KeptReplica | undefined> {
  try {
    const kept = await db.get('replica', 'replica');
    if (kept) replica.take(kept.epoch, JSON.parse(kept.snapshot) as Snapshot);
    return kept;
  } catch {
    return undefined;
  }
}

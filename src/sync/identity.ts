import {codeFrom} from '../hall/visit-code.ts';
import {timeOrderedId} from '../wire/time-ordered-id.ts';
import {STRICT, type Database} from './database.ts';

/** A new id for a command, a ticket or a device. */
export function newId(at: number): string {
  return timeOrderedId(at, crypto.getRandomValues(new Uint8Array(10)));
}

/** A new code for a slip. */
export const newCode = (): string => codeFrom(crypto.getRandomValues(new Uint8Array(8)));

/** Says who a device is whose browser does not know it; undefined where nobody does. */
export type Remembered = () => Promise<string | undefined>;

export const freshDeviceId = async (remembered?: Remembered): Promise<string> =>
  (await remembered?.()) ?? newId(Date.now());

/** Who this device is: made once, kept in its own storage. Two tabs that start together agree. */
export async function deviceId(db: Database, remembered?: Remembered): Promise<string> {
  const fresh = (await db.get('identity', 'device')) ?? (await freshDeviceId(remembered));
  const tx = db.transaction('identity', 'readwrite', STRICT);
  const known = await tx.store.get('device');
  const device = known ?? fresh;
  if (known === undefined) await tx.store.put(device, 'device');
  await tx.done;
  return device;
}

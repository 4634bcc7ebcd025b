import {openDB, type DBSchema} from 'idb';
import type {PairedKind} from '../../wire/role.ts';
import {STRICT} from '../database.ts';

interface Schema extends DBSchema {
  key: {key: 'key'; value: CryptoKeyPair};
}

const CURVE = {name: 'ECDSA', namedCurve: 'P-256'} as const;
const STORE = 'key';

/** Apart from what the app keeps: an app that is installed anew is still the same device. */
const open = (kind: PairedKind) =>
  openDB<Schema>(`recha-key-${kind}`, 1, {
    upgrade(db) {
      db.createObjectStore(STORE);
    },
  });

/** The device's key: made here once, and no script, ours neither, can read the private half of it. */
export async function deviceKey(kind: PairedKind): Promise<CryptoKeyPair> {
  const db = await open(kind);
  try {
    const fresh =
      (await db.get(STORE, 'key')) ??
      (await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']));
    // Two tabs that start together agree.
    const tx = db.transaction(STORE, 'readwrite', STRICT);
    const known = await tx.store.get('key');
    if (!known) await tx.store.put(fresh, 'key');
    await tx.done;
    return known ?? fresh;
  } finally {
    db.close();
  }
}

export async function forgetDeviceKey(kind: PairedKind): Promise<void> {
  const db = await open(kind);
  await db.delete(STORE, 'key');
  db.close();
}

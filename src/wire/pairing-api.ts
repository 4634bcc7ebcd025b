import * as v from 'valibot';
import type {DevicePlaceId} from '../hall/device-place.ts';
import type {DeviceId} from '../hall/event.ts';
import {idSchema} from './command-schema.ts';
import type {PairedKind} from './role.ts';
import {id, whole} from './schema-parts.ts';

export const PAIRING_MINUTES = 10;
/** How often a device asks whether it was confirmed. */
export const PAIRING_ASK_MS = 2_000;
/** A device signs in anew well before its session is over. */
export const DEVICE_SESSION_HOURS = 24;

const base64url = (atMost: number) => v.pipe(v.string(), v.regex(/^[\w-]+$/), v.maxLength(atMost));

export const askPairingSchema = v.strictObject({
  device: idSchema,
  kind: v.picklist(['kiosk', 'wall']),
  /** Its public key: P-256, SPKI. The private one never leaves the device. */
  key: base64url(200),
  /** Its window, so that somebody can tell it from its neighbour. */
  pixels: v.exactOptional(v.strictObject({width: whole(1, 100_000), height: whole(1, 100_000)})),
});
export type PairingAsk = v.InferOutput<typeof askPairingSchema>;

export const confirmPairingSchema = v.strictObject({
  /** A place of the hall's document; whatever stands there now is put out of service. */
  place: id,
});

export const releaseSchema = v.strictObject({
  /** `retired`: it may still bring the numbers that it gave. `lost`: it may do nothing, and is blank. */
  as: v.picklist(['retired', 'lost']),
});

export const deviceSignInSchema = v.strictObject({
  device: idSchema,
  challenge: v.pipe(v.string(), v.maxLength(200)),
  /** Of `signInText`, ECDSA with SHA-256, as WebCrypto gives it. */
  signature: base64url(200),
});

/** What a device signs to prove that it has its key. */
export const signInText = (device: DeviceId, challenge: string): string =>
  `recha device sign-in\n${device}\n${challenge}`;

/** A device that wants to belong to the hall. */
export interface Pairing {
  readonly id: string;
  /** Stands on its screen: `K7M-2Q9`. */
  readonly code: string;
  readonly state: 'waiting' | 'confirmed' | 'refused' | 'over';
  /** Hub time until when the code can be confirmed. */
  readonly until: number;
}

/** As the console sees it. */
export interface WaitingPairing extends Pairing {
  readonly device: DeviceId;
  readonly kind: PairedKind;
  /** Network address that it asks from. */
  readonly from: string;
  readonly since: number;
  readonly pixels?: {readonly width: number; readonly height: number} | undefined;
}

export interface PairingsAnswer {
  readonly pairings: readonly WaitingPairing[];
}

export interface PairedDevice {
  readonly device: DeviceId;
  readonly kind: PairedKind;
  readonly place: DevicePlaceId;
  readonly state: 'paired' | 'retired' | 'lost';
  /** Hub time since which it is so. */
  readonly since: number;
}

export interface PairedDevicesAnswer {
  readonly devices: readonly PairedDevice[];
}

/** How a device stands to its hall, as whoever has its key found out. */
export type Standing =
  | {readonly kind: 'paired' | 'retired'; readonly place: DevicePlaceId}
  /** The hub knows no such device, or not this key of it, or somebody has lost it. */
  | {readonly kind: 'unpaired'}
  | {readonly kind: 'unreachable'}
  /** Over plain HTTP from another machine a browser makes no keys. */
  | {readonly kind: 'insecure'};

/** What the problem with a sign-in means. Only these are a verdict: a hub may say anything that is about to stop. */
export const standingRefused = (code: string): Standing =>
  code === 'device-unpaired' || code === 'device-not-signed'
    ? {kind: 'unpaired'}
    : {kind: 'unreachable'};

/** What stands on the screen of a device that its hall does not let in. */
export type StrayScreen =
  | {readonly kind: 'waiting-for-hub'}
  | {readonly kind: 'insecure'}
  /** `count` numbers that it gave have still to come to the hub. */
  | {readonly kind: 'retired'; readonly count: number}
  /** An operator finds the code at `console`. */
  | {readonly kind: 'pairing'; readonly code: string; readonly console: string}
  /** Why there is no code, in the words of the hub. */
  | {readonly kind: 'refused'; readonly zh: string; readonly en: string};

/** What a device is to its hall, once it has signed in. */
export interface DeviceStanding {
  readonly device: DeviceId;
  readonly place: DevicePlaceId;
  readonly state: 'paired' | 'retired';
}

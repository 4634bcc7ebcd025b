import type {DeviceId} from '../../hall/event.ts';
import type {DevicePlaceId} from '../../hall/device-place.ts';
import type {AccountId} from '../../wire/account-api.ts';
import type {DirectorySummary} from '../../wire/directory-api.ts';
import type {PairedKind, Role} from '../../wire/role.ts';
import type {UpdatesRecord} from '../updates/updates-record.ts';

/** A person of the hall, as the register keeps them: their password or their first code, never both. */
export interface AccountRecord {
  readonly id: AccountId;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly closed: boolean;
  /** All hashes are of argon2id, PHC text. */
  readonly password?: string;
  readonly code?: {readonly hash: string; readonly until: number};
  readonly pin?: string;
  /** Who they are in a directory, where one signs them in: it has no password then. */
  readonly directory?: DirectoryIdentity;
  readonly signedInAt?: number;
}

/** As a directory tells people apart, for ever: names and addresses change, and are given to others. */
export interface DirectoryIdentity {
  readonly issuer: string;
  readonly subject: string;
}

/** Somebody who is signed in at one browser. Its id is the hash of what that browser shows. */
export interface SessionRecord {
  readonly id: string;
  readonly account: AccountId;
  /** Hub time. */
  readonly since: number;
  readonly from: string;
  readonly mustSetPassword: boolean;
  readonly locked: boolean;
}

/** A key that lies in somebody's phone, computer or token, and signs them in. */
export interface PasskeyRecord {
  /** As its authenticator names it, base64url. */
  readonly id: string;
  readonly account: AccountId;
  /** What its owner calls it. */
  readonly name: string;
  /** Its public key, COSE, base64url. */
  readonly key: string;
  /** How often it had signed when it did so last; 0 for one that does not count. */
  readonly counter: number;
  /** How a browser reaches it: `internal`, `hybrid`, `usb` … */
  readonly transports: readonly string[];
  /** The name of the hub that it was made for: it signs for no other. */
  readonly host: string;
  /** Hub times. */
  readonly since: number;
  readonly usedAt?: number;
  /** It counted backwards once: somebody may have copied it, and it signs nobody in any more. */
  readonly copied: boolean;
}

/** A device that was paired. */
export interface DeviceRecord {
  readonly id: DeviceId;
  readonly kind: PairedKind;
  /** Its public key, SPKI, base64url. */
  readonly key: string;
  readonly place: DevicePlaceId;
  /** `retired` may still bring the numbers that it gave; `lost` may do nothing at all. */
  readonly state: 'paired' | 'retired' | 'lost';
  /** Hub time at which it became so. */
  readonly since: number;
}

/** The directory of the house, of which a hall has one at most. */
export interface DirectoryRecord extends DirectorySummary {
  readonly id: 'directory';
}

/** Of the hub's own, or what a directory knows it by. Never in an answer, the log, or an export. */
export interface SecretRecord {
  readonly id: string;
  /** Base64url. */
  readonly bytes: string;
}

export interface Records {
  readonly account: AccountRecord;
  readonly session: SessionRecord;
  readonly passkey: PasskeyRecord;
  readonly directory: DirectoryRecord;
  readonly device: DeviceRecord;
  readonly secret: SecretRecord;
  readonly updates: UpdatesRecord;
}

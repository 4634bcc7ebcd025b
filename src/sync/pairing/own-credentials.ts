import type {DeviceId} from '../../hall/event.ts';
import {API} from '../../wire/api.ts';
import {
  signInText,
  standingRefused,
  type DeviceStanding,
  type Pairing,
  type Standing,
} from '../../wire/pairing-api.ts';
import type {PairedKind} from '../../wire/role.ts';
import {askHub, type Heard} from '../hub-request.ts';
import {base64url} from '../base64url.ts';
import {tellHub} from '../hub-tell.ts';
import type {Credentials} from './credentials.ts';
import {deviceKey, forgetDeviceKey} from './key-store.ts';

const PATIENCE_MS = 5_000;

/** Of a page that comes from the hub itself. */
export function ownCredentials(kind: PairedKind, device: DeviceId): Credentials {
  return {
    async enter(): Promise<Standing> {
      if (!isSecureContext) return {kind: 'insecure'};
      const {privateKey} = await deviceKey(kind);
      const asked = await askHub<{challenge: string}>(API.deviceChallenges, PATIENCE_MS, {
        method: 'POST',
      });
      if (asked.kind !== 'done') return {kind: 'unreachable'};
      const {challenge} = asked.answer;
      const text = new TextEncoder().encode(signInText(device, challenge));
      const how = {name: 'ECDSA', hash: 'SHA-256'};
      const signature = base64url(new Uint8Array(await crypto.subtle.sign(how, privateKey, text)));
      const signed = await tellHub<DeviceStanding>('POST', API.deviceSessions, PATIENCE_MS, {
        ...{device, challenge, signature},
      });
      return standingOf(signed);
    },
    async askPairing(about) {
      const {publicKey} = await deviceKey(kind);
      const key = base64url(new Uint8Array(await crypto.subtle.exportKey('spki', publicKey)));
      return tellHub<Pairing>('POST', API.pairings, PATIENCE_MS, {device, key, ...about});
    },
    pairing: (id) => askHub<Pairing>(API.pairing(id), PATIENCE_MS),
    forget: () => forgetDeviceKey(kind),
    console: () => Promise.resolve(location.origin),
  };
}

function standingOf(signed: Heard<DeviceStanding>): Standing {
  switch (signed.kind) {
    case 'done':
      return {kind: signed.answer.state, place: signed.answer.place};
    case 'unreachable':
      return signed;
    case 'refused':
      return standingRefused(signed.problem.code);
  }
}

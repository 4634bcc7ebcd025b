import type {DeviceId} from '../../hall/event.ts';
import {API} from '../../wire/api.ts';
import {signInText, type DeviceStanding, type Pairing} from '../../wire/pairing-api.ts';
import type {PairedKind} from '../../wire/role.ts';
import {askHub} from '../hub-request.ts';
import type {Credentials, Standing} from './credentials.ts';
import {deviceKey, forgetDeviceKey} from './key-store.ts';

const PATIENCE_MS = 5_000;

/** Of a page that comes from the hub itself. */
export function ownCredentials(kind: PairedKind, device: DeviceId): Credentials {
  return {
    async enter(): Promise<Standing> {
      if (!isSecureContext) return {kind: 'insecure'};
      const {privateKey} = await deviceKey(kind);
      const asked = await post<{challenge: string}>(API.deviceChallenges);
      if (asked.kind !== 'done') return {kind: 'unreachable'};
      const {challenge} = asked.answer;
      const text = new TextEncoder().encode(signInText(device, challenge));
      const how = {name: 'ECDSA', hash: 'SHA-256'};
      const signature = base64url(await crypto.subtle.sign(how, privateKey, text));
      const signed = await post<DeviceStanding>(API.deviceSessions, {device, challenge, signature});
      return standingOf(signed);
    },
    async askPairing(about) {
      const {publicKey} = await deviceKey(kind);
      const key = base64url(await crypto.subtle.exportKey('spki', publicKey));
      return post<Pairing>(API.pairings, {device, key, ...about});
    },
    pairing: (id) => askHub<Pairing>(API.pairing(id), PATIENCE_MS),
    forget: () => forgetDeviceKey(kind),
    console: () => Promise.resolve(location.origin),
  };
}

function standingOf(signed: Awaited<ReturnType<typeof post<DeviceStanding>>>): Standing {
  if (signed.kind === 'done') return {kind: signed.answer.state, place: signed.answer.place};
  if (signed.kind === 'unreachable') return {kind: 'unreachable'};
  // Any other word is no verdict: the hub may be about to stop.
  const {code} = signed.problem;
  const verdict = code === 'device-unpaired' || code === 'device-not-signed';
  return {kind: verdict ? 'unpaired' : 'unreachable'};
}

const post = <T>(path: string, body?: object) =>
  askHub<T>(path, PATIENCE_MS, {
    method: 'POST',
    ...(body ? {headers: {'content-type': 'application/json'}, body: JSON.stringify(body)} : {}),
  });

const base64url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

import {PASSKEY_MINUTES, type NewPasskey, type SignedPasskey} from '../../wire/passkey-api.ts';
import type {AccountRecord, PasskeyRecord} from '../accounts/records.ts';
import type {RelyingParty} from './relying-party.ts';

/** It is large: a hub in which nobody has a passkey never loads it. */
const library = () => import('@simplewebauthn/server');

const TIMEOUT = PASSKEY_MINUTES * 60_000;

/** EdDSA, ES256, RS256, by their COSE numbers: what authenticators have, and what the hub's Node checks without trials. */
const ALGORITHMS = [-8, -7, -257];

const bytesOf = (base64url: string) => new Uint8Array(Buffer.from(base64url, 'base64url'));
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** Whose passkey it is, as an authenticator remembers it: an id, no name. */
const handleOf = (account: Pick<AccountRecord, 'id'>) => textOf(Buffer.from(account.id));

export interface Making {
  readonly party: RelyingParty;
  /** The hall, as an authenticator lists it. */
  readonly hall: string;
  readonly account: AccountRecord;
  /** Those that they have: an authenticator makes no second one. */
  readonly others: readonly PasskeyRecord[];
  /** Base64url. */
  readonly challenge: string;
}

/** What a browser makes a passkey by: one that is found without a name, and that looks who it is. */
export async function makingOptions(making: Making): Promise<object> {
  const {party, hall, account, others, challenge} = making;
  const {generateRegistrationOptions} = await library();
  return generateRegistrationOptions({
    rpName: hall,
    rpID: party.host,
    userName: account.name,
    userDisplayName: account.name,
    userID: bytesOf(handleOf(account)),
    challenge: bytesOf(challenge),
    timeout: TIMEOUT,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: others.map(({id, transports}) => ({id, transports: [...transports]})),
    authenticatorSelection: {residentKey: 'required', userVerification: 'required'},
  });
}

/** What a browser has signed: by any passkey for this hub that looks who it is. */
export async function signingOptions(party: RelyingParty, challenge: string): Promise<object> {
  const {generateAuthenticationOptions} = await library();
  return generateAuthenticationOptions({
    rpID: party.host,
    challenge: bytesOf(challenge),
    timeout: TIMEOUT,
    userVerification: 'required',
  });
}

/** Its key and its count; undefined where it was not made for this challenge, here, by somebody it has verified. */
export async function madePasskey(
  made: NewPasskey,
  {host, origin}: RelyingParty,
  challenge: string,
): Promise<Pick<PasskeyRecord, 'id' | 'key' | 'counter' | 'transports'> | undefined> {
  const {verifyRegistrationResponse} = await library();
  // Whatever does not fit is thrown, and came from outside: it is no fault of ours.
  const verified = await verifyRegistrationResponse({
    response: {...made, clientExtensionResults: {}},
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: host,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => undefined);
  if (verified?.verified !== true) return undefined;
  const {id, publicKey, counter, transports = []} = verified.registrationInfo.credential;
  return {id, key: textOf(publicKey), counter, transports};
}

/**
 * How often the passkey had signed, this time included; undefined where this is not its signature of this challenge,
 * here, with its owner verified.
 */
export async function signedCount(
  signed: SignedPasskey,
  {id, key, account}: PasskeyRecord,
  {host, origin}: RelyingParty,
  challenge: string,
): Promise<number | undefined> {
  if (signed.response.userHandle !== handleOf({id: account})) return undefined;
  const {verifyAuthenticationResponse} = await library();
  const verified = await verifyAuthenticationResponse({
    response: {...signed, clientExtensionResults: {}},
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: host,
    // A count that went back is looked at by whoever knows that the signature is right: without one it says nothing.
    credential: {id, publicKey: bytesOf(key), counter: 0},
  }).catch(() => undefined);
  return verified?.verified === true ? verified.authenticationInfo.newCounter : undefined;
}

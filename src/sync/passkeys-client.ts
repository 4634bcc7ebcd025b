import {SIGN_IN_API} from '../wire/sign-in-paths.ts';
import type {NewPasskey, PasskeyAsk, PasskeysAnswer, SignedPasskey} from '../wire/passkey-api.ts';
import {askHub, type Heard} from './hub-request.ts';
import {tellHub} from './hub-tell.ts';

const PATIENCE = 15_000;

/** Signing in by a passkey, and the passkeys of whoever is signed in. */
export interface HubPasskeys {
  /** What a passkey is to sign, in this browser alone. */
  ask(): Promise<Heard<PasskeyAsk>>;
  signIn(passkey: SignedPasskey): Promise<Heard<unknown>>;
  unlock(passkey: SignedPasskey): Promise<Heard<unknown>>;
  list(): Promise<Heard<PasskeysAnswer>>;
  /** What a browser makes a passkey by, for whoever knows the password. */
  begin(password: string): Promise<Heard<PasskeyAsk>>;
  add(name: string, passkey: NewPasskey): Promise<Heard<unknown>>;
  remove(id: string, password: string): Promise<Heard<unknown>>;
}

/** Asks the hub that served the page. */
export const hubPasskeys: HubPasskeys = {
  ask: () => askHub(SIGN_IN_API.passkeyChallenges, PATIENCE, {method: 'POST'}),
  signIn: (passkey) => tellHub('POST', SIGN_IN_API.sessionByPasskey, PATIENCE, passkey),
  unlock: (passkey) => tellHub('POST', SIGN_IN_API.sessionUnlockByPasskey, PATIENCE, passkey),
  list: () => askHub(SIGN_IN_API.ownPasskeys, PATIENCE, {cache: 'no-store'}),
  begin: (password) => tellHub('POST', SIGN_IN_API.ownPasskeyOptions, PATIENCE, {password}),
  add: (name, passkey) => tellHub('POST', SIGN_IN_API.ownPasskeys, PATIENCE, {name, passkey}),
  remove: (id, password) =>
    tellHub('POST', SIGN_IN_API.ownPasskeyRemoval(id), PATIENCE, {password}),
};

import type {SessionAnswer, SessionsAnswer} from '../wire/account-api.ts';
import {API} from '../wire/api.ts';
import type {Words} from '../hall/configuration.ts';
import {askHub, type Heard} from './hub-request.ts';
import {tellHub} from './hub-tell.ts';

/** A hub takes a moment over a password, and longer while others sign in. */
const PATIENCE = 15_000;

export interface BeginHall {
  /** From the address that the hub showed. */
  readonly token: string;
  readonly name: string;
  readonly password: string;
  readonly hall: Words;
}

/** Who is signed in at this browser, wherever that is kept. Nothing typed is kept here. */
export interface HubSession {
  look(): Promise<Heard<SessionAnswer>>;
  begin(hall: BeginHall): Promise<Heard<unknown>>;
  signIn(name: string, password: string): Promise<Heard<unknown>>;
  signOut(): Promise<Heard<unknown>>;
  lock(): Promise<Heard<unknown>>;
  /** By the PIN or the password. */
  unlock(secret: string): Promise<Heard<unknown>>;
  /** All other browsers of this person are signed out by it. */
  setPassword(current: string, password: string): Promise<Heard<unknown>>;
  setPin(password: string, pin: string): Promise<Heard<unknown>>;
  all(): Promise<Heard<SessionsAnswer>>;
  end(session: string): Promise<Heard<unknown>>;
}

/** Asks the hub that served the page. */
export const hubSession: HubSession = {
  look: () => askHub(API.session, PATIENCE, {cache: 'no-store'}),
  begin: (hall) => tellHub('POST', API.hall, PATIENCE, hall),
  signIn: (name, password) => tellHub('POST', API.session, PATIENCE, {name, password}),
  signOut: () => askHub(API.session, PATIENCE, {method: 'DELETE'}),
  lock: () => askHub(API.sessionLock, PATIENCE, {method: 'POST'}),
  unlock: (secret) => tellHub('POST', API.sessionUnlock, PATIENCE, {secret}),
  setPassword: (current, password) =>
    tellHub('PUT', API.sessionPassword, PATIENCE, {current, password}),
  setPin: (password, pin) => tellHub('PUT', API.sessionPin, PATIENCE, {password, pin}),
  all: () => askHub(API.ownSessions, PATIENCE, {cache: 'no-store'}),
  end: (session) => askHub(API.ownSession(session), PATIENCE, {method: 'DELETE'}),
};

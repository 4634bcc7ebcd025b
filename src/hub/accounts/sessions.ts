import {createHash, randomBytes} from 'node:crypto';
import type {AccountId, SessionSummary} from '../../wire/account-api.ts';
import type {AccountRecord, SessionRecord} from './records.ts';
import type {Register} from './register.ts';

/** A long working day: whoever comes the next one signs in again. */
export const SESSION_MS = 14 * 60 * 60_000;
/** So long after a sign-in somebody without a password need not show anew who they are. */
const FRESH_MS = 10 * 60_000;
/** Browsers of one person: beyond it the oldest one is signed out. */
const SESSIONS_AT_MOST = 20;

const hashed = (token: string) => createHash('sha256').update(token).digest('base64url');

/** Who is signed in where. What a browser shows is known here by its hash alone. */
export class Sessions {
  readonly #register: Register;
  readonly #now: () => number;
  /** Hub time at which each was used last, since the hub started. */
  readonly #seen = new Map<string, number>();

  constructor(register: Register, now: () => number) {
    this.#register = register;
    this.#now = now;
  }

  /** A new one, not kept yet, and what the browser has to show from now on. */
  begin(account: AccountId, from: string, mustSetPassword: boolean) {
    const token = randomBytes(32).toString('base64url');
    const since = this.#now();
    const session: SessionRecord = {
      ...{id: hashed(token), account, since, from},
      ...{mustSetPassword, locked: false},
    };
    return {token, session};
  }

  /** Whose session a browser shows; undefined for one that ended, or whose account was closed. */
  find(token: string): {session: SessionRecord; account: AccountRecord} | undefined {
    const found = this.asItIs(hashed(token));
    if (found) this.#seen.set(found.session.id, this.#now());
    return found;
  }

  /** Undefined where it is over. */
  asItIs(id: string): {session: SessionRecord; account: AccountRecord} | undefined {
    const session = this.#register.get('session', id);
    const account = session && this.#register.get('account', session.account);
    if (!account || account.closed || this.#isOver(session)) return undefined;
    return {session, account};
  }

  of(account: AccountId): SessionRecord[] {
    return this.#register
      .all('session')
      .filter((session) => session.account === account && !this.#isOver(session))
      .sort((one, other) => other.since - one.since);
  }

  /** Where somebody is signed in, newest first; `own` is the id of the session that asks. */
  summariesOf(account: AccountId, own: string): SessionSummary[] {
    return this.of(account).map(({id, since, from}) => ({
      ...{id, since, from},
      seen: this.#seen.get(id) ?? since,
      own: id === own,
    }));
  }

  /** Those that ended by themselves, and those of one account that are too many. */
  stale(account: AccountId): SessionRecord[] {
    const over = this.#register.all('session').filter((session) => this.#isOver(session));
    return [...over, ...this.of(account).slice(SESSIONS_AT_MOST - 1)];
  }

  /** Whether they have signed in just now. */
  isFresh({since}: SessionRecord): boolean {
    return this.#now() - since < FRESH_MS;
  }

  #isOver({since}: SessionRecord): boolean {
    return this.#now() - since >= SESSION_MS;
  }
}

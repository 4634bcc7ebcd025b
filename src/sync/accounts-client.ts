import type {
  AccountId,
  AccountSummary,
  AccountsAnswer,
  InvitedAnswer,
  SessionsAnswer,
} from '../wire/account-api.ts';
import {API} from '../wire/api.ts';
import {SIGN_IN_API} from '../wire/sign-in-paths.ts';
import type {PasskeysAnswer} from '../wire/passkey-api.ts';
import type {Role} from '../wire/role.ts';
import {askHub, type Heard} from './hub-request.ts';
import {tellHub} from './hub-tell.ts';

const PATIENCE = 15_000;

/** What of an account is changed; the rest stays. */
export interface AccountChange {
  readonly name?: string;
  readonly roles?: readonly Role[];
  readonly closed?: boolean;
}

/** The people of the hall, as operators make and change them. */
export interface HubAccounts {
  list(): Promise<Heard<AccountsAnswer>>;
  add(name: string, roles: readonly Role[]): Promise<Heard<InvitedAnswer>>;
  change(account: AccountId, to: AccountChange): Promise<Heard<AccountSummary>>;
  /** A new first code; the account is signed out everywhere. */
  renew(account: AccountId): Promise<Heard<InvitedAnswer>>;
  sessions(account: AccountId): Promise<Heard<SessionsAnswer>>;
  end(account: AccountId, session: string): Promise<Heard<unknown>>;
  passkeys(account: AccountId): Promise<Heard<PasskeysAnswer>>;
  removePasskey(account: AccountId, passkey: string): Promise<Heard<unknown>>;
}

/** Asks the hub that served the page. */
export const hubAccounts: HubAccounts = {
  list: () => askHub(API.accounts, PATIENCE, {cache: 'no-store'}),
  add: (name, roles) => tellHub('POST', API.accounts, PATIENCE, {name, roles}),
  change: (account, to) => tellHub('PUT', API.account(account), PATIENCE, to),
  renew: (account) => askHub(API.accountCode(account), PATIENCE, {method: 'POST'}),
  sessions: (account) => askHub(API.accountSessions(account), PATIENCE, {cache: 'no-store'}),
  end: (account, session) =>
    askHub(API.accountSession(account, session), PATIENCE, {method: 'DELETE'}),
  passkeys: (account) =>
    askHub(SIGN_IN_API.accountPasskeys(account), PATIENCE, {cache: 'no-store'}),
  removePasskey: (account, passkey) =>
    askHub(SIGN_IN_API.accountPasskey(account, passkey), PATIENCE, {method: 'DELETE'}),
};

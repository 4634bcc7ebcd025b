import {randomBytes} from 'node:crypto';
import type {AccountId, AccountSummary} from '../../wire/account-api.ts';
import type {ProblemCode} from '../../wire/problem-texts.ts';
import {timeOrderedId} from '../../wire/time-ordered-id.ts';
import type {Role} from '../../wire/role.ts';
import {isEasy} from './easy-passwords.ts';
import {newFirstCode} from './first-code.ts';
import type {Passwords} from './password.ts';
import type {RegisterChange} from '../store/store.ts';
import type {AccountRecord, DirectoryIdentity, PasskeyRecord} from './records.ts';
import {drop, put, type Deed, type Register} from './register.ts';
import type {Sessions} from './sessions.ts';

/** How long a first code waits for its person. */
const CODE_MS = 3 * 24 * 60 * 60_000;

export interface Refused {
  readonly refused: ProblemCode;
}

export const refused = (code: ProblemCode): Refused => ({refused: code});

/** Who does it, as the audit log names them. */
export type Doer = Pick<Deed, 'who' | 'name' | 'from'>;

export interface Invited {
  readonly account: AccountRecord;
  /** Told once: only its hash is kept. */
  readonly code: string;
  readonly until: number;
}

interface AccountsParts {
  readonly register: Register;
  readonly sessions: Sessions;
  readonly passwords: Passwords;
  readonly now: () => number;
}

/** The people of the hall, as operators make and change them. An account is never removed: its deeds name it. */
export class Accounts {
  readonly #register: Register;
  readonly #sessions: Sessions;
  readonly #passwords: Passwords;
  readonly #now: () => number;

  constructor({register, sessions, passwords, now}: AccountsParts) {
    this.#register = register;
    this.#sessions = sessions;
    this.#passwords = passwords;
    this.#now = now;
  }

  get none(): boolean {
    return this.#register.all('account').length === 0;
  }

  list(): readonly AccountRecord[] {
    return this.#register.all('account');
  }

  named(name: string): AccountRecord | undefined {
    const wanted = folded(name);
    return this.#register.all('account').find((account) => folded(account.name) === wanted);
  }

  /** The first operator, who chooses the password at once. */
  first(name: string, password: string, from: string): Promise<AccountRecord | Refused> {
    return this.#register.inTurn(async () => {
      if (this.named(name)) return refused('account-name-taken');
      if (isEasy(password, name)) return refused('password-too-easy');
      const hash = await this.#passwords.hash(password);
      const account: AccountRecord = {
        ...this.#bare(name, ['operator']),
        password: hash,
      };
      const deed = {who: `account:${account.id}`, name, from, what: 'begin-hall'} as const;
      await this.#register.change([deed], [put('account', account)]);
      return account;
    });
  }

  add(name: string, roles: readonly Role[], by: Doer): Promise<Invited | Refused> {
    return this.#register.inTurn(async () => {
      if (this.named(name)) return refused('account-name-taken');
      const invited = await this.#invited(this.#bare(name, roles));
      const {id} = invited.account;
      const deed: Deed = {...by, what: 'add-account', about: id, detail: {name, roles}};
      await this.#register.change([deed], [put('account', invited.account)]);
      return invited;
    });
  }

  /** Whoever forgot their password gets a code again; they are signed out everywhere, and their passkeys end. */
  renew(id: AccountId, by: Doer): Promise<Invited | Refused> {
    return this.#register.inTurn(async () => {
      const account = this.#register.get('account', id);
      if (!account) return refused('account-unknown');
      if (account.closed) return refused('account-closed');
      if (account.directory) return refused('account-of-directory');
      if (this.#isLastOperator(account)) return refused('last-operator');
      const {name, roles, closed} = account;
      const invited = await this.#invited({id, name, roles, closed});
      const ends = this.#waysIn(id);
      const deed: Deed = {...by, what: 'renew-account', about: id};
      await this.#register.change([deed], [put('account', invited.account), ...ends]);
      return invited;
    });
  }

  change(
    id: AccountId,
    to: Partial<Pick<AccountRecord, 'name' | 'roles' | 'closed'>>,
    by: Doer,
  ): Promise<AccountRecord | Refused> {
    return this.#register.inTurn(async () => {
      const before = this.#register.get('account', id);
      if (!before) return refused('account-unknown');
      const account = {...before, ...to};
      if (before.directory && to.roles && String(to.roles) !== String(before.roles)) {
        return refused('account-of-directory');
      }
      const same = to.name === undefined ? undefined : this.named(to.name);
      if (same && same.id !== id) return refused('account-name-taken');
      const stays = account.roles.includes('operator') && !account.closed;
      if (!stays && this.#isLastOperator(before)) return refused('last-operator');
      const ends = account.closed ? this.#waysIn(id) : [];
      const deed: Deed = {...by, what: 'change-account', about: id, detail: {...to}};
      await this.#register.change([deed], [put('account', account), ...ends]);
      return account;
    });
  }

  /**
   * Whoever the directory has signed in: made the first time, and of these roles each time. They are found by what
   * the directory calls them for ever, never by a name.
   */
  ofDirectory(
    identity: DirectoryIdentity,
    {name, roles}: Pick<AccountRecord, 'name' | 'roles'>,
    from: string,
  ): Promise<AccountRecord | Refused> {
    return this.#register.inTurn(async () => {
      const known = this.withIdentity(identity);
      if (known?.closed === true) return refused('directory-account-closed');
      const account = known
        ? {...known, roles}
        : {...this.#bare(this.#freeName(name), roles), directory: identity};
      if (known && String(known.roles) === String(roles)) return known;
      const what = known ? 'roles-from-directory' : 'join-from-directory';
      const who = `account:${account.id}`;
      const deed = {who, name: account.name, from, what, detail: {roles}} as const;
      await this.#register.change([deed], [put('account', account)]);
      return account;
    });
  }

  /** The account of somebody of a directory; undefined for one who was never here. */
  withIdentity({issuer, subject}: DirectoryIdentity): AccountRecord | undefined {
    return this.#register
      .all('account')
      .find(({directory}) => directory?.issuer === issuer && directory.subject === subject);
  }

  summaryOf(account: AccountRecord): AccountSummary {
    const {id, name, roles, closed, code, pin, signedInAt} = account;
    const invited = code !== undefined && code.until > this.#now();
    const passkeys = this.passkeysOf(id).filter(({copied}) => !copied).length;
    const directory = account.directory !== undefined;
    return {
      ...{id, name, roles, closed, invited, directory},
      ...{hasPin: pin !== undefined, passkeys, signedInAt},
    };
  }

  /** Oldest first. */
  passkeysOf(id: AccountId): readonly PasskeyRecord[] {
    return this.#register.all('passkey').filter(({account}) => account === id);
  }

  /** Where somebody is signed in, and the keys that would sign them in again: all of it goes. */
  #waysIn(id: AccountId): RegisterChange[] {
    return [
      ...this.#sessions.of(id).map((session) => drop('session', session.id)),
      ...this.passkeysOf(id).map((passkey) => drop('passkey', passkey.id)),
    ];
  }

  /** Without this one nobody could let anybody in any more. Whoever was only invited may never come. */
  #isLastOperator({id}: AccountRecord): boolean {
    const able = this.#register
      .all('account')
      .filter(
        ({roles, closed, password}) =>
          roles.includes('operator') && !closed && password !== undefined,
      );
    return able.length === 1 && able[0]?.id === id;
  }

  /** As two of one name are told apart where people are listed: 李平, 李平 2. */
  #freeName(name: string): string {
    for (let nr = 2, free = name; ; nr += 1) {
      if (!this.named(free)) return free;
      free = `${name} ${String(nr)}`;
    }
  }

  #bare(name: string, roles: readonly Role[]): AccountRecord {
    const id = timeOrderedId(this.#now(), randomBytes(10));
    return {id, name, roles, closed: false};
  }

  async #invited(bare: AccountRecord): Promise<Invited> {
    const code = newFirstCode();
    const until = this.#now() + CODE_MS;
    const hash = await this.#passwords.hash(code);
    return {account: {...bare, code: {hash, until}}, code, until};
  }
}

/** As people tell names apart. */
export const folded = (name: string): string =>
  name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

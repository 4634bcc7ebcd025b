import type {ProblemCode} from '../../wire/problem-texts.ts';
import {isEasy} from './easy-passwords.ts';
import {asFirstCode} from './first-code.ts';
import {folded, refused, type Accounts, type Refused} from './accounts.ts';
import {TooBusy, type Passwords} from './password.ts';
import type {AccountRecord, SessionRecord} from './records.ts';
import {drop, put, type Deed, type Register} from './register.ts';
import type {Sessions} from './sessions.ts';
import type {SignInThrottle} from './sign-in-throttle.ts';

export interface SignedIn {
  /** What the browser shows from now on: nobody else ever hears it. */
  readonly token: string;
  readonly account: AccountRecord;
  readonly session: SessionRecord;
}

/** Wrong in some way; `seconds` is how long to wait where that is why. */
export interface NotSignedIn {
  readonly refused: ProblemCode;
  readonly seconds?: number;
}

interface SignInParts {
  readonly register: Register;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly passwords: Passwords;
  readonly throttle: SignInThrottle;
}

/** Wrong secrets of one session, one after the other, before it is signed out. */
const GUESSES_AT_MOST = 5;

/** What people do at the door: in, out, locked, unlocked, and their own secrets. */
export class SignIn {
  readonly #parts: SignInParts;
  /** Wrong secrets of each session since the last right one. */
  readonly #wrong = new Map<string, number>();

  constructor(parts: SignInParts) {
    this.#parts = parts;
  }

  async in(name: string, typed: string, from: string): Promise<SignedIn | NotSignedIn> {
    const {accounts, passwords, throttle} = this.#parts;
    const key = folded(name);
    const wait = throttle.wait(key, from);
    if (wait > 0) return {refused: 'sign-in-wait', seconds: Math.ceil(wait / 1000)};
    // Counted before it is known: a hundred guesses at once are a hundred, not one.
    throttle.wrong(key, from);
    const account = accounts.named(name);
    const invited = account && accounts.summaryOf(account).invited;
    const kept = invited === true ? account.code?.hash : account?.password;
    const secret = invited === true ? asFirstCode(typed) : typed;
    const right = await whenFree(() => passwords.matches(secret, kept));
    if (right === 'busy') return {refused: 'sign-in-busy'};
    if (!right || !account || account.closed) {
      const about = account ? {about: account.id} : {};
      const deed: Deed = {who: 'nobody', from, what: 'sign-in', ...about, refused: 'sign-in-wrong'};
      await this.#parts.register.change([deed]);
      return {refused: 'sign-in-wrong'};
    }
    throttle.right(key, from);
    const signed = await this.#beginBy(kept, account, from, invited === true);
    return signed ?? {refused: 'sign-in-wrong'};
  }

  /** Undefined where the secret was changed, or the account closed, while it was looked at. */
  #beginBy(
    kept: string | undefined,
    {id}: AccountRecord,
    from: string,
    mustSetPassword: boolean,
  ): Promise<SignedIn | undefined> {
    const {register} = this.#parts;
    return register.inTurn(async () => {
      const now = register.get('account', id);
      const still = mustSetPassword ? now?.code?.hash : now?.password;
      if (!now || now.closed || still !== kept) return undefined;
      return this.#begin(now, from, mustSetPassword);
    });
  }

  /** Somebody is signed in at a browser, whoever found out who they are. */
  begin(account: AccountRecord, from: string): Promise<SignedIn> {
    const {register} = this.#parts;
    return register.inTurn(() =>
      this.#begin(register.get('account', account.id) ?? account, from, false),
    );
  }

  async #begin(account: AccountRecord, from: string, mustSetPassword: boolean): Promise<SignedIn> {
    const {register, sessions} = this.#parts;
    const {token, session} = sessions.begin(account.id, from, mustSetPassword);
    const seen = {...account, signedInAt: session.since};
    const over = sessions.stale(account.id).map((one) => drop('session', one.id));
    const {id, name} = account;
    const deed: Deed = {who: `account:${id}`, name, from, what: 'sign-in'};
    await register.change([deed], [put('account', seen), put('session', session), ...over]);
    return {token, account: seen, session};
  }

  async out({id, account}: SessionRecord, deed: Deed): Promise<void> {
    this.#wrong.delete(id);
    await this.#parts.register.change([{...deed, about: account}], [drop('session', id)]);
  }

  async lock(session: SessionRecord, deed: Deed): Promise<void> {
    if (session.locked || !this.#parts.sessions.isOpen(session.id)) return;
    await this.#parts.register.change([deed], [put('session', {...session, locked: true})]);
  }

  /** `secret` is the PIN, or the password. */
  async unlock(
    session: SessionRecord,
    account: AccountRecord,
    secret: string,
    deed: Deed,
  ): Promise<Refused | undefined> {
    const {passwords} = this.#parts;
    if (this.#guessesTooOften(session)) return this.#shutOut(session, deed);
    const right = await whenFree(
      async () =>
        (await passwords.matches(secret, account.pin)) ||
        (await passwords.matches(secret, account.password)),
    );
    if (right === 'busy') return refused('sign-in-busy');
    if (!right) return this.#wrongSecret(deed);
    // It may have been ended while the secret was looked at.
    if (!this.#parts.sessions.isOpen(session.id)) return refused('not-signed-in');
    this.#wrong.delete(session.id);
    await this.#parts.register.change([deed], [put('session', {...session, locked: false})]);
    return undefined;
  }

  /** Signed in with a first code it is what was typed then. All other browsers are signed out. */
  async setPassword(
    session: SessionRecord,
    {id}: AccountRecord,
    {current, password}: {readonly current: string; readonly password: string},
    deed: Deed,
  ): Promise<Refused | undefined> {
    const {register, passwords, sessions} = this.#parts;
    return register.inTurn(async () => {
      const account = register.get('account', id);
      if (!account) return refused('account-unknown');
      if (this.#guessesTooOften(session)) return this.#shutOut(session, deed);
      const kept = account.password ?? account.code?.hash;
      const typed = account.password === undefined ? asFirstCode(current) : current;
      const right = await whenFree(() => passwords.matches(typed, kept));
      if (right === 'busy') return refused('sign-in-busy');
      if (!right) return this.#wrongSecret(deed);
      if (isEasy(password, account.name) || password === current) {
        return refused('password-too-easy');
      }
      this.#wrong.delete(session.id);
      // What was for the first time is used up.
      const renewed = {...withoutCode(account), password: await passwords.hash(password)};
      if (!sessions.isOpen(session.id)) return refused('not-signed-in');
      const others = sessions.of(id).filter((one) => one.id !== session.id);
      await register.change(
        [deed],
        [
          put('account', renewed),
          put('session', {...session, mustSetPassword: false}),
          ...others.map((one) => drop('session', one.id)),
        ],
      );
      return undefined;
    });
  }

  async setPin(
    session: SessionRecord,
    {id}: AccountRecord,
    {password, pin}: {readonly password: string; readonly pin: string},
    deed: Deed,
  ): Promise<Refused | undefined> {
    const {register, passwords} = this.#parts;
    return register.inTurn(async () => {
      const account = register.get('account', id);
      if (!account) return refused('account-unknown');
      if (this.#guessesTooOften(session)) return this.#shutOut(session, deed);
      const right = await whenFree(() => passwords.matches(password, account.password));
      if (right === 'busy') return refused('sign-in-busy');
      if (!right) return this.#wrongSecret(deed);
      this.#wrong.delete(session.id);
      if (new Set(pin).size === 1 || '01234567890987654321'.includes(pin)) {
        return refused('password-too-easy');
      }
      await register.change([deed], [put('account', {...account, pin: await passwords.hash(pin)})]);
      return undefined;
    });
  }

  /** A PIN is short: whoever guesses at it is out before they have it. Counted before it is known. */
  #guessesTooOften({id}: SessionRecord): boolean {
    const count = (this.#wrong.get(id) ?? 0) + 1;
    this.#wrong.set(id, count);
    return count > GUESSES_AT_MOST;
  }

  async #shutOut({id}: SessionRecord, deed: Deed): Promise<Refused> {
    this.#wrong.delete(id);
    await this.#parts.register.change([{...deed, refused: 'not-signed-in'}], [drop('session', id)]);
    return refused('not-signed-in');
  }

  async #wrongSecret(deed: Deed): Promise<Refused> {
    await this.#parts.register.change([{...deed, refused: 'secret-wrong'}]);
    return refused('secret-wrong');
  }
}

function withoutCode(account: AccountRecord): AccountRecord {
  const {id, name, roles, closed, pin, signedInAt} = account;
  return {
    ...{id, name, roles, closed},
    ...(pin === undefined ? {} : {pin}),
    ...(signedInAt === undefined ? {} : {signedInAt}),
  };
}

async function whenFree(work: () => Promise<boolean>): Promise<boolean | 'busy'> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TooBusy) return 'busy';
    throw error;
  }
}

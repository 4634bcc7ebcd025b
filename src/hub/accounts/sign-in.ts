import type {ProblemCode} from '../../wire/problem-texts.ts';
import {isEasy, isEasyPin} from './easy-passwords.ts';
import {asFirstCode} from './first-code.ts';
import {folded, refused, type Accounts, type Refused} from './accounts.ts';
import type {Passwords} from './password.ts';
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

/** How somebody showed who they are, where that was no password. */
export interface Shown {
  readonly mustSetPassword?: boolean;
  /** For the audit log. */
  readonly detail?: Deed['detail'];
  /** Whether what they showed is still good when they are let in. */
  readonly still?: () => boolean;
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
    const right = await passwords.matches(secret, kept);
    if (!right || !account || account.closed) return this.#wrongSignIn(account, from);
    throttle.right(key, from);
    return this.begin(account, from, {mustSetPassword: invited === true});
  }

  /** Somebody is signed in at a browser, whoever found out who they are: refused where that has changed since. */
  begin(
    account: AccountRecord,
    from: string,
    {mustSetPassword = false, detail, still = () => true}: Shown = {},
  ): Promise<SignedIn | NotSignedIn> {
    const {register, sessions} = this.#parts;
    return register.inTurn(async () => {
      const now = register.get('account', account.id);
      if (!now || now.closed || !hasSameSecrets(now, account) || !still()) {
        return this.#wrongSignIn(account, from);
      }
      const {token, session} = sessions.begin(account.id, from, mustSetPassword);
      const seen = {...now, signedInAt: session.since};
      const over = sessions.stale(account.id).map(({id}) => drop('session', id));
      const {id, name} = account;
      const told = detail ? {detail} : {};
      const deed: Deed = {who: `account:${id}`, name, from, what: 'sign-in', ...told};
      await register.change([deed], [put('account', seen), put('session', session), ...over]);
      return {token, account: seen, session};
    });
  }

  out({id, account}: SessionRecord, deed: Deed): Promise<void> {
    const {register} = this.#parts;
    return register.inTurn(async () => {
      this.#wrong.delete(id);
      await register.change([{...deed, about: account}], [drop('session', id)]);
    });
  }

  async lock(session: SessionRecord, deed: Deed): Promise<void> {
    await this.#asItIs(session, async (now) => {
      const locked = put('session', {...now, locked: true});
      if (!now.locked) await this.#parts.register.change([deed], [locked]);
      return undefined;
    });
  }

  /** `secret` is the PIN, or the password. */
  unlock(session: SessionRecord, secret: string, deed: Deed): Promise<Refused | undefined> {
    const {register, passwords} = this.#parts;
    return this.#asItIs(session, async (now, account) => {
      const no = await this.#unlessRight(
        now,
        deed,
        async () =>
          (await passwords.matches(secret, account.pin)) ||
          (await passwords.matches(secret, account.password)),
      );
      if (no) return no;
      await register.change([deed], [put('session', {...now, locked: false})]);
      return undefined;
    });
  }

  /** Opens the screen of somebody who has shown in another way that it is them. */
  unlocked(session: SessionRecord, deed: Deed): Promise<Refused | undefined> {
    return this.#asItIs(session, async (now) => {
      await this.#parts.register.change([deed], [put('session', {...now, locked: false})]);
      return undefined;
    });
  }

  /** Before something that opens an account: only whoever knows its password. `deed` is what they are about to do. */
  confirm(session: SessionRecord, password: string, deed: Deed): Promise<Refused | undefined> {
    const {passwords} = this.#parts;
    return this.#asItIs(session, async (now, account) => {
      // The directory alone says who may come in: a key of the hall's own would outlive its no.
      if (account.directory) return refused('account-of-directory');
      return this.#unlessRight(now, deed, () => passwords.matches(password, account.password));
    });
  }

  /** Signed in with a first code it is what was typed then. All other browsers are signed out. */
  setPassword(
    session: SessionRecord,
    {current, password}: {readonly current: string; readonly password: string},
    deed: Deed,
  ): Promise<Refused | undefined> {
    const {register, passwords, sessions} = this.#parts;
    return this.#asItIs(session, async (now, account) => {
      if (account.directory) return refused('account-of-directory');
      const kept = account.password ?? account.code?.hash;
      const typed = account.password === undefined ? asFirstCode(current) : current;
      const no = await this.#unlessRight(now, deed, () => passwords.matches(typed, kept));
      if (no) return no;
      if (isEasy(password, account.name) || password === current) {
        return refused('password-too-easy');
      }
      // What was for the first time is used up.
      const renewed = {...withoutCode(account), password: await passwords.hash(password)};
      const others = sessions.of(account.id).filter((one) => one.id !== now.id);
      await register.change(
        [deed],
        [
          put('account', renewed),
          put('session', {...now, mustSetPassword: false}),
          ...others.map((one) => drop('session', one.id)),
        ],
      );
      return undefined;
    });
  }

  setPin(
    session: SessionRecord,
    {password, pin}: {readonly password: string; readonly pin: string},
    deed: Deed,
  ): Promise<Refused | undefined> {
    const {register, passwords} = this.#parts;
    return this.#asItIs(session, async (now, account) => {
      // Where no password is asked, whoever sits before a locked screen would set the PIN that opens it.
      if (account.directory && now.locked) return refused('session-locked');
      const right = () => passwords.matches(password, account.password);
      const no = account.directory
        ? this.#unlessFresh(now)
        : await this.#unlessRight(now, deed, right);
      if (no) return no;
      if (isEasyPin(pin)) return refused('password-too-easy');
      await register.change([deed], [put('account', {...account, pin: await passwords.hash(pin)})]);
      return undefined;
    });
  }

  /**
   * In turn, with session and account as they are then. Whoever asks was let in at the door a while ago: a session
   * that has ended since must not be written down again.
   */
  #asItIs(
    {id}: SessionRecord,
    work: (session: SessionRecord, account: AccountRecord) => Promise<Refused | undefined>,
  ): Promise<Refused | undefined> {
    const {register, sessions} = this.#parts;
    return register.inTurn(async () => {
      const now = sessions.asItIs(id);
      return now ? work(now.session, now.account) : refused('not-signed-in');
    });
  }

  #unlessFresh(session: SessionRecord): Refused | undefined {
    return this.#parts.sessions.isFresh(session) ? undefined : refused('sign-in-anew');
  }

  /** A PIN is short: whoever guesses at it is out before they have it. */
  async #unlessRight(
    {id}: SessionRecord,
    deed: Deed,
    matches: () => Promise<boolean>,
  ): Promise<Refused | undefined> {
    const {register} = this.#parts;
    const guesses = (this.#wrong.get(id) ?? 0) + 1;
    if (guesses > GUESSES_AT_MOST) {
      await register.change([{...deed, refused: 'not-signed-in'}], [drop('session', id)]);
      this.#wrong.delete(id);
      return refused('not-signed-in');
    }
    if (await matches()) {
      this.#wrong.delete(id);
      return undefined;
    }
    this.#wrong.set(id, guesses);
    await register.change([{...deed, refused: 'secret-wrong'}]);
    return refused('secret-wrong');
  }

  async #wrongSignIn(account: AccountRecord | undefined, from: string): Promise<NotSignedIn> {
    const about = account ? {about: account.id} : {};
    const deed: Deed = {who: 'nobody', from, what: 'sign-in', ...about, refused: 'sign-in-wrong'};
    await this.#parts.register.change([deed]);
    return {refused: 'sign-in-wrong'};
  }
}

/** Neither was changed, used up nor made anew. */
const hasSameSecrets = (one: AccountRecord, other: AccountRecord): boolean =>
  one.password === other.password && one.code?.hash === other.code?.hash;

function withoutCode(account: AccountRecord): AccountRecord {
  const {id, name, roles, closed, pin, signedInAt} = account;
  return {
    ...{id, name, roles, closed},
    ...(pin === undefined ? {} : {pin}),
    ...(signedInAt === undefined ? {} : {signedInAt}),
  };
}

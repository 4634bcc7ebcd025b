import type {Heard} from '../../../sync/hub-request.ts';
import type {DirectoryDoor} from '../../../sync/directory-client.ts';
import type {HubPasskeys} from '../../../sync/passkeys-client.ts';
import type {HubSession} from '../../../sync/session-client.ts';
import type {AccountSummary, SessionAnswer, SessionSummary} from '../../../wire/account-api.ts';
import type {NewPasskey, PasskeySummary, SignedPasskey} from '../../../wire/passkey-api.ts';
import type {ProblemCode} from '../../../wire/problem-texts.ts';
import {problem} from '../../../wire/problem.ts';
import type {Authenticator} from '../passkeys/authenticator.ts';
import type {SessionBrowser} from '../staff-session.ts';

const done = {kind: 'done', answer: {}} as const;

export const LI: AccountSummary = {
  ...{id: 'li', name: '李平', roles: ['desk'], closed: false, invited: false},
  ...{hasPin: true, passkeys: 0, directory: false},
};

/** The hub's door in memory, with faults at will. Its PIN is 8305. */
export class MemorySession implements HubSession {
  answer: SessionAnswer = {
    ...{state: 'signed-in', account: LI, locked: false, mustSetPassword: false},
  };
  silent = false;
  /** What the next thing that is asked is refused with, and how many seconds are to be waited. */
  refusing: {readonly code: ProblemCode; readonly after?: number} | undefined;
  sessions: readonly SessionSummary[] = [];
  keys: readonly PasskeySummary[] = [];
  /** What was done, in order. */
  readonly deeds: string[] = [];

  /** Somebody signed this browser out from afar. */
  end(): Promise<Heard<unknown>> {
    this.answer = {state: 'signed-out', passkeys: false};
    return Promise.resolve(done);
  }

  look = (): Promise<Heard<SessionAnswer>> =>
    Promise.resolve(
      this.silent ? {kind: 'unreachable'} : ({kind: 'done', answer: this.answer} as const),
    );
  begin = () => this.#do('begin', this.#in(false));
  signIn = (name: string, password: string) =>
    this.#do(`sign-in ${name}`, this.#in(password === 'code'));
  signOut = () => this.#do('sign-out', {state: 'signed-out', passkeys: false});
  lock = () => this.#do('lock', {...this.#in(false), locked: true});
  unlock = (secret: string) => {
    if (secret !== '8305') this.refusing = {code: 'secret-wrong'};
    return this.#do('unlock', this.#in(false));
  };
  setPassword = () => this.#do('set-password', this.#in(false));
  setPin = () => this.#do('set-pin', this.#in(false));
  all = () => Promise.resolve({kind: 'done', answer: {sessions: this.sessions}} as const);

  readonly directory: DirectoryDoor = {
    address: async () => {
      const heard = await this.#do('to the directory', this.answer);
      const address = 'https://id.example/auth';
      return heard.kind === 'done' ? {kind: 'done', answer: {address}} : heard;
    },
    signIn: ({code = ''}) => {
      const {account, ...state} = this.#in(false);
      const known = {...account, directory: true, hasPin: code === 'known'};
      return this.#do(`from the directory ${code}`, {...state, account: known});
    },
  };

  readonly passkeys: HubPasskeys = {
    ask: () => Promise.resolve({kind: 'done', answer: {options: {}}}),
    signIn: () => this.#do('sign-in by passkey', this.#in(false)),
    unlock: () => this.#do('unlock by passkey', this.#in(false)),
    list: () => Promise.resolve({kind: 'done', answer: {passkeys: this.keys}}),
    begin: async () => {
      const heard = await this.#do('begin-passkey', this.answer);
      return heard.kind === 'done' ? {kind: 'done', answer: {options: {}}} : heard;
    },
    add: (name, {id}) => {
      this.keys = [...this.keys, {id, name, host: location.hostname, since: 0, copied: false}];
      return this.#do(`add-passkey ${name}`, this.answer);
    },
    remove: (id) => {
      this.keys = this.keys.filter((one) => one.id !== id);
      return this.#do(`remove-passkey ${id}`, this.answer);
    },
  };

  #in(mustSetPassword: boolean): SessionAnswer & {state: 'signed-in'} {
    const account = this.answer.state === 'signed-in' ? this.answer.account : LI;
    return {state: 'signed-in', account, locked: false, mustSetPassword};
  }

  #do(deed: string, then: SessionAnswer): Promise<Heard<unknown>> {
    if (this.silent) return Promise.resolve({kind: 'unreachable'});
    if (this.refusing) {
      const {code, after = 0} = this.refusing;
      this.refusing = undefined;
      return Promise.resolve({kind: 'refused', problem: problem(code, {seconds: after}), after});
    }
    this.deeds.push(deed);
    this.answer = then;
    return Promise.resolve(done);
  }
}

/** A browser whose time goes on when it is told to. */
export class MemoryBrowser implements SessionBrowser {
  locked = false;
  readonly went: string[] = [];
  readonly #waiting: (() => void)[] = [];

  here = () => '/console/desk/#5-left';
  go = (address: string) => {
    this.went.push(address);
  };
  wait = () =>
    new Promise<void>((resolve) => {
      this.#waiting.push(resolve);
    });
  tell = () => undefined;
  told = () => () => undefined;

  /** Whoever waits has waited. */
  async pass(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    for (const go of this.#waiting.splice(0)) go();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

const PASSKEY = {id: 'key', rawId: 'key', type: 'public-key'} as const;

/** A phone that always says yes, until it is told to say nothing. */
export class MemoryAuthenticator implements Authenticator {
  ground: Authenticator['ground'] = 'ready';
  silent = false;

  make = (): Promise<NewPasskey | undefined> =>
    this.#unlessSilent({
      ...PASSKEY,
      response: {clientDataJSON: '', attestationObject: '', transports: []},
    });
  sign = (): Promise<SignedPasskey | undefined> =>
    this.#unlessSilent({
      ...PASSKEY,
      response: {clientDataJSON: '', authenticatorData: '', signature: '', userHandle: ''},
    });

  #unlessSilent<T>(said: T): Promise<T | undefined> {
    return Promise.resolve(this.silent ? undefined : said);
  }
}

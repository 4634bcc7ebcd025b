import type {AccountId} from '../../wire/account-api.ts';
import {
  PASSKEYS_AT_MOST,
  PASSKEY_MINUTES,
  type NewPasskey,
  type PasskeySummary,
  type SignedPasskey,
} from '../../wire/passkey-api.ts';
import {refused, type Accounts, type Doer, type Refused} from '../accounts/accounts.ts';
import type {AccountRecord, PasskeyRecord, SessionRecord} from '../accounts/records.ts';
import {drop, put, type Deed, type Register} from '../accounts/register.ts';
import type {NotSignedIn, SignIn, SignedIn} from '../accounts/sign-in.ts';
import type {SignInThrottle} from '../accounts/sign-in-throttle.ts';
import type {OneTimeTickets, Ticket} from '../gate/one-time-tickets.ts';
import type {RelyingParty} from './relying-party.ts';
import {madePasskey, makingOptions, signedCount, signingOptions} from './webauthn.ts';

const SIGN = 'sign by a passkey';
const addBy = ({id}: SessionRecord) => `add a passkey ${id}`;

interface PasskeysParts {
  readonly register: Register;
  readonly accounts: Accounts;
  readonly signIn: SignIn;
  readonly throttle: SignInThrottle;
  readonly tickets: OneTimeTickets;
  /** Hub time. */
  readonly now: () => number;
}

/** What a browser is to do, and the ticket by which nobody but it finishes that. */
interface Begun {
  readonly options: object;
  readonly ticket: string;
}

/** What a browser shows when it comes back. */
export interface Answered<T> {
  readonly passkey: T;
  readonly party: RelyingParty;
  readonly ticket: string | undefined;
}

interface Proof {
  readonly passkey: PasskeyRecord;
  readonly account: AccountRecord;
}

/** Keys in people's phones, computers and tokens, by which they sign in without typing anything. */
export class Passkeys {
  readonly #parts: PasskeysParts;

  constructor(parts: PasskeysParts) {
    this.#parts = parts;
  }

  /** Whether there is one that could sign somebody in at this name of the hub. */
  isUsed(party: RelyingParty | undefined): boolean {
    const all = this.#parts.register.all('passkey');
    return party !== undefined && all.some(({host, copied}) => host === party.host && !copied);
  }

  summariesOf(account: AccountId): PasskeySummary[] {
    return this.#parts.accounts
      .passkeysOf(account)
      .map(({id, name, host, since, usedAt, copied}) => ({
        ...{id, name, host, since, usedAt, copied},
      }));
  }

  /** For somebody who has just typed their password. */
  async beginAdding(
    {session, account}: {readonly session: SessionRecord; readonly account: AccountRecord},
    {party, hall}: {readonly party: RelyingParty; readonly hall: string},
  ): Promise<Begun> {
    const ticket = this.#give(addBy(session));
    const others = this.#parts.accounts.passkeysOf(account.id);
    const challenge = challengeOf(ticket);
    const options = await makingOptions({party, hall, account, others, challenge});
    return {options, ticket: ticket.shown};
  }

  add(
    session: SessionRecord,
    name: string,
    {passkey, party, ticket: shown}: Answered<NewPasskey>,
    deed: Deed,
  ): Promise<Refused | undefined> {
    const {register, accounts, tickets, now} = this.#parts;
    return register.inTurn(async () => {
      const {account} = session;
      const ticket = tickets.find(addBy(session), shown);
      const made = ticket && (await madePasskey(passkey, party, challengeOf(ticket)));
      const full = accounts.passkeysOf(account).length >= PASSKEYS_AT_MOST;
      const no =
        this.#unaddable(session, made?.id) ?? (full ? refused('passkeys-full') : undefined);
      if (!ticket || !made || no) {
        const why = no ?? refused('passkey-wrong');
        await register.change([{...deed, refused: why.refused}]);
        return why;
      }
      ticket.spend();
      const added = {...made, account, name, host: party.host, since: now(), copied: false};
      const told = {...deed, about: account, detail: {passkey: name}};
      await register.change([told], [put('passkey', added)]);
      return undefined;
    });
  }

  /** By its owner or by an operator. */
  remove(account: AccountId, id: string, by: Doer): Promise<Refused | undefined> {
    const {register} = this.#parts;
    return register.inTurn(async () => {
      const passkey = register.get('passkey', id);
      if (passkey?.account !== account) return refused('passkey-gone');
      const detail = {passkey: passkey.name};
      const deed: Deed = {...by, what: 'remove-passkey', about: account, detail};
      await register.change([deed], [drop('passkey', id)]);
      return undefined;
    });
  }

  async beginSigning(party: RelyingParty): Promise<Begun> {
    const ticket = this.#give(SIGN);
    const options = await signingOptions(party, challengeOf(ticket));
    return {options, ticket: ticket.shown};
  }

  /** Whose passkey it is tells who they are: nobody types a name. */
  async signIn(answered: Answered<SignedPasskey>, from: string): Promise<SignedIn | NotSignedIn> {
    const {register, signIn} = this.#parts;
    const deed: Deed = {who: 'nobody', from, what: 'sign-in'};
    const proof = await this.#proved(answered, deed);
    if ('refused' in proof) return proof;
    const {passkey, account} = proof;
    return signIn.begin(account, from, {
      detail: {passkey: passkey.name},
      // It may be taken away, or found to be a copy, while somebody comes in by it.
      still: () => register.get('passkey', passkey.id)?.copied === false,
    });
  }

  /** By a passkey of whoever locked the screen. */
  async unlock(
    session: SessionRecord,
    answered: Answered<SignedPasskey>,
    deed: Deed,
  ): Promise<NotSignedIn | undefined> {
    const proof = await this.#proved(answered, deed, session.account);
    if ('refused' in proof) return proof;
    const detail = {passkey: proof.passkey.name};
    return this.#parts.signIn.unlocked(session, {...deed, detail});
  }

  /** Who has signed; `of` where it has to be somebody's own. Counted like passwords, by what is tried and from where. */
  async #proved(
    {passkey: signed, party, ticket: shown}: Answered<SignedPasskey>,
    deed: Deed,
    of?: AccountId,
  ): Promise<Proof | NotSignedIn> {
    const {register, throttle, tickets, now} = this.#parts;
    const {from} = deed;
    const key = `passkey ${signed.id}`;
    const wait = throttle.wait(key, from);
    if (wait > 0) return {refused: 'sign-in-wait', seconds: Math.ceil(wait / 1000)};
    throttle.wrong(key, from);
    return register.inTurn(async () => {
      const passkey = register.get('passkey', signed.id);
      const account = passkey && register.get('account', passkey.account);
      const ours = account && !account.closed && (of === undefined || of === account.id);
      const no = async (why: Refused, change: readonly PasskeyRecord[] = []) => {
        const about = passkey ? {about: passkey.account, detail: {passkey: passkey.name}} : {};
        const refusal = {...deed, ...about, refused: why.refused};
        await register.change(
          [refusal],
          change.map((one) => put('passkey', one)),
        );
        return why;
      };
      if (!passkey || !ours) return no(refused('passkey-unknown'));
      if (passkey.copied) return no(refused('passkey-copied'));
      const ticket = tickets.find(SIGN, shown);
      const count = ticket && (await signedCount(signed, passkey, party, challengeOf(ticket)));
      if (count === undefined || ticket?.spend() !== true) return no(refused('passkey-wrong'));
      // Two that count are one that was copied; which of them is its owner's nobody can tell.
      const counts = count > 0 || passkey.counter > 0;
      if (counts && count <= passkey.counter) {
        return no(refused('passkey-copied'), [{...passkey, copied: true}]);
      }
      const used = {...passkey, counter: count, usedAt: now()};
      await register.change([], [put('passkey', used)]);
      throttle.right(key, from);
      return {passkey: used, account};
    });
  }

  #unaddable(session: SessionRecord, id: string | undefined): Refused | undefined {
    const {register} = this.#parts;
    const open = register.get('session', session.id) !== undefined;
    if (!open) return refused('not-signed-in');
    const known = id !== undefined && register.get('passkey', id) !== undefined;
    return known ? refused('passkey-known') : undefined;
  }

  #give(purpose: string): Ticket {
    return this.#parts.tickets.give(purpose, PASSKEY_MINUTES * 60_000);
  }
}

const challengeOf = (ticket: Ticket): string => ticket.secret('challenge');

import type {DirectoryReturn} from '../../wire/directory-api.ts';
import type {Accounts} from '../accounts/accounts.ts';
import {drop, type Deed, type Register} from '../accounts/register.ts';
import type {Sessions} from '../accounts/sessions.ts';
import type {NotSignedIn, SignIn, SignedIn} from '../accounts/sign-in.ts';
import type {SignInThrottle} from '../accounts/sign-in-throttle.ts';
import {sameText, type OneTimeTickets} from '../gate/one-time-tickets.ts';
import {nameIn, rolesIn} from './claims.ts';
import type {DirectoryFault} from './directory-faults.ts';
import type {DirectorySettings, KnownDirectory} from './directory-settings.ts';
import type {Found, Provider} from './provider.ts';

const PURPOSE = 'sign in by the directory';
/** Somebody looks for their password there, or waits for a message on their phone. */
export const DIRECTORY_MINUTES = 10;

/** What of the gate it stands on. */
export interface DirectoryGround {
  readonly register: Register;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly signIn: SignIn;
  readonly throttle: SignInThrottle;
  readonly tickets: OneTimeTickets;
}

interface DirectorySignInParts extends DirectoryGround {
  readonly settings: DirectorySettings;
  readonly provider: Provider;
}

/** What a browser comes back with. */
interface Returned {
  readonly said: DirectoryReturn;
  readonly ticket: string | undefined;
  /** Where the directory was told to send it. */
  readonly returns: string;
}

/** People sign in where their house knows them, and come back with what they are to the hall. */
export class DirectorySignIn {
  readonly #parts: DirectorySignInParts;

  constructor(parts: DirectorySignInParts) {
    this.#parts = parts;
  }

  /** Where the browser goes, and the ticket without which nobody comes back. */
  async begin(
    returns: string,
  ): Promise<{readonly address: string; readonly ticket: string} | DirectoryFault> {
    const {tickets, provider, settings} = this.#parts;
    const {known} = settings;
    if (!known) return {refused: 'directory-none'};
    const ticket = tickets.give(PURPOSE, DIRECTORY_MINUTES * 60_000);
    const address = await provider.address(known, returns, ticket);
    return typeof address === 'string' ? {address, ticket: ticket.shown} : address;
  }

  async finish(
    {said, ticket: shown, returns}: Returned,
    from: string,
  ): Promise<SignedIn | NotSignedIn | DirectoryFault> {
    const {tickets, settings, provider, throttle} = this.#parts;
    const {known} = settings;
    if (!known) return {refused: 'directory-none'};
    const ticket = tickets.find(PURPOSE, shown);
    // Each ticket is tried as a name of its own: what is counted is how many come to nothing from one address.
    const key = `directory ${ticket?.shown ?? ''}`;
    const wait = throttle.wait(key, from);
    if (wait > 0) return {refused: 'sign-in-wait', seconds: Math.ceil(wait / 1000)};
    throttle.wrong(key, from);
    // Somebody else's link would sign this browser in as them: it comes with another state, or to no ticket at all.
    if (!ticket || !sameText(said.state, ticket.secret('state'))) {
      return this.#refuse(known, {refused: 'directory-begun-elsewhere'}, from);
    }
    if (said.code === undefined) return this.#refuse(known, {refused: 'directory-declined'}, from);
    const found = await provider.finish(known, returns, said, ticket);
    // A directory that is down is nobody's guess. Tickets are no names: none is known from now on.
    if (!('refused' in found) || found.refused !== 'directory-answer-wrong') {
      throttle.undecided(key, from);
    }
    if ('refused' in found) return this.#refuse(known, found, from);
    if (!ticket.spend()) return this.#refuse(known, {refused: 'directory-begun-elsewhere'}, from);
    return this.#enter(known, found, from);
  }

  async #enter(known: KnownDirectory, found: Found, from: string): Promise<SignedIn | NotSignedIn> {
    const {accounts, signIn, settings} = this.#parts;
    const {subject, issuer, claims} = found;
    const identity = {issuer, subject};
    const roles = rolesIn(claims, known.claim, known.roles);
    if (roles.length === 0) return this.#outsider(known, identity, from);
    const name = nameIn(claims) || known.name;
    const account = await accounts.ofDirectory(identity, {name, roles}, from);
    if ('refused' in account) return this.#refuse(known, account, from);
    return signIn.begin(account, from, {
      detail: {directory: known.name},
      still: () => settings.known?.issuer === known.issuer,
    });
  }

  /** The directory knows them, and none of their groups is the hall's: wherever they are still signed in, they are out. */
  async #outsider(
    known: KnownDirectory,
    identity: Pick<Found, 'issuer' | 'subject'>,
    from: string,
  ): Promise<NotSignedIn> {
    const {accounts, sessions, register} = this.#parts;
    const why = {refused: 'directory-no-role'} as const;
    const account = accounts.withIdentity(identity);
    return register.inTurn(async () => {
      const about = account ? {about: account.id} : {};
      const ends = account ? sessions.of(account.id).map(({id}) => drop('session', id)) : [];
      await register.change([{...refusal(known, why, from), ...about}], ends);
      return why;
    });
  }

  async #refuse<T extends NotSignedIn | DirectoryFault>(
    known: KnownDirectory,
    why: T,
    from: string,
  ): Promise<T> {
    await this.#parts.register.change([refusal(known, why, from)]);
    return why;
  }
}

const refusal = (
  {name}: KnownDirectory,
  {refused}: NotSignedIn | DirectoryFault,
  from: string,
): Deed => ({who: 'nobody', from, what: 'sign-in', refused, detail: {directory: name}});

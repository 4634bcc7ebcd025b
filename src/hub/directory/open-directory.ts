import type {Accounts} from '../accounts/accounts.ts';
import type {Register} from '../accounts/register.ts';
import type {Sessions} from '../accounts/sessions.ts';
import type {SignIn} from '../accounts/sign-in.ts';
import type {SignInThrottle} from '../accounts/sign-in-throttle.ts';
import type {OneTimeTickets} from '../gate/one-time-tickets.ts';
import {DirectorySettings} from './directory-settings.ts';
import {DirectorySignIn} from './directory-sign-in.ts';
import {Provider} from './provider.ts';

/** Milliseconds that somebody waits at the sign-in page before they are told that it does not answer. */
const PATIENCE = 10_000;

export interface HallDirectory {
  readonly settings: DirectorySettings;
  readonly provider: Provider;
  readonly signIn: DirectorySignIn;
}

interface DirectoryGround {
  readonly register: Register;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly signIn: SignIn;
  readonly throttle: SignInThrottle;
  readonly tickets: OneTimeTickets;
}

/** The directory of the house, where the hall has one. */
export function openDirectory(ground: DirectoryGround): HallDirectory {
  const settings = new DirectorySettings(ground.register);
  const provider = new Provider(PATIENCE);
  return {
    settings,
    provider,
    signIn: new DirectorySignIn({...ground, settings, provider}),
  };
}

import type {DevicePlace} from '../../hall/device-place.ts';
import {Accounts} from '../accounts/accounts.ts';
import {Passwords} from '../accounts/password.ts';
import {Register, type RegisterGround} from '../accounts/register.ts';
import {Sessions} from '../accounts/sessions.ts';
import {SignIn} from '../accounts/sign-in.ts';
import {SignInThrottle} from '../accounts/sign-in-throttle.ts';
import {openDirectory, type HallDirectory} from '../directory/open-directory.ts';
import {DeviceSessions} from '../pairing/device-sessions.ts';
import {Pairings} from '../pairing/pairings.ts';
import {Passkeys} from '../passkeys/passkeys.ts';
import {BeginAddress} from './begin-address.ts';
import {Door} from './door.ts';
import {OneTimeTickets} from './one-time-tickets.ts';
import {OpenStreams} from './open-streams.ts';

/** Everything that decides who is let in. */
export interface Gate {
  readonly door: Door;
  readonly register: Register;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly signIn: SignIn;
  readonly passkeys: Passkeys;
  readonly directory: HallDirectory;
  readonly deviceSessions: DeviceSessions;
  readonly pairings: Pairings;
  readonly streams: OpenStreams;
  /** Absent where an operator is there already and nobody asked for another one. */
  readonly begin: BeginAddress | undefined;
}

export interface GateOptions {
  readonly ground: RegisterGround;
  readonly places: () => readonly DevicePlace[];
  /** Hub time. */
  readonly now: () => number;
  /** Without accounts, for this machine alone. */
  readonly trial: boolean;
  /** Lets another operator in, for a hall whose operators forgot their passwords. */
  readonly newOperator: boolean;
}

/** Rejects where a hall that has accounts was to be opened for trial: it would stand open. */
export async function openGate(options: GateOptions): Promise<Gate> {
  const {ground, places, now, trial, newOperator} = options;
  const register = await Register.open(ground);
  const passwords = new Passwords();
  const sessions = new Sessions(register, now);
  const accounts = new Accounts({register, sessions, passwords, now});
  if (trial && !accounts.none) throw new HasAccounts();
  // The hub's time may be set; how long a guess has to wait must not move with it.
  const throttle = new SignInThrottle(() => performance.now());
  const deviceSessions = await DeviceSessions.open(register, now);
  const signIn = new SignIn({register, accounts, sessions, passwords, throttle});
  const tickets = new OneTimeTickets(now);
  const directory = openDirectory({register, accounts, sessions, signIn, throttle, tickets});
  const streams = new OpenStreams(now);
  register.onChange(() => {
    streams.look();
  });
  const begins = !trial && (accounts.none || newOperator);
  return {
    register,
    accounts,
    sessions,
    deviceSessions,
    signIn,
    directory,
    passkeys: new Passkeys({register, accounts, signIn, throttle, tickets, now}),
    pairings: new Pairings({register, places, now}),
    streams,
    begin: begins ? new BeginAddress() : undefined,
    door: new Door({register, sessions, devices: deviceSessions, trial, now}),
  };
}

/** Thrown where a hall for trial was asked for in a folder of a real one. */
export class HasAccounts extends Error {
  constructor() {
    super('this folder belongs to a hall with accounts');
  }
}

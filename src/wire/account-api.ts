import * as v from 'valibot';
import {roleSchema, type Role} from './role.ts';
import {line} from './schema-parts.ts';

export type AccountId = string;

export const PASSWORD_LEAST = 10;
/** Beyond it nobody types; argon2 has to read all of it. */
const PASSWORD_MOST = 200;
export const PIN = /^\d{4,8}$/;

/** As it is typed: no character of it is changed. */
const passwordSchema = v.pipe(v.string(), v.minLength(PASSWORD_LEAST), v.maxLength(PASSWORD_MOST));
export const typedSchema = v.pipe(v.string(), v.maxLength(PASSWORD_MOST));
const pinSchema = v.pipe(v.string(), v.regex(PIN));
/** What nobody sees would make one name look like another. */
const accountNameSchema = v.pipe(line(40), v.regex(/^\P{C}*$/u));
const rolesSchema = v.pipe(v.array(roleSchema), v.minLength(1), v.maxLength(5));

export const signInSchema = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(200)),
  /** Their password, or the code that was given to them for the first time. */
  password: typedSchema,
});

export const beginHallSchema = v.strictObject({
  /** From the address that the hub showed when it started. */
  token: v.pipe(v.string(), v.maxLength(100)),
  name: accountNameSchema,
  password: passwordSchema,
  hall: v.strictObject({zh: line(200), en: line(200)}),
});

export const setPasswordSchema = v.strictObject({
  /** What they signed in with. */
  current: typedSchema,
  password: passwordSchema,
});

export const setPinSchema = v.strictObject({password: typedSchema, pin: pinSchema});
export const unlockSchema = v.strictObject({secret: typedSchema});

export const addAccountSchema = v.strictObject({name: accountNameSchema, roles: rolesSchema});
export const changeAccountSchema = v.strictObject({
  name: v.exactOptional(accountNameSchema),
  roles: v.exactOptional(rolesSchema),
  /** A closed account signs in no more; what it did stays in the log. */
  closed: v.exactOptional(v.boolean()),
});

export interface AccountSummary {
  readonly id: AccountId;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly closed: boolean;
  /** It waits for somebody to sign in with the code that was given to them. */
  readonly invited: boolean;
  readonly hasPin: boolean;
  /** The hall's directory signs it in, and says its roles. */
  readonly directory: boolean;
  /** How many passkeys open it. */
  readonly passkeys: number;
  /** Hub time of its last sign-in. */
  readonly signedInAt?: number | undefined;
}

/** Who asks, as the hub knows it. */
export type SessionAnswer =
  /** Nobody has ever signed in here: the address that the hub showed begins the hall. */
  | {readonly state: 'first-run'}
  | {
      readonly state: 'signed-out';
      /** Somebody here has a passkey for the name by which the hub was asked. */
      readonly passkeys: boolean;
      /** What the hall's directory is called, where people sign in by one. */
      readonly directory?: string | undefined;
    }
  /** A hall for trial has no accounts. */
  | {readonly state: 'trial'}
  | {
      readonly state: 'signed-in';
      readonly account: AccountSummary;
      readonly locked: boolean;
      /** They came in with a code: before anything else they choose a password. */
      readonly mustSetPassword: boolean;
    };

export interface SessionSummary {
  readonly id: string;
  /** Hub times. */
  readonly since: number;
  readonly seen: number;
  readonly from: string;
  /** The one that asks. */
  readonly own: boolean;
}

export interface AccountsAnswer {
  readonly accounts: readonly AccountSummary[];
}

export interface SessionsAnswer {
  readonly sessions: readonly SessionSummary[];
}

/** An account that was made or renewed: the code is told once, and never again. */
export interface InvitedAnswer {
  readonly account: AccountSummary;
  /** To be typed in place of a password, once. */
  readonly code: string;
  /** Hub time until when it works. */
  readonly until: number;
}

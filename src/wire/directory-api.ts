import * as v from 'valibot';
import {roleSchema, type Role} from './role.ts';
import {line, some} from './schema-parts.ts';
import {SIGN_IN_PAGE} from './sign-in-paths.ts';

/** Where a directory sends people back to: it has to know this address to the letter. */
export const DIRECTORY_RETURN = SIGN_IN_PAGE;

/** What somebody copies from the other page of a directory's documents. */
const DISCOVERY = /\/\.well-known\/openid-configuration\/?$/;
/** With TLS, or on the hub's own machine; without anything that a directory would not call itself by. */
const ISSUER = /^(https:\/\/|http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(?=[:/]|$))[^\s?#@]*$/;

const issuerSchema = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(500),
  v.transform((text) => text.replace(DISCOVERY, '')),
  v.regex(ISSUER),
  v.check((text) => !text.includes('/.well-known/')),
);

const bare = (atMost: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(atMost));

const groupRoleSchema = v.strictObject({group: bare(200), role: roleSchema});

export const directorySchema = v.strictObject({
  /** What people call it: it stands on the button. */
  name: line(30),
  issuer: issuerSchema,
  clientId: bare(200),
  /** Left out it stays as it is, for the same issuer. */
  clientSecret: v.exactOptional(bare(500)),
  /** What is asked for beside `openid`, words between blanks. */
  scope: v.pipe(v.string(), v.trim(), v.regex(/^[\x21-\x7e ]*$/), v.maxLength(200)),
  /** Which claim holds somebody's groups: `groups`, or `realm_access.roles` for one within another. */
  claim: v.pipe(v.string(), v.trim(), v.regex(/^[^\s]{1,200}$/)),
  roles: v.pipe(some(groupRoleSchema, 100), v.minLength(1)),
});

/** As the directory sent the browser back: the parts of the address that say what came of it. */
export const directoryReturnSchema = v.strictObject({
  state: v.pipe(v.string(), v.maxLength(200)),
  code: v.exactOptional(v.pipe(v.string(), v.maxLength(4_000))),
  iss: v.exactOptional(v.pipe(v.string(), v.maxLength(500))),
  error: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
});

export interface GroupRole {
  readonly group: string;
  readonly role: Role;
}

export type DirectoryChange = v.InferOutput<typeof directorySchema>;
export type DirectoryReturn = v.InferOutput<typeof directoryReturnSchema>;
/** Its secret nobody is told again. */
export type DirectorySummary = Omit<DirectoryChange, 'clientSecret'>;

export interface DirectoryAnswer {
  /** Absent where the hall has none. */
  readonly directory?: DirectorySummary | undefined;
  /** What has to be written down at the directory as the address of this hall. */
  readonly returns: string;
}

/** What a try found, where nothing was wrong. */
export interface DirectoryCheck {
  /** `unsure` where the directory did not say what it makes of the client. */
  readonly client: 'accepted' | 'unsure';
}

export interface DirectoryAddress {
  /** Where the browser goes to sign in. */
  readonly address: string;
}

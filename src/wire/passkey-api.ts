import * as v from 'valibot';
import {typedSchema} from './account-api.ts';
import {line} from './schema-parts.ts';

/** Of one account: a phone, a computer, a token or two. */
export const PASSKEYS_AT_MOST = 10;
/** Within so many it has to be made, or to sign: somebody may have to look for their phone. */
export const PASSKEY_MINUTES = 5;

/** Bytes as browsers write them; what an authenticator says is a few hundred of them. */
const bytesSchema = (atMost: number) =>
  v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/), v.maxLength(atMost));
const idSchema = bytesSchema(1_400);
const kindSchema = v.literal('public-key');

/** A credential that was made, as `PublicKeyCredential.toJSON()` says it; what else is in it is not read. */
export const newPasskeySchema = v.object({
  id: idSchema,
  rawId: idSchema,
  type: kindSchema,
  response: v.object({
    clientDataJSON: bytesSchema(4_000),
    attestationObject: bytesSchema(30_000),
    transports: v.optional(
      v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(10)),
      [],
    ),
  }),
});

/** A challenge that was signed, as `PublicKeyCredential.toJSON()` says it. */
export const signedPasskeySchema = v.object({
  id: idSchema,
  rawId: idSchema,
  type: kindSchema,
  response: v.object({
    clientDataJSON: bytesSchema(4_000),
    authenticatorData: bytesSchema(4_000),
    signature: bytesSchema(8_000),
    /** Whose it is, as the authenticator remembers it. */
    userHandle: bytesSchema(100),
  }),
});

export const addPasskeySchema = v.strictObject({
  /** What its owner calls it: “my phone”. */
  name: line(40),
  passkey: newPasskeySchema,
});

/** Whoever is signed in types their password once more. */
export const confirmSchema = v.strictObject({password: typedSchema});

export type NewPasskey = v.InferOutput<typeof newPasskeySchema>;
export type SignedPasskey = v.InferOutput<typeof signedPasskeySchema>;

export interface PasskeySummary {
  readonly id: string;
  readonly name: string;
  /** The name of the hub that it was made for: under another one it does not work. */
  readonly host: string;
  /** Hub times. */
  readonly since: number;
  readonly usedAt?: number | undefined;
  /** It counted backwards: it may have been copied, and opens nothing any more. */
  readonly copied: boolean;
}

export interface PasskeysAnswer {
  readonly passkeys: readonly PasskeySummary[];
}

/** What a browser is to do with a passkey. */
export interface PasskeyAsk {
  /**
   * As WebAuthn writes it in JSON, with a challenge that is good for `PASSKEY_MINUTES`, once, and in this browser alone:
   * for `PublicKeyCredential.parseCreationOptionsFromJSON()`, or `parseRequestOptionsFromJSON()` where it signs.
   */
  readonly options: object;
}

import type {NewPasskey, PasskeyAsk, SignedPasskey} from '../../../wire/passkey-api.ts';

/** Whether passkeys can be had on this page, or what is in the way. */
export type PasskeyGround = 'ready' | 'no-name' | 'no-tls' | 'old';

/** What this browser can do with passkeys. Each asks its user, and is undefined where nothing came of that. */
export interface Authenticator {
  readonly ground: PasskeyGround;
  make(ask: PasskeyAsk): Promise<NewPasskey | undefined>;
  sign(ask: PasskeyAsk): Promise<SignedPasskey | undefined>;
}

/** A passkey is made for a name: IPv4 as browsers write it, or IPv6. */
const FIGURES = /^[\d.]+$|^\[/;

function groundHere(): PasskeyGround {
  if (FIGURES.test(location.hostname)) return 'no-name';
  if (!isSecureContext) return 'no-tls';
  const {PublicKeyCredential: known} = window as Partial<typeof window>;
  // Of before 2025: it would need a library for what the others do by themselves.
  return known && 'parseRequestOptionsFromJSON' in known ? 'ready' : 'old';
}

/** Browsers tell no more than that it did not happen: whoever pressed cancel must not be told from whoever has none. */
async function asked<T>(work: () => Promise<Credential | null>): Promise<T | undefined> {
  try {
    const credential = await work();
    return credential instanceof PublicKeyCredential
      ? (credential.toJSON() as unknown as T)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The one of the platform, with whatever its user has: fingerprint, phone, token. */
export const thisAuthenticator: Authenticator = {
  get ground() {
    return groundHere();
  },
  make: ({options}) =>
    asked<NewPasskey>(() =>
      navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
          options as PublicKeyCredentialCreationOptionsJSON,
        ),
      }),
    ),
  sign: ({options}) =>
    asked<SignedPasskey>(() =>
      navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(
          options as PublicKeyCredentialRequestOptionsJSON,
        ),
      }),
    ),
};

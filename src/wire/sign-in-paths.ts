/** Where staff sign in, in the console. */
export const SIGN_IN_PAGE = '/console/sign-in/';

/**
 * Paths of passkeys and of the directory, beside those of `API`: only the staff's pages ask for them, and every page
 * of a device would carry them.
 */
export const SIGN_IN_API = {
  passkeyChallenges: '/api/v1/passkey-challenges',
  sessionByPasskey: '/api/v1/session/passkey',
  sessionUnlockByPasskey: '/api/v1/session/unlock/passkey',
  ownPasskeys: '/api/v1/session/passkeys',
  ownPasskeyOptions: '/api/v1/session/passkeys/options',
  ownPasskeyRemoval: (id: string): string => `/api/v1/session/passkeys/${id}/removal`,
  sessionByDirectory: '/api/v1/session/directory',
  sessionDirectoryAddress: '/api/v1/session/directory/address',
  directory: '/api/v1/directory',
  directoryCheck: '/api/v1/directory/check',
  accountPasskeys: (id: string): string => `/api/v1/accounts/${id}/passkeys`,
  accountPasskey: (id: string, passkey: string): string =>
    `/api/v1/accounts/${id}/passkeys/${passkey}`,
} as const;

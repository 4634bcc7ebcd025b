import assert from 'node:assert/strict';
import type {CDPSession, Page} from 'playwright-core';

/** A page's own fingerprint reader, as Chromium simulates it: it says yes at once, and keeps passkeys. */
export class VirtualAuthenticator {
  readonly #cdp: CDPSession;
  readonly #id: string;

  private constructor(cdp: CDPSession, id: string) {
    this.#cdp = cdp;
    this.#id = id;
  }

  static async of(page: Page): Promise<VirtualAuthenticator> {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('WebAuthn.enable');
    const {authenticatorId} = await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return new VirtualAuthenticator(cdp, authenticatorId);
  }

  /** Its one passkey. */
  async passkey() {
    const {credentials} = await this.#cdp.send('WebAuthn.getCredentials', {
      authenticatorId: this.#id,
    });
    const [passkey] = credentials;
    assert.ok(passkey);
    return passkey;
  }

  /** As whoever copied it has it: it knows nothing of what was signed since. */
  async setBack(signCount: number): Promise<void> {
    const credential = {...(await this.passkey()), signCount};
    const authenticatorId = this.#id;
    await this.#cdp.send('WebAuthn.clearCredentials', {authenticatorId});
    await this.#cdp.send('WebAuthn.addCredential', {authenticatorId, credential});
  }
}

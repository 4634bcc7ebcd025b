import {createHash, randomBytes, timingSafeEqual} from 'node:crypto';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** The way in for the first operator: shown where the hub was started, good once, and only until it is stopped. */
export class BeginAddress {
  #token: string | undefined = randomBytes(24).toString('base64url');

  /** What follows `#` in the address: no server is told it, and no log. Absent once it was used. */
  get token(): string | undefined {
    return this.#token;
  }

  /** Whoever shows it takes it: nobody else comes in by it meanwhile. Undefined where it is not this one. */
  take(token: string): {readonly giveBack: () => void} | undefined {
    const own = this.#token;
    const expected = digest(own ?? randomBytes(24).toString('base64url'));
    if (!timingSafeEqual(digest(token), expected)) return undefined;
    this.#token = undefined;
    return {
      giveBack: () => {
        this.#token = own;
      },
    };
  }
}

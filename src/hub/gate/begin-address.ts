import {createHash, randomBytes, timingSafeEqual} from 'node:crypto';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** The way in for the first operator: shown where the hub was started, good once, and only until it is stopped. */
export class BeginAddress {
  #token: string | undefined = randomBytes(24).toString('base64url');

  /** What follows `#` in the address: no server is told it, and no log. Absent once it was used. */
  get token(): string | undefined {
    return this.#token;
  }

  matches(token: string): boolean {
    const own = digest(this.#token ?? randomBytes(24).toString('base64url'));
    return timingSafeEqual(digest(token), own);
  }

  use(): void {
    this.#token = undefined;
  }
}

import {argon2, randomBytes, timingSafeEqual} from 'node:crypto';
import {promisify} from 'node:util';

/** OWASP's least for argon2id: 19 MiB, two passes: about 30 ms of a hub's core. */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const LANES = 1;
const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** Each takes memory and a thread of the pool: a crowd of guesses must not stall what the hall needs. */
const AT_ONCE = 2;
const WAITING_AT_MOST = 50;

const derive = promisify(argon2);
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

const bare = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/=+$/, '');

/** Thrown where too many secrets wait to be checked: ask again. */
export class TooBusy extends Error {}

/** Makes and checks hashes of secrets that people type, in the PHC text that other programs know. */
export class Passwords {
  #working = 0;
  readonly #waiting: (() => void)[] = [];
  /** What a name that nobody has is checked against: the answer must take as long. */
  #nobody: Promise<string> | undefined;

  async hash(secret: string): Promise<string> {
    const salt = randomBytes(SALT_BYTES);
    const cost = {memory: MEMORY_KIB, passes: PASSES, parallelism: LANES};
    const hash = await this.#inTurn(() => derived(secret, salt, HASH_BYTES, cost));
    return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${bare(salt)}$${bare(hash)}`;
  }

  /** Takes the same time where there is no hash to check against, and says no. */
  async matches(secret: string, kept: string | undefined): Promise<boolean> {
    this.#nobody ??= this.hash(randomBytes(SALT_BYTES).toString('hex'));
    const found = PHC.exec(kept ?? (await this.#nobody));
    if (!found) throw new Error('a kept hash cannot be read');
    const [, memory, passes, parallelism, salt = '', hash = ''] = found;
    const expected = Buffer.from(hash, 'base64');
    const cost = {
      memory: Number(memory),
      passes: Number(passes),
      parallelism: Number(parallelism),
    };
    const typed = await this.#inTurn(() =>
      derived(secret, Buffer.from(salt, 'base64'), expected.length, cost),
    );
    return timingSafeEqual(typed, expected) && kept !== undefined;
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    while (this.#working >= AT_ONCE) {
      if (this.#waiting.length >= WAITING_AT_MOST) throw new TooBusy();
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    this.#working += 1;
    try {
      return await work();
    } finally {
      this.#working -= 1;
      this.#waiting.shift()?.();
    }
  }
}

interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** One person's keyboard composes a letter in another way than another's: to the hash it is the same one. */
const derived = (secret: string, nonce: Buffer, tagLength: number, cost: Cost): Promise<Buffer> =>
  derive('argon2id', {message: secret.normalize('NFKC'), nonce, tagLength, ...cost});

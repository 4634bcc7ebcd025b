import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {removeForGood, writeWhole, type Disk} from '../disk/disk.ts';

const fileIn = (folder: string) => join(folder, 'device-key.pem');

/**
 * The device's key: made on this machine, readable for its own user alone, and never sent. It survives whatever happens
 * to browser and app. Rejects where the disk fails.
 */
export class DeviceKey {
  readonly #folder: string;
  readonly #disk: Disk;
  #key: KeyObject;

  private constructor(folder: string, disk: Disk, key: KeyObject) {
    this.#folder = folder;
    this.#disk = disk;
    this.#key = key;
  }

  static async open(folder: string, disk: Disk): Promise<DeviceKey> {
    const kept = await keptIn(folder);
    const key = new DeviceKey(folder, disk, kept ?? newKey());
    if (!kept) await key.#keep();
    return key;
  }

  /** SPKI, base64url. */
  get publicKey(): string {
    return createPublicKey(this.#key).export({format: 'der', type: 'spki'}).toString('base64url');
  }

  /** ECDSA with SHA-256, in the shape of WebCrypto, base64url. */
  signed(text: string): string {
    const how = {key: this.#key, dsaEncoding: 'ieee-p1363'} as const;
    return sign('sha256', Buffer.from(text), how).toString('base64url');
  }

  /** From now on another one: the old one is nobody's. */
  async renew(): Promise<void> {
    await removeForGood(this.#disk, fileIn(this.#folder));
    this.#key = newKey();
    await this.#keep();
  }

  #keep(): Promise<void> {
    const pem = this.#key.export({format: 'pem', type: 'pkcs8'}).toString();
    return writeWhole(this.#disk, fileIn(this.#folder), pem);
  }
}

const newKey = () => generateKeyPairSync('ec', {namedCurve: 'P-256'}).privateKey;

/** One that cannot be read is none: the device shows a code again. */
async function keptIn(folder: string): Promise<KeyObject | undefined> {
  try {
    return createPrivateKey(await readFile(fileIn(folder), 'utf8'));
  } catch {
    return undefined;
  }
}

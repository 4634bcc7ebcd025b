import {createHash, generateKeyPairSync, randomBytes, sign, type KeyObject} from 'node:crypto';
import type {NewPasskey, SignedPasskey} from '../../../wire/passkey-api.ts';

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_KEY = 0x40;

type Cbor = number | string | Uint8Array | ReadonlyMap<number | string, Cbor>;

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  if (length < 256) return Buffer.from([(major << 5) | 24, length]);
  return Buffer.from([(major << 5) | 25, length >> 8, length & 0xff]);
}

function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') {
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  }
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  const pairs = [...value].flatMap(([key, of]) => [cbor(key), cbor(of)]);
  return Buffer.concat([head(5, value.size), ...pairs]);
}

const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest();
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** What a browser was asked by the hub, as far as an authenticator reads it. */
interface Asked {
  readonly challenge: string;
  readonly rp?: {readonly id: string};
  readonly rpId?: string;
  readonly user?: {readonly id: string};
}

interface Faults {
  /** Where its browser says that it is. */
  readonly origin: string;
  /** Whether it looked who holds it. */
  readonly verified?: boolean;
}

/** A phone with one passkey in it, and the browser beside it, as WebAuthn has them; it does wrong what it is told to. */
export class Authenticator {
  readonly id = base64url(randomBytes(32));
  readonly #key: KeyObject;
  readonly #cose: Buffer;
  /** Goes up with each signature. A test sets it back, as a copy of the phone has it. */
  counter = 0;
  #handle = '';

  constructor() {
    const {privateKey, publicKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'});
    this.#key = privateKey;
    const {x = '', y = ''} = publicKey.export({format: 'jwk'});
    const point = (part: string) => Buffer.from(part, 'base64url');
    this.#cose = cbor(
      new Map<number, Cbor>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, point(x)],
        [-3, point(y)],
      ]),
    );
  }

  make({challenge, rp, user}: Asked, {origin, verified = true}: Faults): NewPasskey {
    this.#handle = user?.id ?? '';
    const id = Buffer.from(this.id, 'base64url');
    const credential = Buffer.concat([Buffer.alloc(16), head16(id.length), id, this.#cose]);
    const authData = Buffer.concat([this.#data(rp?.id ?? '', verified, HAS_KEY), credential]);
    const attestation = new Map<string, Cbor>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ]);
    return {
      ...{id: this.id, rawId: this.id, type: 'public-key'},
      response: {
        clientDataJSON: clientData('webauthn.create', challenge, origin),
        attestationObject: base64url(cbor(attestation)),
        transports: ['internal'],
      },
    };
  }

  sign({challenge, rpId = ''}: Asked, {origin, verified = true}: Faults): SignedPasskey {
    this.counter += 1;
    const data = this.#data(rpId, verified, 0);
    const client = clientData('webauthn.get', challenge, origin);
    const signed = Buffer.concat([data, sha256(Buffer.from(client, 'base64url'))]);
    return {
      ...{id: this.id, rawId: this.id, type: 'public-key'},
      response: {
        clientDataJSON: client,
        authenticatorData: base64url(data),
        signature: base64url(sign('sha256', signed, this.#key)),
        userHandle: this.#handle,
      },
    };
  }

  #data(host: string, verified: boolean, more: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    const flags = USER_PRESENT | (verified ? USER_VERIFIED : 0) | more;
    return Buffer.concat([sha256(host), Buffer.from([flags]), counter]);
  }
}

const head16 = (length: number) => Buffer.from([length >> 8, length & 0xff]);

const clientData = (type: string, challenge: string, origin: string): string =>
  base64url(Buffer.from(JSON.stringify({type, challenge, origin, crossOrigin: false})));

import {X509Certificate, createHash} from 'node:crypto';
import {fingerprintOf} from '../../wire/fingerprint.ts';
import {authorityIn} from './authority-folder.ts';
import type {CertifiedKey} from './certificates.ts';

/** Its library is large: a hub without TLS never loads it. */
const certificates = () => import('./certificates.ts');

const DAY = 86_400_000;
/** A certificate with less left than this is followed by another. */
const LEFT_AT_LEAST = 60 * DAY;

export interface HubTlsOptions {
  /** The hub's data folder. */
  readonly data: string;
  /** Names and addresses under which the hub is reached now. */
  readonly names: () => readonly string[];
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** What a server needs to speak TLS. */
export interface TlsKey {
  readonly cert: string;
  readonly key: string;
}

/**
 * The hub's TLS by its own authority. The server's key is in memory alone: with each start and each renewal
 * there is another, and devices trust the authority.
 */
export class HubTls {
  readonly #options: HubTlsOptions;
  readonly #authority: CertifiedKey;
  #names: readonly string[] = [];
  /** When its certificate begins and ends, epoch milliseconds. */
  #valid: readonly [number, number] = [Infinity, 0];
  #current: TlsKey = {cert: '', key: ''};

  private constructor(options: HubTlsOptions, authority: CertifiedKey) {
    this.#options = options;
    this.#authority = authority;
  }

  static async open(options: HubTlsOptions): Promise<HubTls> {
    const {data, now} = options;
    const {makeAuthority} = await certificates();
    const authority = await authorityIn(data, () => makeAuthority('Recha hub authority', now()));
    const tls = new HubTls(options, authority);
    await tls.renewed();
    return tls;
  }

  /** The authority's certificate, PEM: for everybody. */
  get authority(): string {
    return this.#authority.certificate;
  }

  /** What people compare when they pair a device. */
  get fingerprint(): string {
    const {raw} = new X509Certificate(this.authority);
    return fingerprintOf(createHash('sha256').update(raw).digest());
  }

  get current(): TlsKey {
    return this.#current;
  }

  /**
   * A new certificate where the last one is about to end, has not begun by a clock that was set back, or the
   * machine has other names; else undefined.
   */
  async renewed(): Promise<TlsKey | undefined> {
    const now = this.#options.now();
    const names = this.#options.names();
    const [from, until] = this.#valid;
    const lasts = from <= now && until - now >= LEFT_AT_LEAST;
    if (lasts && names.join() === this.#names.join()) return undefined;
    const {makeServerCertificate} = await certificates();
    const {certificate, key} = await makeServerCertificate(this.#authority, names, now);
    this.#names = names;
    const {validFromDate, validToDate} = new X509Certificate(certificate);
    this.#valid = [validFromDate.getTime(), validToDate.getTime()];
    this.#current = {cert: certificate, key};
    return this.#current;
  }
}

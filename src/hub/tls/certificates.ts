// The library finds its parts by metadata, and does not load without it.
import 'reflect-metadata';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
  type JsonGeneralName,
} from '@peculiar/x509';
import {createPrivateKey} from 'node:crypto';
import {isIP} from 'node:net';

const EC = {name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256'};
const DAY = 86_400_000;
const AUTHORITY_YEARS = 20;
/** The most that any browser takes, less the day before it begins. */
const SERVER_DAYS = 397;

/** A certificate and its private key, both as PEM. */
export interface CertifiedKey {
  readonly certificate: string;
  readonly key: string;
}

/** Of an authority: one that is made by a clock that goes ahead would not be known before that day comes. */
const LONG_AGO = new Date(0);

/** An authority of the hub's own, which can certify servers and no further authorities. */
export async function makeAuthority(name: string, now: number): Promise<CertifiedKey> {
  const keys = await crypto.subtle.generateKey(EC, true, ['sign', 'verify']);
  const notAfter = new Date(now);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + AUTHORITY_YEARS);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: [{CN: [name]}],
    notBefore: LONG_AGO,
    notAfter,
    keys,
    signingAlgorithm: EC,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return {certificate: pem(certificate), key: await keyPem(keys.privateKey)};
}

/** A server's certificate by that authority, for names and addresses; its key is made with it. */
export async function makeServerCertificate(
  authority: CertifiedKey,
  names: readonly string[],
  now: number,
): Promise<CertifiedKey> {
  const issuer = new X509Certificate(authority.certificate);
  const der = createPrivateKey(authority.key).export({type: 'pkcs8', format: 'der'});
  const signingKey = await crypto.subtle.importKey('pkcs8', Uint8Array.from(der), EC, false, [
    'sign',
  ]);
  const keys = await crypto.subtle.generateKey(EC, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.create({
    subject: [{CN: ['Recha hub']}],
    issuer: issuer.subjectName,
    // A device's clock may be behind.
    notBefore: new Date(now - DAY),
    notAfter: new Date(now + SERVER_DAYS * DAY),
    publicKey: keys.publicKey,
    signingKey,
    signingAlgorithm: EC,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension(names.map(alternative)),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      await AuthorityKeyIdentifierExtension.create(issuer),
    ],
  });
  return {certificate: pem(certificate), key: await keyPem(keys.privateKey)};
}

const alternative = (name: string): JsonGeneralName =>
  isIP(name) > 0 ? {type: 'ip', value: name} : {type: 'dns', value: name};

const pem = (certificate: X509Certificate) => `${certificate.toString('pem')}\n`;

async function keyPem(key: CryptoKey): Promise<string> {
  const der = Buffer.from(await crypto.subtle.exportKey('pkcs8', key));
  return createPrivateKey({key: der, type: 'pkcs8', format: 'der'})
    .export({type: 'pkcs8', format: 'pem'})
    .toString();
}

import {createPublicKey, verify, type KeyObject} from 'node:crypto';

/** A device's public key; undefined where the text is not one of P-256. */
export function deviceKeyIn(spki: string): KeyObject | undefined {
  try {
    const key = createPublicKey({
      key: Buffer.from(spki, 'base64url'),
      format: 'der',
      type: 'spki',
    });
    const {namedCurve} = key.asymmetricKeyDetails ?? {};
    return key.asymmetricKeyType === 'ec' && namedCurve === 'prime256v1' ? key : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the text was signed by the private half of this key, as WebCrypto signs. */
export function isSigned(text: string, signature: string, spki: string): boolean {
  const key = deviceKeyIn(spki);
  if (!key) return false;
  const signed = Buffer.from(signature, 'base64url');
  return verify('sha256', Buffer.from(text), {key, dsaEncoding: 'ieee-p1363'}, signed);
}

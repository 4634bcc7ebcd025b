import {base64url} from './base64url.ts';
import type {TicketId} from '../hall/event.ts';
import type {FilledForm, SealedForm, SealingKey} from '../hall/filled-form.ts';
import {FORM_INFO, formAad, paddedSize} from '../wire/form-seal.ts';

const SPACE = 0x20;

/**
 * Seals a form to the hub's key and to its ticket (HPKE, RFC 9180, base mode). Nobody without the
 * hub's private key can read it again, this device neither. Each call gives another ciphertext.
 * Rejects with a RangeError beyond 256 KB of JSON, and where `key` is no point on P-256.
 */
export async function sealForm(
  form: FilledForm,
  ticket: TicketId,
  {id, key}: SealingKey,
): Promise<SealedForm> {
  const {AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_P256_HKDF_SHA256} =
    await import('hpke');
  const suite = new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM);
  const recipient = await suite.DeserializePublicKey(bytesOf(key));
  const utf8 = new TextEncoder();
  const {encapsulatedSecret, ciphertext} = await suite.Seal(recipient, padded(form), {
    info: utf8.encode(FORM_INFO),
    aad: utf8.encode(formAad(ticket)),
  });
  return {key: id, enc: base64url(encapsulatedSecret), ct: base64url(ciphertext)};
}

function padded(form: FilledForm): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(form));
  const size = paddedSize(json.length);
  if (size === undefined) throw new RangeError('the form is larger than 256 KB');
  const filled = new Uint8Array(size).fill(SPACE);
  filled.set(json);
  return filled;
}

const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
    char.charCodeAt(0),
  );

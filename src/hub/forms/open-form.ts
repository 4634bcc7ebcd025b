import {Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256} from '@hpke/core';
import * as v from 'valibot';
import type {TicketId} from '../../hall/event.ts';
import type {FilledForm, SealedForm} from '../../hall/filled-form.ts';
import {filledFormSchema} from '../../wire/filled-form-schema.ts';
import {FORM_INFO, formAad} from '../../wire/form-seal.ts';

/** Another implementation of HPKE than the kiosk's: both would have to be wrong in the same way. */
const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

/** A pair on P-256: the public half as kiosks get it, the private one as the hub keeps it (32 bytes). */
export interface SealingPair {
  readonly publicKey: Uint8Array;
  readonly privateKey: Uint8Array;
}

export async function makeSealingPair(): Promise<SealingPair> {
  const pair = await suite.kem.generateKeyPair();
  return {
    publicKey: new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey)),
    privateKey: new Uint8Array(await suite.kem.serializePrivateKey(pair.privateKey)),
  };
}

/**
 * Opens a sealed form, or gives undefined: it was changed, sealed for another ticket or to another
 * key, or what is in it is no form. Whoever sealed it need not have been a kiosk.
 */
export async function openForm(
  {enc, ct}: SealedForm,
  ticket: TicketId,
  privateKey: Uint8Array,
): Promise<FilledForm | undefined> {
  const recipientKey = await suite.kem.deserializePrivateKey(exactly(privateKey));
  try {
    const info = exactly(Buffer.from(FORM_INFO));
    const plain = await suite.open(
      {recipientKey, enc: exactly(Buffer.from(enc, 'base64url')), info},
      exactly(Buffer.from(ct, 'base64url')),
      exactly(Buffer.from(formAad(ticket))),
    );
    const form: unknown = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(plain));
    const known = v.safeParse(filledFormSchema, form);
    return known.success ? known.output : undefined;
  } catch {
    // Each step throws an error of its own kind on bytes that are not what they should be.
    return undefined;
  }
}

/** Its bytes alone: a Buffer is often a window on a larger one. */
const exactly = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

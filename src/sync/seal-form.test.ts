import {assert} from '@open-wc/testing';
import {AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_P256_HKDF_SHA256} from 'hpke';
import type {FilledForm} from '../hall/filled-form.ts';
import {FORM_INFO, formAad} from '../wire/form-seal.ts';
import {sealForm} from './seal-form.ts';

const form: FilledForm = {
  version: 1,
  revision: 1,
  lines: [
    {
      ...{id: 'request', label: {zh: '请求', en: 'Request'}, mask: 'none'},
      value: {kind: 'text', text: '𠮷地的测试补偿款'},
    },
  ],
};

// That the hub's own implementation opens what this one seals is shown in src/hub/forms.
test('a form is sealed by the browser of a kiosk, and opens with the private key alone', async () => {
  const suite = new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM);
  const pair = await suite.GenerateKeyPair();
  const point = await suite.SerializePublicKey(pair.publicKey);
  const key = btoa(String.fromCharCode(...point))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
  const {enc, ct} = await sealForm(form, 't1', {id: 'k1', key});
  const bytesOf = (text: string) =>
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  const utf8 = new TextEncoder();
  const open = (ticket: string) =>
    suite.Open(pair, bytesOf(enc), bytesOf(ct), {
      info: utf8.encode(FORM_INFO),
      aad: utf8.encode(formAad(ticket)),
    });
  const plain = await open('t1');
  assert.lengthOf(plain, 8 * 1024);
  assert.deepEqual(JSON.parse(new TextDecoder().decode(plain)), form);
  let refused = false;
  await open('t2').catch(() => {
    refused = true;
  });
  assert.isTrue(refused, 'another ticket');
});

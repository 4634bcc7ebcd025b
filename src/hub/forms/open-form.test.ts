import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import * as hpke from 'hpke';
import fc from 'fast-check';
import type {FilledForm, SealedForm} from '../../hall/filled-form.ts';
import {sealForm} from '../../sync/seal-form.ts';
import {FORM_INFO, formAad} from '../../wire/form-seal.ts';
import {makeSealingPair, openForm} from './open-form.ts';
import golden from './testing/golden.json' with {type: 'json'};
import {sampleForm} from './testing/sample-form.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
const base64url = (raw: Uint8Array) => Buffer.from(raw).toString('base64url');
const goldenKey = bytes(golden.privateKey);

const pair = await makeSealingPair();
const key = {id: 'k1', key: base64url(pair.publicKey)};
const seal = (form: FilledForm = sampleForm) => sealForm(form, 't1', key);

await suite('a sealed form', () => {
  test('of long ago still opens', async () => {
    assert.deepEqual(
      await openForm(golden.sealed, golden.ticket, goldenKey),
      JSON.parse(JSON.stringify(golden.form)),
    );
  });

  test('of long ago opens with the kiosk’s own implementation too', async () => {
    const cipher = new hpke.CipherSuite(
      hpke.KEM_DHKEM_P256_HKDF_SHA256,
      hpke.KDF_HKDF_SHA256,
      hpke.AEAD_AES_256_GCM,
    );
    const plain = await cipher.Open(
      await cipher.DeserializePrivateKey(goldenKey),
      bytes(golden.sealed.enc),
      bytes(golden.sealed.ct),
      {info: Buffer.from(FORM_INFO), aad: Buffer.from(formAad(golden.ticket))},
    );
    assert.deepEqual(JSON.parse(Buffer.from(plain).toString()), golden.form);
  });

  test('sealed at the kiosk is what the hub opens, never twice the same', async () => {
    const [one, two] = await Promise.all([seal(), seal()]);
    assert.deepEqual(await openForm(one, 't1', pair.privateKey), sampleForm);
    assert.notEqual(one.ct, two.ct);
    assert.equal(one.key, 'k1');
  });

  test('does not open for another ticket, with another key, or changed anywhere', async () => {
    const sealed = await seal();
    const other = await makeSealingPair();
    assert.equal(await openForm(sealed, 't2', pair.privateKey), undefined);
    assert.equal(await openForm(sealed, 't1', other.privateKey), undefined);
    const changed = (text: string, at: number) =>
      `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
    for (const at of [0, 40, sealed.ct.length - 2]) {
      const ct = changed(sealed.ct, at);
      assert.equal(await openForm({...sealed, ct}, 't1', pair.privateKey), undefined, String(at));
    }
    const enc = changed(sealed.enc, 30);
    assert.equal(await openForm({...sealed, enc}, 't1', pair.privateKey), undefined);
  });

  test('tells nothing by its length', async () => {
    const short = await seal({...sampleForm, lines: sampleForm.lines.slice(0, 1)});
    assert.equal(short.ct.length, (await seal()).ct.length);
    assert.equal(bytes(short.ct).length, 8 * 1024 + 16);
    const words = '长'.repeat(2000);
    const long = sampleForm.lines.map((line) => ({
      ...line,
      value: {kind: 'text' as const, text: words},
    }));
    assert.equal(bytes((await seal({...sampleForm, lines: long})).ct).length, 64 * 1024 + 16);
  });

  test('is not made of more than a form can hold', async () => {
    const lines = Array.from({length: 60}, (_, index) => ({
      ...{id: `l${index}`, label: {zh: '长', en: 'long'}, mask: 'none' as const},
      value: {kind: 'text' as const, text: '长'.repeat(2000)},
    }));
    await assert.rejects(seal({...sampleForm, lines}), RangeError);
  });

  test('whose content is no form is none, though it was sealed well', async () => {
    const odd = {version: 1, revision: 1, lines: [{id: 'name', value: 7}]};
    assert.equal(
      await openForm(await seal(odd as unknown as FilledForm), 't1', pair.privateKey),
      undefined,
    );
  });

  test('made of anything is no form, and no error', async () => {
    const text = (most: number) =>
      fc.uint8Array({minLength: 1, maxLength: most}).map((raw) => base64url(raw));
    const sealed: fc.Arbitrary<SealedForm> = fc.record({
      key: fc.constant('k1'),
      enc: fc.oneof(fc.constant(golden.sealed.enc), text(65)),
      ct: text(600),
    });
    await fc.assert(
      fc.asyncProperty(sealed, async (blob) => {
        assert.equal(await openForm(blob, 't1', pair.privateKey), undefined);
      }),
    );
  });
});

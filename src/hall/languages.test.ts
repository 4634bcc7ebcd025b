import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as v from 'valibot';
import {configurationSchema} from '../wire/configuration-schema.ts';
import {checkConfiguration} from './check-configuration.ts';
import {smallHall} from './testing/small-hall.ts';

const hash = '0'.repeat(64);
const named = (...codes: string[]) => ({
  ...smallHall,
  languages: codes.map((code) => ({code, name: 'Sample', hash})),
});
const paths = (...codes: string[]) => checkConfiguration(named(...codes)).map(({path}) => path);

test('a hall may bring languages, each once and none that the kiosk has', () => {
  assert.deepEqual(paths('qaa', 'qab-Mong', 'qac-Latn-CN'), []);
  assert.deepEqual(paths('qaa', 'qaa'), ['languages.1']);
  assert.deepEqual(paths('en', 'qaa', 'zh-Hant'), ['languages.0.code', 'languages.2.code']);
});

test('a code is one of BCP 47, and a hall without languages stays valid', () => {
  assert.ok(v.is(configurationSchema, smallHall));
  assert.ok(v.is(configurationSchema, named('qac-Latn-CN')));
  for (const code of ['English', 'qaa_CN', 'q', '']) {
    assert.ok(!v.is(configurationSchema, named(code)), code);
  }
});

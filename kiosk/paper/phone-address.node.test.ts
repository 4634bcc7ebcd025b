import assert from 'node:assert/strict';
import {test} from 'node:test';
import {phoneAddress} from './phone-address.ts';

test('a slip leads to an address that phones can open, or to none', () => {
  const local = {origin: 'http://localhost:8080', hostname: 'localhost'};
  const lan = {origin: 'http://10.0.0.5:8080', hostname: '10.0.0.5'};
  assert.equal(phoneAddress(undefined, local, '123456789012'), undefined);
  const agent = {origin: 'http://recha.localhost:8100', hostname: 'recha.localhost'};
  assert.equal(phoneAddress(undefined, agent, '123456789012'), undefined);
  assert.equal(phoneAddress(undefined, lan, '123456789012'), 'http://10.0.0.5:8080/t/123456789012');
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {VOICE_LEASE_MS} from '../../wire/api.ts';
import {VoiceLeases} from './voice-leases.ts';

const hubAfterItsStart = () => {
  const clock = {now: 0};
  const leases = new VoiceLeases(() => clock.now);
  clock.now = VOICE_LEASE_MS;
  const ask = (speaker: string, more: {able?: boolean; saying?: number; said?: number[]} = {}) =>
    leases.ask('hall', {speaker, able: true, said: [], ...more});
  return {clock, leases, ask};
};

test('one display speaks, and another only once its time has run out', () => {
  const {clock, ask} = hubAfterItsStart();
  assert.equal(ask('a').speaks, true);
  clock.now += VOICE_LEASE_MS - 1;
  const refused = ask('b');
  assert.equal(refused.speaks, false);
  assert.equal(refused.freeIn, 1, 'and it is told when to ask again');
  clock.now += 1;
  assert.equal(ask('b').speaks, true);
  assert.equal(ask('a').speaks, false);
});

test('whoever asks in time goes on speaking', () => {
  const {clock, ask} = hubAfterItsStart();
  for (let renewals = 0; renewals < 5; renewals += 1) {
    assert.equal(ask('a').speaks, true);
    assert.equal(ask('b').speaks, false);
    clock.now += VOICE_LEASE_MS - 1;
  }
});

test('zones do not know of each other', () => {
  const {leases, ask} = hubAfterItsStart();
  assert.equal(ask('a').speaks, true);
  assert.equal(leases.ask('b', {speaker: 'b', able: true, said: []}).speaks, true);
});

test('a display that cannot be heard is told what is spoken, and never holds the right', () => {
  const {clock, ask} = hubAfterItsStart();
  assert.equal(ask('mute', {able: false}).speaks, false);
  ask('a', {saying: 7});
  assert.equal(ask('mute', {able: false}).saying, 7);
  // Its sound fails: it must not keep others from speaking.
  ask('a', {able: false});
  clock.now += VOICE_LEASE_MS;
  assert.equal(ask('mute', {able: false}).saying, undefined, 'nobody speaks any more');
  assert.equal(ask('b').speaks, true);
});

test('whoever takes over learns what was spoken to its end, and not what was cut', () => {
  const {clock, ask} = hubAfterItsStart();
  ask('a', {saying: 7});
  ask('a', {saying: 8, said: [7]});
  ask('a', {saying: 8, said: [7]});
  clock.now += VOICE_LEASE_MS;
  assert.deepEqual(ask('b').said, [7]);
  assert.deepEqual(ask('a', {said: [8]}).said, [7, 8], 'told late, and spoken all the same');
  for (let seq = 100; seq < 300; seq += 1) ask('b', {said: [seq]});
  assert.equal(ask('b').said.length, 64, 'the last of them, in months of running too');
});

test('a hub that has just started waits until the leases of the one before have run out', () => {
  const clock = {now: 50_000};
  const leases = new VoiceLeases(() => clock.now);
  const ask = () => leases.ask('hall', {speaker: 'a', able: true, said: []});
  assert.deepEqual(ask(), {speaks: false, freeIn: VOICE_LEASE_MS, said: []});
  clock.now += VOICE_LEASE_MS;
  assert.equal(ask().speaks, true);
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Screenshots} from './screenshots.ts';

const PICTURE = Buffer.from('picture');

function shots() {
  const clock = {now: 1_000_000};
  const screenshots = new Screenshots(() => clock.now);
  const pass = (seconds: number) => {
    clock.now += seconds * 1000;
    screenshots.tidy();
  };
  return {screenshots, pass};
}

test('an ask waits for its device alone, is not made twice, and ends with its answer', () => {
  const {screenshots} = shots();
  const {id} = screenshots.ask('kiosk-1');
  assert.equal(screenshots.ask('kiosk-1').id, id);
  assert.equal(screenshots.wantedOf('kiosk-1'), id);
  assert.equal(screenshots.wantedOf('kiosk-2'), undefined);
  assert.equal(screenshots.answer('kiosk-1', id, PICTURE), true);
  assert.equal(screenshots.wantedOf('kiosk-1'), undefined);
  assert.equal(screenshots.of('kiosk-1')?.state, 'taken');
  assert.equal(screenshots.pictureOf('kiosk-1', id), PICTURE);
});

test('what nobody asked for is not taken: another ask, another device, a second answer', () => {
  const {screenshots} = shots();
  const {id} = screenshots.ask('kiosk-1');
  assert.equal(screenshots.answer('kiosk-1', 'other', PICTURE), false);
  assert.equal(screenshots.answer('kiosk-2', id, PICTURE), false);
  assert.equal(screenshots.answer('kiosk-1', id, 'in-use'), true);
  assert.equal(screenshots.answer('kiosk-1', id, PICTURE), false);
  assert.equal(screenshots.of('kiosk-1')?.state, 'in-use');
  assert.equal(screenshots.pictureOf('kiosk-1', id), undefined);
});

test('an ask that nobody answers ends after twenty seconds, and a picture is gone after two of its turns', () => {
  const {screenshots, pass} = shots();
  const {id} = screenshots.ask('wall-1');
  pass(20);
  assert.equal(screenshots.wantedOf('wall-1'), id);
  pass(1);
  assert.equal(screenshots.of('wall-1')?.state, 'unanswered');
  assert.equal(screenshots.answer('wall-1', id, PICTURE), false, 'it comes too late');
  const next = screenshots.ask('wall-1').id;
  assert.notEqual(next, id);
  screenshots.answer('wall-1', next, PICTURE);
  pass(22 * 60);
  assert.equal(screenshots.pictureOf('wall-1', next), PICTURE);
  pass(1);
  assert.equal(screenshots.of('wall-1'), undefined);
  assert.equal(screenshots.pictureOf('wall-1', next), undefined);
});

test('a new picture takes the place of the last one', () => {
  const {screenshots} = shots();
  const {id} = screenshots.ask('wall-1');
  screenshots.answer('wall-1', id, PICTURE);
  const next = screenshots.ask('wall-1').id;
  assert.equal(screenshots.pictureOf('wall-1', id), PICTURE);
  screenshots.answer('wall-1', next, PICTURE);
  assert.equal(screenshots.pictureOf('wall-1', id), undefined);
});

test('however many devices are looked at, sixty-four megabytes of pictures are kept, the newest', () => {
  const {screenshots} = shots();
  const megabyte = Buffer.alloc(1024 * 1024);
  const devices = Array.from({length: 70}, (_, index) => `wall-${index}`);
  for (const device of devices) screenshots.answer(device, screenshots.ask(device).id, megabyte);
  const kept = devices.filter((device) => screenshots.of(device));
  assert.deepEqual(kept, devices.slice(6));
});

test('whoever tells how they stand is told of every change', () => {
  const {screenshots, pass} = shots();
  const before = screenshots.changes;
  screenshots.ask('wall-1');
  const asked = screenshots.changes;
  assert.ok(asked > before);
  pass(1);
  assert.equal(screenshots.changes, asked);
  pass(30);
  assert.ok(screenshots.changes > asked);
});

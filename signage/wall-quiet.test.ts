import {assert} from '@open-wc/testing';
import {HandClock} from '../src/devices/testing/hand-clock.ts';
import hall from '../src/hub/example/hall.json' with {type: 'json'};
import type {HallConfiguration} from '../src/hall/configuration.ts';
import {MemoryLink} from '../src/sync/testing/memory-link.ts';
import {WallQuiet} from './wall-quiet.ts';

suite('quiet of a wall', () => {
  let link: MemoryLink;
  let time: HandClock;
  let quiet: WallQuiet;
  setup(() => {
    link = new MemoryLink(hall as HallConfiguration);
    time = new HandClock();
    quiet = new WallQuiet(link, time.now);
    time.pass(60_001);
  });

  test('is a minute without a call', () => {
    assert.isTrue(quiet.now);
    link.others(1, 'guotu');
    link.do({type: 'open-seat', seat: '5-left'});
    assert.isTrue(quiet.now, 'that is no call');
    link.do({type: 'call-next', seat: '5-left'});
    time.pass(60_000);
    assert.isFalse(quiet.now);
    time.pass(1);
    assert.isTrue(quiet.now);
  });

  test('is not while the voice has something to say, however long ago the last call was', () => {
    const voice = {rests: false};
    quiet.voice = voice;
    time.pass(600_000);
    assert.isFalse(quiet.now);
    voice.rests = true;
    assert.isTrue(quiet.now);
  });

  test('is never in an alarm', () => {
    link.do({type: 'raise-alarm', alarm: 'leave'});
    time.pass(600_000);
    assert.isFalse(quiet.now);
    link.do({type: 'end-alarm'});
    assert.isTrue(quiet.now);
  });
});

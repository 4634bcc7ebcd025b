import {assert, waitUntil} from '@open-wc/testing';
import {Loudspeaker} from './loudspeaker.ts';
import {HeardContext, hearAll, tone} from './testing/heard-context.ts';

let loudspeaker: Loudspeaker;
let unhear: () => void;

suite('loudspeaker', () => {
  setup(async () => {
    unhear = hearAll();
    loudspeaker = new Loudspeaker(() => undefined);
    await waitUntil(() => loudspeaker.running);
  });
  teardown(() => {
    loudspeaker.cut();
    unhear();
  });

  const ear = () => {
    const last = HeardContext.all.at(-1);
    if (!last) throw new Error('there is no context');
    return last;
  };
  const sounds = () => waitUntil(() => ear().loudness > 0.1, 'it sounds');
  const isSilent = () => waitUntil(() => ear().loudness < 0.001, 'it is silent');
  const say = (seconds: number, ended: () => void = () => undefined) => {
    loudspeaker.play([{sound: tone(seconds), at: 0}], ended);
  };

  test('what is played is heard, and its end is told', async () => {
    let ended = 0;
    loudspeaker.open(5_000);
    say(0.2, () => {
      ended += 1;
    });
    await sounds();
    await waitUntil(() => ended === 1);
    await isSilent();
  });

  test('it closes by itself, though the page hangs', async () => {
    loudspeaker.open(1_000);
    say(9);
    await sounds();
    const closed = performance.now() + 1_200;
    while (performance.now() < closed) {
      // Nothing of this page runs.
    }
    assert.isBelow(ear().loudness, 0.001);
  });

  test('closed, it plays without a sound; opened again in time, without a gap', async () => {
    say(9);
    const begun = ear().currentTime + 0.2;
    await waitUntil(() => ear().currentTime > begun);
    assert.isBelow(ear().loudness, 0.001);
    loudspeaker.open(1_000);
    await sounds();
    loudspeaker.open(9_000);
    const later = ear().currentTime + 1.2;
    await waitUntil(() => ear().currentTime > later, '', {timeout: 3_000});
    assert.isAbove(ear().loudness, 0.1);
  });

  test('a cut is heard within 0.3 s and its end is not told', async () => {
    let ended = 0;
    loudspeaker.open(9_000);
    say(1.5, () => {
      ended += 1;
    });
    await sounds();
    const cut = ear().currentTime;
    loudspeaker.cut();
    await waitUntil(() => ear().currentTime > cut + 0.3);
    assert.isBelow(ear().loudness, 0.001);
    await waitUntil(() => ear().currentTime > cut + 2, '', {timeout: 4_000});
    assert.equal(ended, 0);
  });

  test('what sounds already grows softer', async () => {
    loudspeaker.open(9_000);
    say(9);
    await waitUntil(() => ear().loudness > 0.45);
    loudspeaker.level = 0.2;
    await waitUntil(() => Math.abs(ear().loudness - 0.1) < 0.02, '', {timeout: 4_000});
  });

  test('a device that comes back has a loudspeaker again, open as it was', async () => {
    loudspeaker.open(5_000);
    const before = ear();
    await before.close();
    await waitUntil(() => ear() !== before && loudspeaker.running, '', {timeout: 4_000});
    say(0.5);
    await sounds();
  });

  test('an audio clock that stands still is not waited for', async () => {
    loudspeaker.open(8_000);
    const before = ear();
    say(0.1, () => {
      throw new Error('nobody heard it');
    });
    await before.suspend();
    await waitUntil(() => ear() !== before && loudspeaker.running, '', {timeout: 5_000});
    assert.equal(before.state, 'closed');
  });
});

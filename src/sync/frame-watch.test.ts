import {assert, waitUntil} from '@open-wc/testing';
import hall from '../hub/example/hall.json' with {type: 'json'};
import type {HallConfiguration} from '../hall/configuration.ts';
import {PULSE, type Pulse} from '../wire/pulse.ts';
import {watchFrames} from './frame-watch.ts';
import {MemoryLink} from './testing/memory-link.ts';

const pulse = () => (globalThis as unknown as Record<typeof PULSE, () => Pulse>)[PULSE]();
const frame = globalThis.requestAnimationFrame;

suite('frame watch', () => {
  teardown(() => {
    globalThis.requestAnimationFrame = frame;
  });

  test('a calm page asks for no frame; one that changes tells how long it waits for its frame', async () => {
    let wanted: FrameRequestCallback[] = [];
    globalThis.requestAnimationFrame = (callback) => wanted.push(callback);
    const draw = () => {
      const due = wanted;
      wanted = [];
      for (const callback of due) callback(performance.now());
    };
    const link = new MemoryLink(hall as HallConfiguration);
    watchFrames(link);
    draw();
    assert.equal(pulse().frameWait, 0);
    assert.equal(wanted.length, 0);

    link.others(1, 'guotu');
    link.others(1, 'guotu');
    assert.equal(wanted.length, 1, 'one at a time');
    await waitUntil(() => pulse().frameWait > 50, undefined, {timeout: 60_000});
    draw();
    assert.equal(pulse().frameWait, 0);
  });
});

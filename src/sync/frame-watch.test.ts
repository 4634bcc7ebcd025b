import {assert} from '@open-wc/testing';
import {HandClock} from '../devices/testing/hand-clock.ts';
import hall from '../hub/example/hall.json' with {type: 'json'};
import type {HallConfiguration} from '../hall/configuration.ts';
import {PULSE, type Pulse} from '../wire/pulse.ts';
import {watchFrames} from './frame-watch.ts';
import {MemoryLink} from './testing/memory-link.ts';

const frame = globalThis.requestAnimationFrame;

suite('frame watch', () => {
  let wanted: FrameRequestCallback[];
  let hidden: boolean;
  let link: MemoryLink;
  let time: HandClock;
  setup(() => {
    wanted = [];
    hidden = false;
    link = new MemoryLink(hall as HallConfiguration);
    time = new HandClock();
    // A picture that stands still: frames come when the test says so.
    globalThis.requestAnimationFrame = (callback) => wanted.push(callback);
    Object.defineProperty(document, 'hidden', {get: () => hidden, configurable: true});
    watchFrames(link, {time});
    draw();
  });
  teardown(() => {
    globalThis.requestAnimationFrame = frame;
    Reflect.deleteProperty(document, 'hidden');
  });

  const draw = () => {
    const due = wanted;
    wanted = [];
    for (const callback of due) callback(performance.now());
  };
  const pass = (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      link.now += 1_000;
      time.pass(1_000);
    }
  };
  const pulse = () => (globalThis as unknown as Record<typeof PULSE, () => Pulse>)[PULSE]();

  test('whether nobody is at the screen is told by a page that knows', () => {
    assert.notProperty(pulse(), 'quiet');
    let quiet = true;
    watchFrames(link, {quiet: () => quiet, time});
    assert.isTrue(pulse().quiet);
    quiet = false;
    assert.isFalse(pulse().quiet);
  });

  test('a calm page asks for no frame but with the minute', () => {
    // Half past nine exactly: a minute later the next clock ticks.
    pass(59);
    assert.equal(wanted.length, 0);
    pass(1);
    assert.equal(wanted.length, 1);
    draw();
    pass(59);
    assert.equal(wanted.length, 0);
  });

  test('a page that changes tells how long it waits for its frame, with the beat and when asked', () => {
    link.others(1, 'guotu');
    link.others(1, 'guotu');
    assert.equal(wanted.length, 1, 'one at a time');
    pass(10);
    assert.equal(pulse().frameWait, 10_000);
    assert.deepEqual(link.reports.at(-1), {frameWait: 10_000});
    draw();
    assert.equal(pulse().frameWait, 0);
  });

  test('a hidden page waits for none, and for one again when it is seen', () => {
    link.others(1, 'guotu');
    hidden = true;
    document.dispatchEvent(new Event('visibilitychange'));
    pass(100);
    assert.equal(pulse().frameWait, 0);
    hidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    pass(3);
    assert.equal(pulse().frameWait, 3_000);
  });
});

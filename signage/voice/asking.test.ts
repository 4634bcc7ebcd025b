import {assert} from '@open-wc/testing';
import hall from '../../src/hub/example/hall.json' with {type: 'json'};
import type {HallConfiguration} from '../../src/hall/configuration.ts';
import {MemoryLink} from '../../src/sync/testing/memory-link.ts';
import {CLIPS, HungVoice, MINE, until} from './testing/hung-voice.ts';

let wall: HungVoice;
let link: HungVoice['link'];
let hub: HungVoice['hub'];
let time: HungVoice['time'];
let captions: HungVoice['captions'];
let listen: HungVoice['listen'];
let answered: HungVoice['answered'];
let rested: HungVoice['rested'];
let call: HungVoice['call'];
let starts: HungVoice['starts'];
let loudness: HungVoice['loudness'];

suite('hall voice: who asks the hub, and when', () => {
  setup(() => {
    wall = new HungVoice();
    ({link, hub, time, captions, listen, answered, rested, call, starts, loudness} = wall);
  });
  teardown(() => wall.close());

  test('after a quiet hour an alarm is heard though the hub is silent, where the voice was last', async () => {
    await listen();
    await rested();
    hub.answer = undefined;
    link.do({type: 'raise-alarm', alarm: 'leave'});
    await until(() => loudness() > 0.02);
  });

  test('while all is quiet the hub is asked nothing; a call costs two questions: for the right, and to tell what is said', async () => {
    await listen();
    await rested();
    const before = hub.asked;
    call();
    await until(() => starts().length === CLIPS);
    await until(() => hub.asks.length === hub.asked);
    await answered();
    assert.equal(hub.asked - before, 2);
  });

  test('a display that is cut off from the hall does not ask for the right, though the hub answers it', async () => {
    await listen();
    call();
    await until(() => starts().length === CLIPS);
    link.cut();
    await answered();
    time.pass(1_200);
    await until(() => hub.asks.at(-1)?.able === false);
  });

  test('in another log the same number in the row is another call', async () => {
    await listen();
    call();
    await until(() => starts().length === CLIPS);
    const seq = link.state.calls[0]?.seq ?? 0;
    hub.answer = {...MINE, said: [seq]};
    await answered();
    time.pass(1_200);
    await rested();
    hub.answer = MINE;
    const before = starts().length;
    // As after a snapshot of a hub that was set back.
    Object.assign(link.state, new MemoryLink(hall as HallConfiguration).state);
    call();
    assert.equal(link.state.calls[0]?.seq, seq);
    await until(() => starts().length === before + CLIPS);
  });

  test('what was said while the hub was away it is told when it is back, however late', async () => {
    await listen();
    call();
    await until(() => starts().length === CLIPS);
    await answered();
    hub.answer = undefined;
    const {seq, ticket = ''} = link.state.calls[0] ?? {};
    link.do({type: 'start', ticket});
    await until(() => captions.at(-1) === '');
    for (let ms = 0; ms < 120_000; ms += 600) {
      await answered();
      time.pass(600);
    }
    hub.answer = MINE;
    await until(() => hub.asks.at(-1)?.said[0] === seq);
  });
});

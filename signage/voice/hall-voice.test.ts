import {assert} from '@open-wc/testing';
import {HeardContext} from '../../src/devices/voice/testing/heard-context.ts';
import {CAPTION, CLIPS, HungVoice, MINE, until} from './testing/hung-voice.ts';
import {hallClips} from './testing/tone-hub.ts';

const always = {days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', until: '23:59'};

let wall: HungVoice;
let link: HungVoice['link'];
let hub: HungVoice['hub'];
let time: HungVoice['time'];
let captions: HungVoice['captions'];
let hang: HungVoice['hang'];
let listen: HungVoice['listen'];
let answered: HungVoice['answered'];
let open: HungVoice['open'];
let call: HungVoice['call'];
let starts: HungVoice['starts'];
let loudness: HungVoice['loudness'];

suite('hall voice', () => {
  setup(() => {
    wall = new HungVoice();
    ({link, hub, time, captions, hang, listen, answered, open, call, starts, loudness} = wall);
  });
  teardown(() => wall.close());

  test('a call is spoken, and written word for word while it is', async () => {
    await listen();
    call();
    await until(() => starts().length === CLIPS);
    assert.deepEqual(captions, [CAPTION]);
    await until(() => loudness() > 0.02);
    const seq = link.state.calls[0]?.seq;
    await until(() => hub.asks.some(({saying}) => saying === seq));
    const ticket = link.state.calls[0]?.ticket ?? '';
    link.do({type: 'start', ticket});
    await until(() => hub.asks.at(-1)?.said[0] === seq);
    assert.equal(captions.at(-1), '');
    assert.equal(starts().length, CLIPS, 'whoever is met is not called again');
  });

  test('rests when what was called has been said to its end, and nothing waits behind it', async () => {
    hub.answer = MINE;
    const voice = hang();
    await until(() => hub.asks.some(({able}) => able));
    assert.isTrue(voice.rests);
    call();
    call('3-left');
    await until(() => starts().length === CLIPS);
    const [last, first] = link.state.calls;
    link.do({type: 'start', ticket: first?.ticket ?? ''});
    await until(() => hub.asks.at(-1)?.said[0] === first?.seq);
    assert.isFalse(voice.rests, 'another one waits');
    link.do({type: 'start', ticket: last?.ticket ?? ''});
    await until(() => voice.rests);
  });

  test('does not rest while another display says what it would say', async () => {
    hub.answer = {speaks: false, freeIn: 4_000, said: []};
    const voice = hang();
    await until(() => hub.asks.some(({able}) => able));
    call();
    const seq = link.state.calls[0]?.seq ?? 0;
    assert.isFalse(voice.rests);
    await answered();
    hub.answer = {speaks: false, freeIn: 4_000, saying: seq, said: [seq]};
    time.pass(1_200);
    await until(() => captions.at(-1) === CAPTION);
    assert.isFalse(voice.rests);
    await answered();
    hub.answer = {speaks: false, freeIn: 4_000, said: [seq]};
    time.pass(1_200);
    await until(() => voice.rests);
  });

  test('a test sentence sounds by the same loudspeaker and right, and is no call', async () => {
    wall.hub.answer = MINE;
    const voice = hang();
    await until(() => hub.asks.some(({able}) => able));
    const said = voice.test();
    await until(() => time.waiting > 0);
    time.pass(1_000);
    await until(() => starts().length === 4);
    await until(() => loudness() > 0.02);
    assert.equal(await said, undefined);
    assert.deepEqual(captions, []);
    assert.isFalse(hub.asks.some(({saying}) => saying !== undefined));
  });

  test('where another display speaks, or the zone is silent, a test sentence says so', async () => {
    hub.answer = {speaks: false, freeIn: 4_000, said: []};
    const voice = hang();
    await until(() => hub.asks.some(({able}) => able));
    const said = voice.test();
    time.pass(15_000);
    assert.equal(await said, 'not-speaking');
    wall.zone = wall.zone && {...wall.zone, quiet: [always]};
    assert.equal(await voice.test(), 'quiet-hour');
    wall.zone = undefined;
    assert.equal(await voice.test(), 'no-loudspeakers');
    assert.deepEqual(starts(), []);
  });

  test('what a snapshot tells of is not spoken', async () => {
    call();
    await listen();
    call('3-left');
    const seq = link.state.calls[0]?.seq ?? 0;
    await until(() => hub.asks.some(({saying}) => saying !== undefined));
    assert.equal(hub.asks.find(({saying}) => saying !== undefined)?.saying, seq);
    assert.deepEqual(captions, ['请 A002 号到 3 号窗口左侧']);
    assert.equal(starts().length, CLIPS);
  });

  test('whoever is silent asks for the right when a number is called or an alarm raised, and for no other news', async () => {
    hub.answer = {speaks: false, freeIn: 4_000, said: []};
    await listen();
    call('3-left');
    await answered();
    const before = hub.asked;
    link.others(3, 'guotu');
    open('5-left');
    assert.equal(hub.asked, before);
    link.do({type: 'call-next', seat: '5-left'});
    assert.equal(hub.asked, before + 1);
    await answered();
    link.do({type: 'raise-alarm', alarm: 'leave'});
    assert.equal(hub.asked, before + 2);
  });

  for (const [what, path, body, status] of [
    ['an index that is none', /clips\.json$/, '{}', 200],
    ['no index', /clips\.json$/, '', 503],
    ['an index without its clips', /^\/voice\/zh\/[a-z0-9-]+$/, '', 503],
  ] as const) {
    test(`a wall that was given ${what} speaks as soon as the hub has them`, async () => {
      hub.failing = {path, body, status};
      hang();
      await until(() => wall.needs.includes('clip-missing') && time.waiting > 0);
      hub.failing = undefined;
      time.pass(59_999);
      assert.isFalse(hub.asks.some(({able}) => able));
      time.pass(1);
      await until(() => hub.asks.some(({able}) => able));
      assert.deepEqual(wall.needs, []);
      call();
      await until(() => starts().length === CLIPS);
    });
  }

  test('one clip that fails is asked for again each minute, alone, and missed until it is there', async () => {
    hub.failing = {path: /window-5$/, body: 'no sound', status: 503};
    await listen();
    call();
    await until(() => starts().length > 0);
    assert.deepEqual(wall.needs, ['clip-missing']);
    hub.files = [];
    hub.failing = undefined;
    time.pass(60_000);
    await until(() => wall.needs.length === 0);
    assert.deepEqual(hub.files, ['/voice/zh/clips.json', '/voice/zh/window-5']);
  });

  test('an alarm cuts the call off, and the call comes after it', async () => {
    await listen();
    call();
    await until(() => loudness() > 0.02);
    const raised = HeardContext.all.at(-1)?.currentTime ?? 0;
    link.do({type: 'raise-alarm', alarm: 'leave'});
    const [bells, words, ...more] = starts().slice(CLIPS);
    assert.equal(more.length, 0);
    assert.isBelow((bells?.when ?? Infinity) - raised, 0.3);
    assert.isAbove(words?.seconds ?? 0, 5);
    assert.match(captions.at(-1) ?? '', /^请大家不要慌，不要跑，跟着工作人员/);
    link.do({type: 'end-alarm'});
    time.pass(1_000);
    await until(() => starts().length === CLIPS * 2 + 2);
    assert.equal(captions.at(-1), CAPTION);
  });

  test('in a quiet hour calls are written and not heard; an alarm is heard', async () => {
    wall.zone = wall.zone && {...wall.zone, quiet: [always]};
    await listen();
    call();
    await until(() => starts().length === CLIPS);
    const last = starts().at(-1)?.when ?? 0;
    const context = HeardContext.all.at(-1);
    await until(() => (context?.currentTime ?? 0) > last);
    assert.equal(loudness(), 0);
    assert.deepEqual(captions, [CAPTION]);
    link.do({type: 'raise-alarm', alarm: 'leave'});
    await until(() => loudness() > 0.02);
  });

  test('while another display speaks it is silent, writes what is spoken, and says nothing twice', async () => {
    hub.answer = {speaks: false, freeIn: 4_000, said: []};
    await listen();
    call();
    const seq = link.state.calls[0]?.seq ?? 0;
    await answered();
    hub.answer = {speaks: false, freeIn: 100, saying: seq, said: []};
    time.pass(1_200);
    await until(() => captions.at(-1) === CAPTION);
    hub.answer = {...MINE, said: [seq]};
    time.pass(120);
    await until(() => captions.at(-1) === '');
    assert.deepEqual(starts(), []);
  });

  test('a display without loudspeakers never asks for the right, and writes what is spoken', async () => {
    wall.zone = undefined;
    hub.answer = {speaks: false, freeIn: 4_000, saying: 0, said: []};
    await listen(true);
    call();
    hub.answer = {...hub.answer, saying: link.state.calls[0]?.seq};
    time.pass(1_200);
    await until(() => captions.at(-1) === CAPTION);
    link.do({type: 'raise-alarm', alarm: 'stay'});
    assert.match(captions.at(-1) ?? '', /^请大家留在原地/);
    assert.deepEqual(starts(), []);
    assert.isFalse(hub.asks.some(({able}) => able));
  });

  test('an alarm without its recording is rung, written as it is shown, and reported', async () => {
    hub.lacking.add('alarm-leave');
    await listen();
    link.do({type: 'raise-alarm', alarm: 'leave'});
    assert.equal(starts().length, 1);
    assert.match(captions.at(-1) ?? '', /^请马上离开，/);
    assert.deepEqual(wall.needs, ['clip-missing']);
  });

  test('a display without any recording leaves the right to others, and says what it needs', async () => {
    hub.lacking = new Set(Object.keys(await hallClips()));
    await listen(true);
    hang();
    await until(() => wall.needs.includes('clip-missing'));
    await until(() => new Set(hub.asks.map(({speaker}) => speaker)).size === 2);
    assert.isFalse(hub.asks.some(({able}) => able));
  });

  test('without the hub no call is begun, and an alarm goes on where the voice was last', async () => {
    await listen();
    call();
    await until(() => starts().length === CLIPS);
    await answered();
    hub.answer = undefined;
    while (time.now() < 4_000) {
      time.pass(1_200);
      await answered();
    }
    call('3-left');
    await answered();
    assert.equal(starts().length, CLIPS);
    await until(() => loudness() === 0);
    link.do({type: 'raise-alarm', alarm: 'leave'});
    await until(() => loudness() > 0.02);
  });
});

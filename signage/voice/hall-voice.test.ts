import {assert, waitUntil} from '@open-wc/testing';
import {HeardContext, hearAll, toneFile} from '../../src/devices/voice/testing/heard-context.ts';
import {HeldTime} from '../../src/devices/voice/testing/held-time.ts';
import hall from '../../src/hub/example/hall.json' with {type: 'json'};
import type {HallConfiguration} from '../../src/hall/configuration.ts';
import type {Zone} from '../../src/hall/signage.ts';
import {MemoryLink} from '../../src/sync/testing/memory-link.ts';
import type {VoiceAnswer, VoiceAsk} from '../../src/wire/api.ts';
import {HallVoice} from './hall-voice.ts';

const ZH = '/src/devices/voice/clips/zh/';
const MINE: VoiceAnswer = {speaks: true, freeIn: 4_000, said: []};

const always = {days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', until: '23:59'};

let link: MemoryLink;
let answer: VoiceAnswer | undefined;
let asks: VoiceAsk[];
/** Questions to the hub, also those it left without an answer. */
let asked: number;
let time: HeldTime;
let captions: string[];
let needs: readonly string[];
let lacking: Set<string>;
/** What the hub answers in place of a file. */
let failing: {readonly path: RegExp; readonly body: string; readonly status: number} | undefined;
let files: string[];
let zone: Zone | undefined;
let restore: () => void;
/** Pages of the tests before: a wall is never closed, but the hub can do without it. */
const gone = new Set<string>();

/** The hub of a hall whose recordings are short tones. */
async function fetchAsHub(...wanted: Parameters<typeof fetch>): Promise<Response> {
  const request = new Request(...wanted);
  const path = new URL(request.url).pathname;
  if (path.startsWith('/api/v1/zones/')) {
    asked += 1;
    const ask = (await request.json()) as VoiceAsk;
    if (gone.has(ask.speaker) || !answer) return Promise.reject(new TypeError('cut off'));
    asks.push(ask);
    return Response.json(answer.speaks && !ask.able ? {...answer, speaks: false} : answer);
  }
  if (path.startsWith('/voice/')) files.push(path);
  if (failing?.path.test(path)) return new Response(failing.body, {status: failing.status});
  if (path === '/voice/zh/clips.json') {
    const index = (await (await original(`${ZH}clips.json`)).json()) as {
      clips: Record<string, {text: string}>;
    };
    const clips = Object.entries(index.clips)
      .filter(([id]) => !lacking.has(id))
      .map(([id, {text}]) => [id, {text, url: `/voice/zh/${id}?v=test`}]);
    return Response.json({clips: Object.fromEntries(clips) as unknown});
  }
  if (path.startsWith('/voice/zh/'))
    return new Response(toneFile(path.includes('alarm') ? 6 : 0.1));
  return new Response('', {status: 404});
}
const original = globalThis.fetch.bind(globalThis);

/** However long the machine takes: what never comes true, the runner ends. */
const until = (holds: () => boolean) =>
  waitUntil(holds, undefined, {interval: 20, timeout: 600_000});

suite('hall voice', () => {
  setup(() => {
    link = new MemoryLink(hall as HallConfiguration);
    answer = MINE;
    asks = [];
    asked = 0;
    time = new HeldTime();
    captions = [];
    needs = [];
    lacking = new Set();
    failing = undefined;
    files = [];
    zone = (hall as HallConfiguration).signage.zones[0];
    const unhear = hearAll();
    globalThis.fetch = fetchAsHub;
    HeardContext.all.length = 0;
    restore = () => {
      unhear();
      globalThis.fetch = original;
    };
  });
  teardown(async () => {
    await caches.delete('voice');
    for (const {speaker} of asks) gone.add(speaker);
    for (const context of HeardContext.all) await context.suspend();
    restore();
  });

  const hang = (mute = false) =>
    new HallVoice({
      link,
      zone: () => zone,
      mute,
      onNeeds: (told) => {
        needs = told;
      },
      onCaption: (caption) => captions.push(caption),
      time,
    });
  /** The hub has answered, and is asked again when time passes: only while anything is said, or to be said. */
  const answered = () => until(() => time.waiting > 0);
  const listen = async (mute = false) => {
    hang(mute);
    await until(() => asks.some(({able}) => able !== mute));
  };
  const open = (seat: string) => {
    link.others(1, 'guotu');
    link.do({type: 'open-seat', seat});
  };
  const call = (seat = '5-left') => {
    open(seat);
    link.do({type: 'call-next', seat});
  };
  const starts = () => HeardContext.all.flatMap((context) => context.starts);
  const loudness = () => HeardContext.all.at(-1)?.loudness ?? 0;
  const CAPTION = '请 A001 号到 5 号窗口左侧';
  const CLIPS = 10;

  test('a call is spoken, and written word for word while it is', async () => {
    await listen();
    call();
    await until(() => starts().length === CLIPS);
    assert.deepEqual(captions, [CAPTION]);
    await until(() => loudness() > 0.02);
    const seq = link.state.calls[0]?.seq;
    await until(() => asks.some(({saying}) => saying === seq));
    const ticket = link.state.calls[0]?.ticket ?? '';
    link.do({type: 'start', ticket});
    await until(() => asks.at(-1)?.said[0] === seq);
    assert.equal(captions.at(-1), '');
    assert.equal(starts().length, CLIPS, 'whoever is met is not called again');
  });

  test('what a snapshot tells of is not spoken', async () => {
    call();
    await listen();
    call('3-left');
    const seq = link.state.calls[0]?.seq ?? 0;
    await until(() => asks.some(({saying}) => saying !== undefined));
    assert.equal(asks.find(({saying}) => saying !== undefined)?.saying, seq);
    assert.deepEqual(captions, ['请 A002 号到 3 号窗口左侧']);
    assert.equal(starts().length, CLIPS);
  });

  test('whoever is silent asks for the right when a number is called or an alarm raised, and for no other news', async () => {
    answer = {speaks: false, freeIn: 4_000, said: []};
    await listen();
    call('3-left');
    await answered();
    const before = asked;
    link.others(3, 'guotu');
    open('5-left');
    assert.equal(asked, before);
    link.do({type: 'call-next', seat: '5-left'});
    assert.equal(asked, before + 1);
    await answered();
    link.do({type: 'raise-alarm', alarm: 'leave'});
    assert.equal(asked, before + 2);
  });

  for (const [what, path, body, status] of [
    ['an index that is none', /clips\.json$/, '{}', 200],
    ['no index', /clips\.json$/, '', 503],
    ['an index without its clips', /^\/voice\/zh\/[a-z0-9-]+$/, '', 503],
  ] as const) {
    test(`a wall that was given ${what} speaks as soon as the hub has them`, async () => {
      failing = {path, body, status};
      hang();
      await until(() => needs.includes('clip-missing') && time.waiting > 0);
      failing = undefined;
      time.pass(59_999);
      assert.isFalse(asks.some(({able}) => able));
      time.pass(1);
      await until(() => asks.some(({able}) => able));
      assert.deepEqual(needs, []);
      call();
      await until(() => starts().length === CLIPS);
    });
  }

  test('one clip that fails is asked for again each minute, alone, and missed until it is there', async () => {
    failing = {path: /window-5$/, body: 'no sound', status: 503};
    await listen();
    call();
    await until(() => starts().length > 0);
    assert.deepEqual(needs, ['clip-missing']);
    files = [];
    failing = undefined;
    time.pass(60_000);
    await until(() => needs.length === 0);
    assert.deepEqual(files, ['/voice/zh/clips.json', '/voice/zh/window-5']);
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
    zone = zone && {...zone, quiet: [always]};
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
    answer = {speaks: false, freeIn: 4_000, said: []};
    await listen();
    call();
    const seq = link.state.calls[0]?.seq ?? 0;
    await answered();
    answer = {speaks: false, freeIn: 100, saying: seq, said: []};
    time.pass(1_200);
    await until(() => captions.at(-1) === CAPTION);
    answer = {...MINE, said: [seq]};
    time.pass(120);
    await until(() => captions.at(-1) === '');
    assert.deepEqual(starts(), []);
  });

  test('a display without loudspeakers never asks for the right, and writes what is spoken', async () => {
    zone = undefined;
    answer = {speaks: false, freeIn: 4_000, saying: 0, said: []};
    await listen(true);
    call();
    answer = {...answer, saying: link.state.calls[0]?.seq};
    time.pass(1_200);
    await until(() => captions.at(-1) === CAPTION);
    link.do({type: 'raise-alarm', alarm: 'stay'});
    assert.match(captions.at(-1) ?? '', /^请大家留在原地/);
    assert.deepEqual(starts(), []);
    assert.isFalse(asks.some(({able}) => able));
  });

  test('an alarm without its recording is rung, written as it is shown, and reported', async () => {
    lacking.add('alarm-leave');
    await listen();
    link.do({type: 'raise-alarm', alarm: 'leave'});
    assert.equal(starts().length, 1);
    assert.match(captions.at(-1) ?? '', /^请马上离开，/);
    assert.deepEqual(needs, ['clip-missing']);
  });

  test('a display without any recording leaves the right to others, and says what it needs', async () => {
    const index = (await (await original(`${ZH}clips.json`)).json()) as {clips: object};
    lacking = new Set(Object.keys(index.clips));
    await listen(true);
    hang();
    await until(() => needs.includes('clip-missing'));
    await until(() => new Set(asks.map(({speaker}) => speaker)).size === 2);
    assert.isFalse(asks.some(({able}) => able));
  });

  test('without the hub no call is begun, and an alarm goes on where the voice was last', async () => {
    await listen();
    call();
    await until(() => starts().length === CLIPS);
    await answered();
    answer = undefined;
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

  test('once all is said the hub is left in peace', async () => {
    await listen();
    call();
    await until(() => starts().length === CLIPS);
    const {seq = 0, ticket = ''} = link.state.calls[0] ?? {};
    link.do({type: 'start', ticket});
    await until(() => asks.at(-1)?.said[0] === seq);
    answer = {...MINE, said: [seq]};
    for (let ms = 0; ms < 30_000; ms += 1_200) {
      await answered();
      time.pass(1_200);
    }
    const before = asked;
    for (let ms = 0; ms < 30_000; ms += 1_200) {
      await until(() => asks.length === asked);
      time.pass(1_200);
    }
    assert.isAtMost(asked - before, 1, 'but for the one that was on its way');
  });
});

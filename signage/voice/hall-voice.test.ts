import {assert, waitUntil} from '@open-wc/testing';
import {HeardContext, hearAll, toneFile} from '../../src/devices/voice/testing/heard-context.ts';
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
let captions: string[];
let needs: readonly string[];
let lacking: Set<string>;
let zone: Zone | undefined;
let restore: () => void;
/** Pages of the tests before: a wall is never closed, but the hub can do without it. */
const gone = new Set<string>();

/** The hub of a hall whose recordings are short tones. */
async function fetchAsHub(...asked: Parameters<typeof fetch>): Promise<Response> {
  const request = new Request(...asked);
  const path = new URL(request.url).pathname;
  if (path.startsWith('/api/v1/zones/')) {
    const ask = (await request.json()) as VoiceAsk;
    if (gone.has(ask.speaker) || !answer) return Promise.reject(new TypeError('cut off'));
    asks.push(ask);
    return Response.json(answer.speaks && !ask.able ? {...answer, speaks: false} : answer);
  }
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

suite('hall voice', () => {
  setup(() => {
    link = new MemoryLink(hall as HallConfiguration);
    answer = MINE;
    asks = [];
    captions = [];
    needs = [];
    lacking = new Set();
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

  const listen = async (mute = false) => {
    new HallVoice({
      link,
      zone: () => zone,
      mute,
      onNeeds: (told) => {
        needs = told;
      },
      onCaption: (caption) => captions.push(caption),
    });
    await waitUntil(() => asks.some(({able}) => able !== mute), 'it asks the hub', {
      timeout: 5_000,
    });
  };
  const call = () => {
    link.others(1, 'guotu');
    if (link.state.seats.get('5-left')?.status !== 'open')
      link.do({type: 'open-seat', seat: '5-left'});
    link.do({type: 'call-next', seat: '5-left'});
  };
  const starts = () => HeardContext.all.flatMap((context) => context.starts);
  const loudness = () => HeardContext.all.at(-1)?.loudness ?? 0;
  const CAPTION = '请 A001 号到 5 号窗口左侧';
  const CLIPS = 10;

  test('a call is spoken, and written word for word while it is', async () => {
    await listen();
    call();
    await waitUntil(() => starts().length === CLIPS);
    assert.deepEqual(captions, [CAPTION]);
    await waitUntil(() => loudness() > 0.02, 'it is heard');
    const seq = link.state.calls[0]?.seq;
    await waitUntil(() => asks.some(({saying}) => saying === seq), 'the zone is told');
    const ticket = link.state.calls[0]?.ticket ?? '';
    link.do({type: 'start', ticket});
    await waitUntil(() => asks.at(-1)?.said[0] === seq, 'and that it was said', {timeout: 8_000});
    assert.equal(captions.at(-1), '');
    assert.equal(starts().length, CLIPS, 'whoever is met is not called again');
  });

  test('what a snapshot tells of is not spoken', async () => {
    call();
    await listen();
    assert.deepEqual(starts(), []);
  });

  test('an alarm cuts the call off, and the call comes after it', async () => {
    await listen();
    call();
    await waitUntil(() => loudness() > 0.02);
    const raised = HeardContext.all.at(-1)?.currentTime ?? 0;
    link.do({type: 'raise-alarm', alarm: 'leave'});
    const [bells, words, ...more] = starts().slice(CLIPS);
    assert.equal(more.length, 0);
    assert.isBelow((bells?.when ?? Infinity) - raised, 0.3);
    assert.isAbove(words?.seconds ?? 0, 5);
    assert.match(captions.at(-1) ?? '', /^请大家不要慌，不要跑，跟着工作人员/);
    link.do({type: 'end-alarm'});
    await waitUntil(() => starts().length === CLIPS * 2 + 2, '', {timeout: 3_000});
    assert.equal(captions.at(-1), CAPTION);
  });

  test('in a quiet hour calls are written and not heard; an alarm is heard', async () => {
    zone = zone && {...zone, quiet: [always]};
    await listen();
    call();
    await waitUntil(() => starts().length === CLIPS);
    const last = starts().at(-1)?.when ?? 0;
    const context = HeardContext.all.at(-1);
    await waitUntil(() => (context?.currentTime ?? 0) > last, '', {timeout: 8_000});
    assert.equal(loudness(), 0);
    assert.deepEqual(captions, [CAPTION]);
    link.do({type: 'raise-alarm', alarm: 'leave'});
    await waitUntil(() => loudness() > 0.02);
  });

  test('while another display speaks it is silent, writes what is spoken, and says nothing twice', async () => {
    answer = {speaks: false, freeIn: 4_000, said: []};
    await listen();
    call();
    const seq = link.state.calls[0]?.seq ?? 0;
    answer = {speaks: false, freeIn: 100, saying: seq, said: []};
    await waitUntil(() => captions.at(-1) === CAPTION, '', {timeout: 3_000});
    answer = {...MINE, said: [seq]};
    await waitUntil(() => captions.at(-1) === '', 'it takes over', {timeout: 3_000});
    assert.deepEqual(starts(), []);
  });

  test('a display without loudspeakers never asks for the right, and writes what is spoken', async () => {
    zone = undefined;
    answer = {speaks: false, freeIn: 4_000, saying: 0, said: []};
    await listen(true);
    call();
    answer = {...answer, saying: link.state.calls[0]?.seq};
    await waitUntil(() => captions.at(-1) === CAPTION, '', {timeout: 3_000});
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
    new HallVoice({
      link,
      zone: () => zone,
      mute: false,
      onNeeds: (told) => {
        needs = told;
      },
      onCaption: () => undefined,
    });
    await waitUntil(() => needs.includes('clip-missing'), '', {timeout: 3_000});
    await waitUntil(() => new Set(asks.map(({speaker}) => speaker)).size === 2);
    assert.isFalse(asks.some(({able}) => able));
  });

  test('without the hub no call is begun, and an alarm goes on where the voice was last', async () => {
    await listen();
    await waitUntil(() => asks.length > 1, '', {timeout: 3_000});
    answer = undefined;
    const lost = performance.now() + 4_000;
    await waitUntil(() => performance.now() > lost, '', {timeout: 5_000});
    call();
    assert.deepEqual(starts(), []);
    link.do({type: 'raise-alarm', alarm: 'leave'});
    await waitUntil(() => loudness() > 0.02, 'the alarm is heard');
  });
});

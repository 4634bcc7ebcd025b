import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Announcement} from './announcement-queue.ts';
import type {Clips} from './clip-library.ts';
import {Programme} from './programme.ts';
import type {ClipId, Placed} from './sentence.ts';
import {HandClock} from '../testing/hand-clock.ts';
import {Voice, type Speaker} from './voice.ts';

interface Named {
  readonly clip: string;
  readonly duration: number;
}

const WORDS = ['chime', 'attention', 'please', 'number', 'to', 'letter-a', 'digit-1', 'window-5'];

const clipsOf = (language: string, ids: readonly ClipId[], sentence?: string): Clips<Named> => ({
  sentence,
  texts: new Map(),
  sounds: new Map(ids.map((clip) => [clip, {clip: `${language}/${clip}`, duration: 0.1}])),
});

const call: Announcement = {
  seq: 1,
  ticket: 'a1',
  number: 'A1',
  place: {kind: 'window', number: 5, side: 'middle'},
  again: false,
  at: 0,
};

/** A voice whose loudspeaker and clock the test holds in its hands. */
function hall(languages: Readonly<Record<string, Clips<Named>>>) {
  const programme = new Programme();
  const heard: string[] = [];
  const levels: number[] = [];
  const missing: string[] = [];
  const at = {may: true, level: 0.5};
  const time = new HandClock();
  let end: (() => void) | undefined;
  const speaker: Speaker<Named> = {
    level: 1,
    play(placed: readonly Placed<Named>[], ended) {
      heard.push(placed.map(({sound}) => sound.clip).join(' '));
      levels.push(this.level);
      end = ended;
    },
    cut() {
      heard.push('cut');
      end = undefined;
    },
  };
  const voice = new Voice<Named>({
    speaker,
    programme,
    languages: () => Object.keys(languages),
    clips: new Map(Object.entries(languages)),
    now: time.now,
    after: time.after,
    may: () => at.may,
    level: () => at.level,
    onTurn: () => undefined,
    onMissing: (language, clip) => missing.push(`${language}/${clip}`),
  });
  return {
    voice,
    programme,
    heard,
    levels,
    missing,
    at,
    finish: () => {
      const ended = end;
      end = undefined;
      ended?.();
    },
    pass: (ms: number) => {
      time.pass(ms);
    },
  };
}

const ZH = 'zh/please zh/letter-a zh/digit-1 zh/number zh/to zh/window-5';

test('a call is said in each language of the zone, ours first, each with its order of words', () => {
  const {voice, programme, heard, finish, pass} = hall({
    zh: clipsOf('zh', WORDS),
    ug: clipsOf('ug', WORDS, '{number} {place} {please}'),
  });
  programme.add(call);
  voice.look();
  const both = `${ZH} ug/letter-a ug/digit-1 ug/window-5 ug/please`;
  assert.deepEqual(heard, [`zh/chime ${both}`]);
  finish();
  pass(2_999);
  assert.equal(heard.length, 1, 'a pause');
  pass(1);
  assert.deepEqual(heard.slice(1), [both]);
});

test('a language that cannot say the whole number is left out of the call, and it is told', () => {
  const {voice, programme, heard, missing} = hall({
    zh: clipsOf('zh', WORDS),
    en: clipsOf('en', ['please', 'letter-a', 'window-5']),
  });
  programme.add(call);
  voice.look();
  assert.deepEqual(heard, [`zh/chime ${ZH}`]);
  assert.ok(missing.includes('en/digit-1'));
  assert.equal(new Set(missing).size, missing.length, 'each is told once');
});

test('an alarm cuts off a call at once, is said at full loudness whatever the hour, and ends at once', () => {
  const {voice, programme, heard, levels, at, finish, pass} = hall({
    zh: clipsOf('zh', [...WORDS, 'alarm-leave']),
  });
  at.level = 0;
  programme.add(call);
  voice.look();
  assert.deepEqual(levels, [0], 'a quiet hour');
  programme.alarm = 'alarm-leave';
  voice.look();
  assert.deepEqual(heard.slice(1), ['cut', 'zh/attention zh/alarm-leave']);
  assert.deepEqual(levels, [0, 1]);
  finish();
  pass(3_000);
  assert.equal(heard.at(-1), 'zh/attention zh/alarm-leave');
  programme.alarm = undefined;
  voice.look();
  assert.equal(heard.at(-1), 'cut');
  pass(1_000);
  assert.equal(heard.at(-1), `zh/chime ${ZH}`, 'the call is said from the start');
  assert.equal(levels.at(-1), 0);
});

test('an alarm without a clip is rung all the same, and told', () => {
  const {voice, programme, heard, missing} = hall({zh: clipsOf('zh', ['chime'])});
  programme.alarm = 'alarm-flood';
  voice.look();
  assert.deepEqual(heard, ['zh/chime']);
  assert.deepEqual(missing, ['zh/alarm-flood']);
});

test('without the right to speak nothing begins and what is said breaks off', () => {
  const {voice, programme, heard, at, finish, pass} = hall({zh: clipsOf('zh', WORDS)});
  at.may = false;
  programme.add(call);
  voice.look();
  assert.deepEqual(heard, []);
  at.may = true;
  voice.look();
  at.may = false;
  voice.look();
  assert.deepEqual(heard, [`zh/chime ${ZH}`, 'cut']);
  at.may = true;
  voice.look();
  pass(1_000);
  // It runs out unseen, just before the end.
  at.may = false;
  finish();
  assert.deepEqual(programme.finished, [], 'nobody has heard the end of it');
});

test('a call of which there is no clip holds nobody up', () => {
  const {voice, programme, heard, pass} = hall({zh: clipsOf('zh', ['digit-2'])});
  programme.add(call);
  programme.add({...call, ticket: 'a2', number: '2', seq: 2});
  voice.look();
  for (let i = 0; i < 6; i += 1) pass(3_000);
  assert.ok(heard.includes('zh/digit-2'), heard.join());
});

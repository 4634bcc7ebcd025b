import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync, statSync} from 'node:fs';
import {test} from 'node:test';
import hall from '../../hub/example/hall.json' with {type: 'json'};
import {LETTERS} from '../../hall/number.ts';
import {callSentence, timeline, type CalledPlace} from './sentence.ts';

const folder = new URL('./clips/zh/', import.meta.url);
const {clips} = JSON.parse(readFileSync(new URL('clips.json', folder), 'utf8')) as {
  clips: Record<string, {ms: number}>;
};
const has = (clip: string) => Object.hasOwn(clips, clip);
const window = (number: number, side: 'left' | 'right' | 'middle'): CalledPlace => ({
  kind: 'window',
  number,
  side,
});

test('a call is said digit by digit, with window and side', () => {
  const said = callSentence({number: 'A023', place: window(5, 'left'), again: false}, has);
  assert.deepEqual(said.clips, [
    'please',
    'letter-a',
    'digit-0',
    'digit-2',
    'digit-3',
    'number',
    'to',
    'window-5',
    'side-left',
  ]);
  assert.deepEqual(said.missing, []);
});

test('a repeat says so, a middle seat has no side, a room is named', () => {
  const again = callSentence({number: 'B001', place: window(12, 'middle'), again: true}, has);
  assert.equal(again.clips[0], 'again');
  assert.equal(again.clips.at(-1), 'window-12');
  const place: CalledPlace = {kind: 'room', room: 'mediation'};
  const room = callSentence({number: 'C007', place, again: false}, has);
  assert.equal(room.clips.at(-1), 'room-mediation');
});

test('whatever number the hall can give is spoken in full, offline ones too', () => {
  for (const letter of LETTERS) {
    const said = callSentence(
      {number: `A${letter}07`, place: window(60, 'right'), again: false},
      has,
    );
    assert.deepEqual(said.missing, [], letter);
  }
});

test('what is not recorded is said by its nearest part and named', () => {
  const far = callSentence({number: 'A001', place: window(61, 'left'), again: false}, has);
  assert.deepEqual(far.clips.slice(-4), ['digit-6', 'digit-1', 'number', 'side-left']);
  assert.deepEqual(far.missing, ['window-61']);
  const place: CalledPlace = {kind: 'room', room: 'music'};
  assert.equal(callSentence({number: 'A001', place, again: false}, has).clips.at(-1), 'guide-desk');
});

test('another language has its own order of words', () => {
  const words = {number: 'A02', place: window(5, 'left'), again: true};
  const said = callSentence(words, () => true, ' {please} {number} {side} {place}  go');
  assert.deepEqual(said.clips, [
    'again',
    'letter-a',
    'digit-0',
    'digit-2',
    'side-left',
    'window-5',
    'go',
  ]);
  const digitless = callSentence(words, (clip) => clip !== 'digit-0');
  assert.equal(digitless.whole, false, 'half a number is none');
});

test('clips never overlap: the chime, then one language after the other', () => {
  const {clips: sentence} = callSentence(
    {number: 'A023', place: window(5, 'left'), again: false},
    has,
  );
  const sound = (clip: string) => ({clip, duration: (clips[clip]?.ms ?? 0) / 1000});
  const spoken = sentence.map((clip) => [clip, sound(clip)] as const);
  const placed = timeline(sound('chime'), [spoken, spoken]);
  placed.forEach(({sound: {clip, duration}, at}, i) => {
    const next = placed[i + 1];
    if (next) assert.ok(next.at >= at + duration + 0.049, clip);
  });
  assert.deepEqual(
    placed.map(({sound: {clip}}) => clip),
    ['chime', ...sentence, ...sentence],
  );
});

test('the alarms of the example hall have something to say', () => {
  for (const {clip} of hall.signage.alarms) assert.ok(has(clip), clip);
  assert.ok(has('attention'));
});

test('every clip has its file, every file its clip, and all are small', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ogg'));
  assert.deepEqual(files.map((name) => name.slice(0, -4)).sort(), Object.keys(clips).sort());
  for (const id of Object.keys(clips)) assert.ok(existsSync(new URL(`${id}.ogg`, folder)));
  const bytes = files.reduce((sum, name) => sum + statSync(new URL(name, folder)).size, 0);
  assert.ok(bytes < 750_000, `${bytes} bytes`);
});

import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync, statSync} from 'node:fs';
import {test} from 'node:test';
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

test('clips never overlap, and the sentence comes twice', () => {
  const {clips: sentence} = callSentence(
    {number: 'A023', place: window(5, 'left'), again: false},
    has,
  );
  const secondsOf = (clip: string) => (clips[clip]?.ms ?? 0) / 1000;
  const {placed, seconds} = timeline(sentence, secondsOf);
  placed.forEach(({clip, at}, i) => {
    const next = placed[i + 1];
    assert.ok((next?.at ?? seconds) >= at + secondsOf(clip), clip);
  });
  assert.equal(placed.filter(({clip}) => clip === 'digit-3').length, 2);
  assert.equal(placed[0]?.clip, 'chime');
});

test('every clip has its file, every file its clip, and all are small', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ogg'));
  assert.deepEqual(files.map((name) => name.slice(0, -4)).sort(), Object.keys(clips).sort());
  for (const id of Object.keys(clips)) assert.ok(existsSync(new URL(`${id}.ogg`, folder)));
  const bytes = files.reduce((sum, name) => sum + statSync(new URL(name, folder)).size, 0);
  assert.ok(bytes < 750_000, `${bytes} bytes`);
});

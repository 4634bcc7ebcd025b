import assert from 'node:assert/strict';
import {test} from 'node:test';
import {pinyin} from 'pinyin-pro';
import {shipped, shippedBytes, shippedIndex} from '../testing/shipped-clips.ts';
import {chineseUnits} from '../text/chinese.ts';
import {piecesOf} from '../text/pieces.ts';
import type {Spoken, SpokenLanguage} from '../speech.ts';
import './readings-table.ts';
import {texts, wholeClips, wholesOf} from './texts.ts';

const LANGUAGES: readonly SpokenLanguage[] = ['zh', 'en'];

test('every text of the catalogue has its spoken form: else `npm run make:speech`', () => {
  const without = LANGUAGES.flatMap((language) =>
    texts.flatMap(({from, ...words}) =>
      wholesOf(words[language], language)
        .filter(({clip}) => !shipped[language].has(clip))
        .map(({clip}) => `${from} (${language}): ${clip}`),
    ),
  );
  assert.deepEqual(without, []);
});

test('every text of the catalogue is heard, and no word of it is spelled', () => {
  for (const language of LANGUAGES) {
    for (const {from, ...words} of texts) {
      const text = words[language].replaceAll(/\{\w+\}/g, '12');
      const pieces = piecesOf({text, language}, shipped);
      const clips = pieces.flatMap((piece) => (piece.kind === 'clip' ? [piece.clip] : []));
      assert.equal(clips.length > 0, /[\p{L}\p{N}]/u.test(text), `${from} (${language})`);
      const spelled = clips.filter((clip) => /^[A-Z]$/.test(clip)).join('');
      assert.ok(spelled.length <= 1, `${from} (${language}) spells ${spelled}`);
    }
  }
});

test('a word of the other language is said by that language', () => {
  const clips = (spoken: Spoken) =>
    piecesOf(spoken, shipped).map((piece) => piece.kind === 'clip' && piece.clip);
  assert.deepEqual(clips({text: 'English', language: 'en'}), ['english']);
  assert.deepEqual(clips({text: '中文', language: 'zh'}), ['中文']);
});

test('no clip is kept of what nobody says any more', () => {
  for (const language of LANGUAGES) {
    const wanted = wholeClips(language).map(({clip}) => clip);
    assert.deepEqual(Object.keys(shippedIndex(`${language}-wholes`)).sort(), [...wanted].sort());
  }
});

test('each clip lies in its file where the index says', () => {
  for (const name of ['zh-bank', 'zh-wholes', 'en-bank', 'en-wholes']) {
    let end = 0;
    for (const [clip, [offset, bytes]] of Object.entries(shippedIndex(name)).sort(
      ([, [a]], [, [b]]) => a - b,
    )) {
      assert.equal(offset, end, clip);
      assert.ok(bytes > 300, `${clip} is empty`);
      end += bytes;
    }
    assert.equal(end, shippedBytes(name), name);
  }
});

test('the page reads the catalogue as the dictionary does that its table is made from', () => {
  const differing = texts.flatMap(({zh}) => {
    const runs = chineseUnits(zh.replaceAll(/\{\w+\}/g, '，'))
      .join('')
      .match(/\p{Script=Han}+/gu);
    return (runs ?? []).flatMap((run) => {
      const dictionary = pinyin(run, {toneType: 'num', v: true, toneSandhi: false}).replaceAll(
        '0',
        '5',
      );
      const page = shipped.readings.of(Array.from(run)).join(' ');
      return page === dictionary ? [] : [`${run}: ${page} / ${dictionary}`];
    });
  });
  assert.deepEqual(differing, []);
});

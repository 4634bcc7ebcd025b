import assert from 'node:assert/strict';
import {test} from 'node:test';
import {foundIn, wordsIn} from './words-in.ts';

const WORD = '七下东路73915';

test('a word is found however it is written down', () => {
  const utf8 = Buffer.from(WORD);
  const ways = [
    utf8,
    Buffer.from(WORD, 'utf16le'),
    Buffer.from('\\u4e03\\u4e0b\\u4e1c\\u8def73915'),
    Buffer.from('\\u4E03\\u4E0B\\u4E1C\\u8DEF73915'),
    Buffer.from(`?q=${encodeURIComponent(WORD)}&`),
    ...['', 'a', 'ab', 'abc'].flatMap((before) =>
      (['base64', 'base64url'] as const).map((way) =>
        Buffer.from(Buffer.from(`${before}${WORD}${before}`).toString(way)),
      ),
    ),
  ];
  ways.forEach((bytes, index) => {
    const amid = Buffer.concat([Buffer.from([0, 255, 9]), bytes, Buffer.from('zz')]);
    assert.deepEqual(wordsIn(amid, ['寒菊', WORD]), [WORD], `way ${index}`);
  });
});

test('what is near is not taken for it', () => {
  const bytes = Buffer.from('七下东路7391 七下东路');
  assert.deepEqual(foundIn([['here', bytes]], [WORD, '东路']), ['here: 东路']);
});

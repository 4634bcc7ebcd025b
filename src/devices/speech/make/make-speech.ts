import {mkdirSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import {checkTools} from '../../voice/make/studio.ts';
import type {SpokenLanguage} from '../speech.ts';
import {chineseBank, englishBank} from './banks.ts';
import {readingsTable, spokenPinyin} from './readings-table.ts';
import {makeSprite, type ClipSpec} from './sprite.ts';
import {wholeClips, type WholeClip} from './texts.ts';

// Makes every clip of the reader and its table of readings again: npm run make:speech
// Only somebody who changes words of the screens needs the programs that it calls.
const out = fileURLToPath(new URL('../clips/', import.meta.url));
checkTools();
mkdirSync(out, {recursive: true});

const table = readingsTable();
const json = JSON.stringify(table);
writeFileSync(`${out}zh-readings.json`, `${json}\n`);
const report = (name: string, words: string) => {
  process.stdout.write(`${name.padEnd(12)} ${words}\n`);
};
const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} KB`;
report('zh-readings', `${kilobytes(gzipSync(json).length)} gz`);

/** Text of one script is said by the voice of that script, whatever the language around it. */
const specOf =
  (language: SpokenLanguage) =>
  ({clip, text}: WholeClip): ClipSpec =>
    /\p{Script=Han}/u.test(text)
      ? {clip, say: spokenPinyin(text), voice: 'cmn-latn-pinyin'}
      : {clip, say: language === 'zh' ? clip : text, voice: 'en-us'};

const sprites: readonly (readonly [name: string, specs: readonly ClipSpec[]])[] = [
  ['zh-bank', chineseBank(table)],
  ['zh-wholes', wholeClips('zh').map(specOf('zh'))],
  ['en-bank', englishBank()],
  ['en-wholes', wholeClips('en').map(specOf('en'))],
];
for (const [name, specs] of sprites) {
  const {bytes, seconds} = await makeSprite(name, specs, out);
  report(name, `${specs.length} clips, ${Math.round(seconds)} s, ${kilobytes(bytes)}`);
}

import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import {KINDS, kindNumber, type Kind} from '../kinds.ts';
import {packColumns} from './pack-columns.ts';
import {readingOfWord, readingsOfCharacter} from './readings.ts';
import {readWordList} from './word-lists.ts';
import {countPairs, readSentences} from './word-pairs.ts';

// Makes tables/pinyin.bin again: apt-get install rime-data-pinyin-simp && node src/input/pinyin/make/make-data.ts
const DICTIONARY = '/usr/share/rime-data/pinyin_simp.dict.yaml';
/** What a word weighs that only the sentences have. */
const IN_A_SENTENCE = 50;
const data = (name: string) => fileURLToPath(new URL(`../tables/${name}`, import.meta.url));
const read = (name: string) => readFileSync(data(name), 'utf8');

/** By text and reading, so that 重 has one entry for each of its readings. */
const entries = new Map<
  string,
  {text: string; reading: readonly string[]; weight: number; kind: number}
>();

function enter(text: string, reading: readonly string[], weight: number, kind: Kind): void {
  if (Array.from(text).length !== reading.length)
    throw new Error(`${text}: ${reading.join(' ')}: one syllable for each character 一字一音`);
  const id = `${text} ${reading.join(' ')}`;
  const known = entries.get(id);
  entries.set(id, {
    text,
    reading,
    weight: Math.max(weight, known?.weight ?? 0),
    kind: kind === 'general' ? (known?.kind ?? 0) : kindNumber(kind),
  });
}

const isKind = (heading: string): heading is Kind => KINDS.some((kind) => kind === heading);

const inDictionary = new Set<string>();

for (const line of readFileSync(DICTIONARY, 'utf8').split('\n')) {
  const [text, reading, weight] = line.split('\t');
  if (text === undefined || reading === undefined) continue;
  const syllables = reading.split(' ');
  enter(text, syllables, Number(weight ?? 0), 'general');
  inDictionary.add(text);
}

const standard = Array.from(
  read('standard-characters.txt').replace(/^#.*$/gm, '').replaceAll('\n', ''),
);
for (const character of standard) {
  // The usual reading always: who looks for the character has it from a dictionary.
  const [usual, ...others] = readingsOfCharacter(character);
  if (usual !== undefined) enter(character, [usual], 0, 'general');
  if (!inDictionary.has(character))
    for (const reading of others) enter(character, [reading], 0, 'general');
}

for (const [file, kind] of [
  ['petition.txt', 'petition'],
  ['guizhou-places.txt', 'county'],
  ['guizhou.txt', 'street'],
] as const)
  for (const {text, heading, weight, reading} of readWordList(read(file), kind)) {
    if (!isKind(heading)) throw new Error(`${file}: heading ${heading} is no kind 标题不是词类`);
    enter(text, reading ?? readingOfWord(text), weight, heading);
  }

const sentences = readSentences(read('sentences.txt'));
const texts = new Set(Array.from(entries.values(), ({text}) => text));
for (const words of sentences)
  for (const word of words)
    if (!texts.has(word)) enter(word, readingOfWord(word), IN_A_SENTENCE, 'general');

// A longer word names its characters by syllable, so each of them has to be there.
for (const {text, reading} of [...entries.values()])
  Array.from(text).forEach((character, at) => {
    enter(character, [reading[at] ?? ''], 0, 'general');
  });

const names = read('names.txt').replace(/^#.*\n/gm, '');
const packed = packColumns([...entries.values()], names, countPairs(sentences));
const file = gzipSync(packed, {level: 9});
// The operating system's number: the same file wherever it is made.
file[9] = 255;
writeFileSync(data('pinyin.bin'), file);
process.stdout.write(`${entries.size} words, ${packed.length} bytes, ${file.length} packed\n`);

import {copyFileSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {packStrokes, type Glyph} from './pack-strokes.ts';

// Makes the stroke tables again: node src/input/handwriting/make/make-strokes.ts DICTIONARY
// DICTIONARY is pinyin_simp.dict.yaml of Debian's rime-data-pinyin-simp; only the order comes from it.
const COMMON = 3755;

const medians = dirname(createRequire(import.meta.url).resolve('hanzi-writer-data/package.json'));
const out = fileURLToPath(new URL('../data/', import.meta.url));

/** How often each character stands in words of the dictionary, by their weights. */
function weights(dictionary: string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const line of readFileSync(dictionary, 'utf8').split('\n')) {
    const [word, , weight] = line.split('\t');
    if (!word || !weight) continue;
    for (const character of word) {
      sums.set(character, (sums.get(character) ?? 0) + Number(weight));
    }
  }
  return sums;
}

/** Coordinates of the source: 1024 to a side, y upwards from -124. Ours: 256 to a side, y downwards. */
function glyph(character: string): Glyph {
  const file = readFileSync(join(medians, `${character}.json`), 'utf8');
  const {medians: strokes} = JSON.parse(file) as {medians: [number, number][][]};
  return {
    character,
    strokes: strokes.map((stroke) => stroke.map(([x, y]) => ({x: x / 4, y: (900 - y) / 4}))),
  };
}

const [dictionary] = process.argv.slice(2);
if (!dictionary) throw new Error('name the dictionary: pinyin_simp.dict.yaml');
const weight = weights(dictionary);
const glyphs = readdirSync(medians)
  .map((file) => file.replace(/\.json$/, ''))
  .filter((name) => /^\p{Unified_Ideograph}$/u.test(name))
  .sort((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0) || (a < b ? -1 : 1))
  .map(glyph);
const tables = {common: glyphs.slice(0, COMMON), rare: glyphs.slice(COMMON)};
for (const [name, part] of Object.entries(tables)) {
  const bytes = packStrokes(part);
  writeFileSync(join(out, `strokes-${name}.bin`), bytes);
  process.stdout.write(`${name}: ${part.length} characters, ${bytes.length} bytes\n`);
}
copyFileSync(join(medians, 'ARPHICPL.TXT'), join(out, 'ARPHICPL.TXT'));

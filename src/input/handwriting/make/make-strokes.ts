import {copyFileSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {charactersByWeight} from './frequency.ts';
import {packStrokes, type Glyph} from './pack-strokes.ts';

// Makes the stroke tables again: node src/input/handwriting/make/make-strokes.ts DICTIONARY
// DICTIONARY is pinyin_simp.dict.yaml of Debian's rime-data-pinyin-simp; only the order comes from it.
const COMMON = 3755;

const medians = dirname(createRequire(import.meta.url).resolve('hanzi-writer-data/package.json'));
const out = fileURLToPath(new URL('../tables/', import.meta.url));

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
const commonFirst = charactersByWeight(readFileSync(dictionary, 'utf8'));
const glyphs = readdirSync(medians)
  .map((file) => file.replace(/\.json$/, ''))
  .filter((name) => /^\p{Unified_Ideograph}$/u.test(name))
  .sort(commonFirst)
  .map(glyph);
const tables = {common: glyphs.slice(0, COMMON), rare: glyphs.slice(COMMON)};
for (const [name, part] of Object.entries(tables)) {
  const bytes = packStrokes(part);
  writeFileSync(join(out, `strokes-${name}.bin`), bytes);
  process.stdout.write(`${name}: ${part.length} characters, ${bytes.length} bytes\n`);
}
copyFileSync(join(medians, 'ARPHICPL.TXT'), join(out, 'ARPHICPL.TXT'));

import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {charactersByWeight} from '../../handwriting/make/frequency.ts';
import type {Radical} from '../radicals.ts';
import {packComponents} from './pack-components.ts';
import {placesOf, type Place} from './places.ts';
import {VarintWriter} from './varint-writer.ts';
import {VARIANTS} from './variants.ts';

// Makes the tables again: node src/input/radical/make/make-radicals.ts UNICODE DICTIONARY DECOMPOSITIONS
// UNICODE is usr/share/unicode of Debian's unicode-data; the other two are told in the README.
const [unicode, dictionary, decompositions] = process.argv.slice(2);
if (!unicode || !dictionary || !decompositions) throw new Error('name the three sources');

const out = fileURLToPath(new URL('../tables/', import.meta.url));
const unpacked = (name: string) =>
  execFileSync('bzcat', [join(unicode, name)], {maxBuffer: 2 ** 28}).toString();
const unihan = unpacked('Unihan_IRGSources.txt.bz2');

/** One property of Unihan, by character. */
function property(name: string): Map<string, string> {
  const lines = unihan.split('\n').map((line) => line.split('\t'));
  return new Map(
    lines.flatMap(([code, key, value]) =>
      code && key === name && value
        ? [[String.fromCodePoint(parseInt(code.slice(2), 16)), value]]
        : [],
    ),
  );
}

const strokes = property('kTotalStrokes');
const strokesOf = (character: string) => {
  const [count] = (strokes.get(character) ?? '').split(' ');
  if (!count) throw new Error(`nobody knows the strokes of ${character}`);
  return Number(count);
};

function radicals(): Radical[] {
  const lines = readFileSync(join(unicode ?? '', 'CJKRadicals.txt'), 'utf8').matchAll(
    /^(\d+)('?); \w+; (\w+)$/gm,
  );
  const forms = new Map<number, string[]>();
  for (const [, number, , code] of lines) {
    const character = String.fromCodePoint(parseInt(code ?? '', 16));
    forms.set(Number(number), [...(forms.get(Number(number)) ?? []), character]);
  }
  return [...forms].map(([number, [character = '', ...simplified]]) => ({
    number,
    character,
    strokes: strokesOf(character),
    variants: [...simplified, ...Array.from(VARIANTS[number] ?? '')].map((variant) => ({
      character: variant,
      strokes: strokesOf(variant),
    })),
  }));
}

const commonFirst = charactersByWeight(readFileSync(dictionary, 'utf8'));

function packRadicals(all: readonly Radical[], places: readonly Place[]): Uint8Array {
  const writer = new VarintWriter();
  writer.text(JSON.stringify(all));
  let code = 0;
  for (const {number} of all) {
    const mine = places.filter(({radical}) => radical === number);
    const rests = [...new Set(mine.map(({rest}) => rest))].sort((a, b) => a - b);
    writer.number(rests.length);
    for (const rest of rests) {
      const group = mine.filter((place) => place.rest === rest);
      writer.number(rest);
      writer.number(group.length);
      for (const character of group.map((place) => place.character).sort(commonFirst)) {
        const next = character.codePointAt(0) ?? 0;
        writer.signed(next - code);
        code = next;
      }
    }
  }
  return writer.done();
}

const all = radicals();
const places = placesOf(property('kRSUnicode'));
const sources = readFileSync(join(unicode, 'USourceData.txt'), 'utf8');
const files = {
  radicals: packRadicals(all, places),
  components: packComponents(
    readFileSync(decompositions, 'utf8'),
    sources,
    unpacked('Unihan_Variants.txt.bz2'),
    commonFirst,
  ),
};
for (const [name, bytes] of Object.entries(files)) {
  writeFileSync(join(out, `${name}.bin`), bytes);
  process.stdout.write(`${name}: ${bytes.length} bytes\n`);
}
process.stdout.write(`${new Set(places.map(({character}) => character)).size} characters\n`);

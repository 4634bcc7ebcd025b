import {readFileSync} from 'node:fs';
import {openHandwriting} from '../../../src/input/handwriting/handwriting.ts';
import {readStrokeTable} from '../../../src/input/handwriting/stroke-table.ts';
import {distortions, seeded} from '../../../src/input/handwriting/testing/distort.ts';
import {model, tableBytes} from '../../../src/input/handwriting/testing/models.ts';
import {nameRanks} from '../../../src/input/pinyin/name-lists.ts';
import {monotonic, percentiles} from '../percentiles.ts';

// How often distorted models are read rightly, with both tables loaded, and how fast. The models
// come from one font, so this is what the recogniser can do at best: real hands differ more.
// RECHA_SEED=7 npm run bench:handwriting draws other characters.
const CHARACTERS = 300;
const NAMES = new URL('../../../src/input/pinyin/tables/names.txt', import.meta.url);
const seed = Number(process.env['RECHA_SEED'] ?? 1);

const loading = monotonic();
const handwriting = openHandwriting(tableBytes('common'));
const common = monotonic();
handwriting.add(tableBytes('rare'));
const all = monotonic();
const loadMs = {common: Math.round(common - loading), rare: Math.round(all - common)};

const {characters} = readStrokeTable(tableBytes('common'));
const share = (count: number) => Math.round((1000 * count) / CHARACTERS) / 10;
const classes = Object.entries(distortions).map(([name, distort]) => {
  const random = seeded(seed);
  const times: number[] = [];
  const missed: string[] = [];
  const notFirst: string[] = [];
  for (let count = 0; count < CHARACTERS; count++) {
    const wanted = characters[Math.floor(random() * characters.length)]!;
    const ink = distort(model(wanted), random);
    const from = monotonic();
    const found = handwriting.recognise(ink).map(({text}) => text);
    times.push(monotonic() - from);
    const failure = `${wanted} ${found.join('')}`;
    if (found[0] !== wanted) notFirst.push(failure);
    if (!found.includes(wanted)) missed.push(failure);
  }
  const top1 = share(CHARACTERS - notFirst.length);
  const top8 = share(CHARACTERS - missed.length);
  return {name, top1, top8, ms: percentiles(times), missed, notFirst};
});

/** Characters of names, as they are written in a name: told from look-alikes by the lists of names, and without them. */
const ranks = nameRanks(readFileSync(NAMES, 'utf8'));
const inNames = [...ranks.keys()].filter((character) => characters.includes(character));
const names = Object.entries(distortions).map(([name, distort]) => {
  const hits = {first: {plain: 0, byNames: 0}, among8: {plain: 0, byNames: 0}};
  const random = seeded(seed);
  for (let count = 0; count < CHARACTERS; count++) {
    const wanted = inNames[Math.floor(random() * inNames.length)]!;
    const ink = distort(model(wanted), random);
    for (const way of ['plain', 'byNames'] as const) {
      const found = handwriting
        .recognise(ink, {mode: 'name', ranks: way === 'byNames' ? ranks : undefined})
        .map(({text}) => text);
      if (found[0] === wanted) hits.first[way] += 1;
      if (found.includes(wanted)) hits.among8[way] += 1;
    }
  }
  const shares = ({plain, byNames}: {plain: number; byNames: number}) => ({
    plain: share(plain),
    byNames: share(byNames),
  });
  return {name, top1: shares(hits.first), top8: shares(hits.among8)};
});
process.stdout.write(`${JSON.stringify({seed, loadMs, classes, names}, null, 2)}\n`);

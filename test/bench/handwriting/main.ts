import {openHandwriting} from '../../../src/input/handwriting/handwriting.ts';
import {readStrokeTable} from '../../../src/input/handwriting/stroke-table.ts';
import {distortions, seeded} from '../../../src/input/handwriting/testing/distort.ts';
import {model, tableBytes} from '../../../src/input/handwriting/testing/models.ts';
import {monotonic, percentiles} from '../percentiles.ts';

// How often distorted models are read rightly, with both tables loaded, and how fast. The models
// come from one font, so this is what the recogniser can do at best: real hands differ more.
// RECHA_SEED=7 npm run bench:handwriting draws other characters.
const CHARACTERS = 300;
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
process.stdout.write(`${JSON.stringify({seed, loadMs, classes}, null, 2)}\n`);

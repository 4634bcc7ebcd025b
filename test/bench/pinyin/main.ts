import {readFile} from 'node:fs/promises';
import {loadPinyin} from '../../../src/input/pinyin/pinyin-data.ts';
import {openPinyin} from '../../../src/input/pinyin/pinyin-engine.ts';
import {type PinyinMode} from '../../../src/input/pinyin/kinds.ts';
import {monotonic, percentiles} from '../percentiles.ts';
import {reachable} from './characters.ts';

// npm run bench:pinyin prints how well and how fast the engine reads. `-- held-out` lists what it misses there too: whoever tunes
// the engine does not look.
interface Wanted {
  readonly text: string;
  readonly letters: string;
  readonly mode: PinyinMode;
}

const here = (path: string) => new URL(path, import.meta.url);
const wanted = JSON.parse(await readFile(here('wanted.json'), 'utf8')) as Record<
  'tuning' | 'heldOut',
  Wanted[]
>;
const bytes = await readFile(here('../../../src/input/pinyin/tables/pinyin.bin'));

/** Of this process, in ms: what a load costs whatever else the machine does. */
const cpuMs = () => {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1000;
};
/** What is in use, in MB; exact only where Node lets us collect first (--expose-gc). */
const usedMb = () => {
  globalThis.gc?.();
  const {heapUsed, arrayBuffers} = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

const usedBefore = usedMb();
const started = {clock: monotonic(), cpu: cpuMs()};
const engine = openPinyin(await loadPinyin(() => Promise.resolve(new Uint8Array(bytes))));
const load = {
  ms: monotonic() - started.clock,
  cpuMs: cpuMs() - started.cpu,
  fileKb: bytes.length / 1000,
};
const memoryMb = usedMb() - usedBefore;

const FIRST = 5;
const share = (part: number, whole: number) => Math.round((1000 * part) / whole) / 10;

function judge(list: readonly Wanted[]) {
  const ranks = list.map(({text, letters, mode}) => ({
    text,
    letters,
    mode,
    rank: engine.read(letters, mode).candidates.findIndex((one) => one.text === text) + 1,
    first: engine.read(letters, mode).candidates[0]?.text,
  }));
  const within = (all: typeof ranks, best: number) =>
    share(all.filter(({rank}) => rank > 0 && rank <= best).length, all.length);
  const of = (all: typeof ranks) => ({
    n: all.length,
    top1: within(all, 1),
    top5: within(all, FIRST),
  });
  return {
    all: of(ranks),
    text: of(ranks.filter(({mode}) => mode === 'text')),
    name: of(ranks.filter(({mode}) => mode === 'name')),
    address: of(ranks.filter(({mode}) => mode === 'address')),
    missed: ranks.filter(({rank}) => rank === 0 || rank > FIRST),
  };
}

/** The machine may be at other work: of so many tries the fastest is what the engine takes. */
const TRIES = 3;
/** Letters beyond which a composition is a long one. */
const LONG = 20;

/** Milliseconds for each key of each wanted text, as a visitor types it. */
function timeKeys(list: readonly Wanted[]): {length: number; ms: number}[] {
  return list.flatMap(({letters, mode}) =>
    Array.from(letters.slice(0, 30), (_, at) => {
      const typed = letters.slice(0, at + 1);
      const ms = Math.min(
        ...Array.from({length: TRIES}, () => {
          const from = monotonic();
          engine.read(typed, mode);
          return monotonic() - from;
        }),
      );
      return {length: typed.length, ms};
    }),
  );
}

const tuning = judge(wanted.tuning);
const heldOut = judge(wanted.heldOut);
const keys = timeKeys([...wanted.tuning, ...wanted.heldOut]);
const print = (line: string) => process.stdout.write(`${line}\n`);
const figures = ({all, text, name, address}: typeof tuning) => ({all, text, name, address});
print(
  JSON.stringify(
    {
      load,
      memoryMb,
      keyMs: percentiles(keys.map(({ms}) => ms)),
      longKeyMs: percentiles(keys.filter(({length}) => length > LONG).map(({ms}) => ms)),
      tuning: figures(tuning),
      heldOut: figures(heldOut),
      characters: await reachable(engine),
    },
    null,
    1,
  ),
);
const list = (all: typeof tuning.missed) => {
  for (const {text, letters, mode, rank, first} of all)
    print(`  ${mode} ${letters}: ${text} ${rank || '–'} ${first}`);
};
print('missed, tuning half:');
list(tuning.missed);
if (process.argv[2] === 'held-out') list(heldOut.missed);

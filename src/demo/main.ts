import {mkdtempSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {addressesOf} from '../hub/addresses.ts';
import {startHub} from '../hub/hub.ts';
import {PAGES} from '../hub/options.ts';
import {planDay, seeded, shiftsOf, type DayFigures} from './day-plan.ts';
import {HallClient} from './hall-client.ts';
import {playDay} from './play-day.ts';

const {values} = parseArgs({
  allowNegative: true,
  options: {
    speed: {type: 'string', default: '60'},
    seed: {type: 'string', default: '1'},
    port: {type: 'string', default: '8080'},
    rush: {type: 'boolean', default: true},
  },
});
const speed = Number(values.speed);
if (!(speed > 0)) throw new Error('--speed is how many minutes of the day pass in one');

const say = (line: string) => process.stdout.write(`${line}\n`);
const figures = JSON.parse(
  readFileSync(new URL('./arrivals.json', import.meta.url), 'utf8'),
) as DayFigures;

// A hall of its own, so that the played day does not mix with a real one.
const hub = await startHub({
  data: mkdtempSync(join(tmpdir(), 'recha-demo-')),
  host: '127.0.0.1',
  trial: true,
  port: Number(values.port),
  pages: PAGES,
  logLevel: 'warn',
  onLost: (error) => {
    throw error;
  },
});
const hall = (await new HallClient(hub.url, {kind: 'demo', id: 'day'}).snapshot()).configuration;
if (!hall) throw new Error('the hall has no configuration');

const visits = planDay(figures, hall, {seed: Number(values.seed), rush: values.rush});
const doors = (shiftsOf(figures)[0]?.from ?? 0) - 6;
const began = performance.now();
const clock = {
  now: () => doors + ((performance.now() - began) / 60_000) * speed,
  pass: (minutes: number) =>
    new Promise<void>((resolve) => setTimeout(resolve, Math.max(0, (minutes / speed) * 60_000))),
};

say(`
Recha 热茶 · 一天的演示 a day in the hall, ${String(speed)} times as fast

${addressesOf(hub.url)}

${String(visits.length)} visits, ${values.rush ? 'with' : 'without'} the rush at ${figures.rush.at}. Ctrl+C ends it.
`);
process.once('SIGINT', () => void hub.stop().then(() => process.exit(0)));
process.once('SIGTERM', () => void hub.stop().then(() => process.exit(0)));

const played = await playDay({url: hub.url, hall, figures, visits, random: seeded(2), clock});
say(
  `The day is over: ${String(played.issued)} numbers, ${String(played.finished)} visits finished, ` +
    `${String(played.missed)} calls missed, ${String(played.booked)} given a time. The screens stay up; Ctrl+C ends.`,
);

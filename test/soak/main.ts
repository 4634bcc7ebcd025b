import {parseArgs} from 'node:util';
import {HallClient} from '../../src/demo/hall-client.ts';
import {DeviceBrowser, WALL} from '../e2e/browser.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {publish, withSlogans} from '../publish.ts';
import {BusySeats} from './busy-seats.ts';
import {CuttableLine} from './cuttable-line.ts';
import {healthOf, lookAt} from './page-health.ts';

// A wall's months in minutes: npm run soak -- --calls 5000 --reconnects 50 --changes 10 is a short run.
// Prints one JSON document; ends with an error where the wall holds on to more and more.
const {values} = parseArgs({
  options: {
    calls: {type: 'string', default: '100000'},
    reconnects: {type: 'string', default: '1000'},
    changes: {type: 'string', default: '200'},
  },
});
const [calls, reconnects, changes] = [values.calls, values.reconnects, values.changes].map(Number);
if (!calls || !reconnects || !changes) throw new Error('--calls, --reconnects, --changes: above 0');

/** Rounds of calls, cuts and a change each; the first ones fill what is filled once. */
const ROUNDS = 40;
const WARM_UP = 4;
const MOST_MB = 1;
/** Somebody new stands on the stage at least so often, and in the grid as many as there are seats. */
const STAGE_SECONDS = 20;
const SEATS = 54;
/** Often enough to see what a stage holds for six seconds. */
const LOOK_MS = 500;
const share = (all: number, round: number) =>
  Math.round((all * (round + 1)) / ROUNDS) - Math.round((all * round) / ROUNDS);

const hub = await HubProcess.start({data: newDataFolder()});
const line = await CuttableLine.to(hub.port);
const operator = new HallClient(hub.url, {kind: 'console', id: 'soak'});
const {configuration} = await operator.snapshot();
if (!configuration) throw new Error('the hub has no hall');
const slogans = configuration.signage.slogans.map(({text}) => text);
const seats = await BusySeats.open(hub.url, configuration);
const browser = await DeviceBrowser.open();
const page = await browser.page(`${line.url}/signage/?mute`, WALL);
await page.locator('rc-window-grid').waitFor();
const devtools = await page.context().newCDPSession(page);
await devtools.send('Performance.enable');

/** Other words on the wall; the number of slogans stays, so that the pages stay comparable. */
async function change(count: number): Promise<void> {
  const text = `第${String(count).padStart(3, '0')}次更换`;
  await publish(operator, (hall) => withSlogans(hall, [text, ...slogans.slice(1)]));
}

const onStage = new Set<string>();
const inGrid = new Set<string>();
const look = async () => {
  const {stage, grid} = await lookAt(page);
  if (stage) onStage.add(stage);
  for (const number of grid) inGrid.add(number);
};

const samples = [];
let called = 0;
let changed = 0;
const began = performance.now();
for (let round = 0; round < ROUNDS; round += 1) {
  let busy = true;
  const visits = seats.receive(share(calls, round)).then((count) => {
    called += count;
    busy = false;
  });
  const cuts = (async () => {
    for (let i = share(reconnects, round); i > 0; i -= 1) await line.cut();
  })();
  const published = (async () => {
    for (let i = share(changes, round); i > 0; i -= 1) await change((changed += 1));
  })();
  const looks = (async () => {
    while (busy) {
      await look();
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  })();
  await Promise.all([visits, cuts, published, looks]);
  await look();
  samples.push({called, feeds: line.feeds, changed, ...(await healthOf(page, devtools))});
  process.stderr.write(`${String(round + 1)} of ${String(ROUNDS)}, ${String(called)} calls\n`);
}
const seconds = Math.round((performance.now() - began) / 1000);
await browser.close();
await line.close();
await hub.kill();

const warm = samples[WARM_UP];
const last = samples.at(-1);
if (!warm || !last) throw new Error('nothing was measured');
const more = {
  heapMb: Math.round((last.heapMb - warm.heapMb) * 1000) / 1000,
  nodes: last.nodes - warm.nodes,
  listeners: last.listeners - warm.listeners,
  detached: last.detached - warm.detached,
  storedMb: Math.round((last.storedMb - warm.storedMb) * 1000) / 1000,
};
const seen = {onStage: onStage.size, inGrid: inGrid.size};
const document = {seconds, calls: called, reconnects: line.feeds - 1, changes: changed, seen, more};
process.stdout.write(
  `${JSON.stringify({...document, errors: browser.errors, samples}, null, 1)}\n`,
);
// A wall that stands still holds on to nothing, and proves nothing.
if (seen.onStage < seconds / STAGE_SECONDS || seen.inGrid < Math.min(calls, SEATS)) {
  throw new Error('the wall did not show what happened');
}
if (more.listeners > 0) throw new Error('the wall listens more and more');
if (more.heapMb > MOST_MB) throw new Error('the heap of the wall grows');
if (browser.errors.length > 0) throw new Error('the wall met errors');

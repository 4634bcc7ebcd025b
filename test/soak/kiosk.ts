import {setTimeout} from 'node:timers/promises';
import {parseArgs} from 'node:util';
import {HallClient} from '../../src/demo/hall-client.ts';
import {DeviceBrowser, KIOSK, installed} from '../e2e/browser.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {healthOf} from './page-health.ts';
import {makeReady, numberOnly, visit, withName} from './page-visits.ts';

// A kiosk's weeks in minutes: npm run soak:kiosk -- --visits 200 is a short run. First each visit is
// followed by a fresh document, as in a hall; then all of them go through one, as where there is no
// network and no worker. Prints one JSON document; ends with an error where memory grows.
const {values} = parseArgs({
  options: {
    visits: {type: 'string', default: '1000'},
    /** `fresh` or `one` runs one of the two. */
    documents: {type: 'string', default: 'fresh,one'},
  },
});
const visits = Number(values.visits);
if (!(visits >= 20)) throw new Error('--visits: at least 20');

/** The first ones fill what is filled once. */
const MARKS = [0.1, 0.5, 1].map((share) => Math.round(visits * share));
/** One in so many fills in a form. */
const WITH_NAME = 5;
const MOST_MB = 1;
/** Receives everybody who was sent to general reception, so that nobody is left in the state. */
const SEAT = '1-left';

async function soak(renew: boolean) {
  const hub = await HubProcess.start({data: newDataFolder()});
  const browser = await DeviceBrowser.open();
  const page = await browser.page(`${hub.url}/kiosk/`, KIOSK);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await installed(page);
  await makeReady(page, renew);
  const desk = new HallClient(hub.url, {kind: 'desk', id: SEAT});
  await desk.send('open-seat', {seat: SEAT});
  const samples = [];
  const began = performance.now();
  for (let count = 1; count <= visits; count += 1) {
    await visit(page, count % WITH_NAME === 0 ? withName : numberOnly, renew);
    await receive(desk);
    if (!MARKS.includes(count)) continue;
    await page.locator('rc-home-screen').waitFor();
    samples.push({visits: count, ...(await healthOf(page, devtools)), hubMb: hub.memoryMb()});
    process.stderr.write(`${count} of ${visits} visits, ${renew ? 'fresh' : 'one'} document\n`);
  }
  const secondsEach = Math.round((performance.now() - began) / visits) / 1000;
  await browser.close();
  await hub.kill();
  const [warm] = samples;
  const last = samples.at(-1);
  if (!warm || !last) throw new Error('nothing was measured');
  const grew = {
    heapMb: Math.round((last.heapMb - warm.heapMb) * 1000) / 1000,
    storedMb: Math.round((last.storedMb - warm.storedMb) * 1000) / 1000,
    nodes: last.nodes - warm.nodes,
    listeners: last.listeners - warm.listeners,
  };
  return {renew, secondsEach, grew, errors: browser.errors, samples};
}

/** On a busy machine the kiosk may have numbered on its own, and tell the hub a little later. */
async function receive(desk: HallClient): Promise<void> {
  let ticket: string | undefined;
  while (ticket === undefined) {
    const called = await desk.send('call-next', {seat: SEAT});
    ticket = 'answer' in called ? called.answer.ticket?.id : undefined;
    if (ticket === undefined) await setTimeout(1_000);
  }
  await desk.send('start', {ticket});
  await desk.send('finish', {ticket, outcome: 'settled'});
}

const runs = [];
for (const each of values.documents.split(',')) runs.push(await soak(each === 'fresh'));
process.stdout.write(`${JSON.stringify(runs, null, 1)}\n`);
for (const {grew, errors} of runs) {
  if (grew.heapMb > MOST_MB) throw new Error('the heap of the kiosk grows');
  if (grew.storedMb > MOST_MB) throw new Error('what the kiosk stores grows');
  if (errors.length > 0) throw new Error('the kiosk met errors');
}

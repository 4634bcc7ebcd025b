import {sizes} from '../size.ts';
import {callLatency} from './call-latency.ts';
import {callToChime} from './chime.ts';
import {commandCosts} from './command-cost.ts';
import {coldStart} from './cold-start.ts';
import {fleetPage} from './fleet-page.ts';
import {issueRate} from './issue-rate.ts';
import {marquee} from './marquee/marquee.ts';
import {callPainted} from './painted.ts';
import {printing} from './printing.ts';
import {restartTime} from './restart.ts';
import {stepsToNumber} from './steps.ts';
import {tapToPaint} from './tap-to-paint.ts';
import {waitRange} from './wait-range.ts';

// Prints one JSON document. Speed is looked at here and fails no test; wrong numbers do fail here.
const rates = [];
for (const clients of [1, 8, 64]) {
  const rate = await issueRate(clients, 5);
  if (rate.issued !== rate.distinct) throw new Error('a number was issued twice');
  rates.push(rate);
}
const withForms = await issueRate(64, 5, true);
const received = [];
for (const displays of [1, 30, 1_000]) {
  received.push({displays, ms: await callLatency(displays, 60)});
}
const painted = [];
for (const walls of [1, 30]) painted.push({walls, ms: await callPainted(walls, 20)});
const document = {
  numbersPerSecond: rates,
  numbersWithFormsPerSecond: withForms,
  callToFrameReceived: received,
  callToPainted: painted,
  callToChimeMs: await callToChime(24),
  javascriptKbGz: sizes(),
  coldStartAtQuarterCpu: [await coldStart('kiosk'), await coldStart('signage')],
  tapToPaintAtQuarterCpu: await tapToPaint(),
  fleetPage: await fleetPage(200),
  stepsToNumber: await stepsToNumber(),
  printing: await printing(),
  marquee: await marquee(),
  restart: await restartTime(100_000),
  commandCost: await commandCosts(),
  expectedWait: [waitRange(8, false), waitRange(8, true)],
};
process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);

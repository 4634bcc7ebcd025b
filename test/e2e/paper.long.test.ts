import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, test} from 'node:test';
import type {Page} from 'playwright-core';
import {pageClock} from '../../src/devices/after.ts';
import type {HallEvent} from '../../src/hall/event.ts';
import {API} from '../../src/wire/api.ts';
import {AgentProcess, freePort} from '../agent-process.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {until} from '../until.ts';
import {EPSON} from '../printer/model.ts';
import {PaperPrinter} from '../printer/paper-printer.ts';
import {listen, type TcpPrinter} from '../printer/tcp-printer.ts';
import {words} from '../printer/ticket-text.ts';
import {DeviceBrowser, KIOSK, press, sees, takeNumber} from './browser.ts';

/** What never comes has to fail at last; far beyond what any machine takes. */
const AT_LAST = {timeout: 240_000};

let hub: HubProcess;
let browser: DeviceBrowser;
let printer: PaperPrinter;
let wire: TcpPrinter;
let agent: AgentProcess;
let args: string[];
let kiosk: Page;

before(async () => {
  hub = await HubProcess.start({data: newDataFolder()});
  browser = await DeviceBrowser.online();
});
beforeEach(async () => {
  printer = new PaperPrinter({clock: pageClock, model: EPSON, rowsPerSecond: 20_000});
  wire = await listen(printer);
  const port = String(await freePort());
  args = ['--folder', newDataFolder(), '--app', 'kiosk', '--hub', hub.url, '--port', port];
  args.push('--printer', `tcp://127.0.0.1:${String(wire.port)}`, '--dialect', 'epson');
  agent = await AgentProcess.start(args);
  kiosk = await browser.page(agent.entrance, KIOSK);
  await sees(kiosk, '您好，欢迎您来');
});
afterEach(async () => {
  await browser.closePages();
  await agent.stop();
  await wire.close();
});
after(async () => {
  await browser.close();
  await hub.stop();
});

const slips = (): string[][] => printer.tickets.map(({lines}) => lines.map(words));

async function eventsOf(type: HallEvent['type']): Promise<HallEvent[]> {
  const response = await fetch(`${hub.url}${API.events}?limit=5000`);
  const {events} = (await response.json()) as {events: HallEvent[]};
  return events.filter((event) => event.type === type);
}

test(
  'a number comes out of the printer, and the screen says so when it is out',
  AT_LAST,
  async () => {
    const number = await takeNumber(kiosk);
    await sees(kiosk, '请拿好号单');
    assert.equal(printer.tickets.length, 1);
    assert.ok(slips()[0]?.includes(number));
    assert.ok(slips()[0]?.some((line) => /^\d{4} \d{4} \d{4}$/.test(line)));
    assert.equal(printer.tickets[0]?.whole, true);
    assert.deepEqual(printer.violations, []);
    assert.deepEqual(browser.errors, []);
  },
);

test(
  'paper that ends in the middle leaves the number on the screen, and a second try is marked as one',
  AT_LAST,
  async () => {
    const before = (await eventsOf('slip-missing')).length;
    const settled = (await eventsOf('slip-settled')).length;
    printer.when('text', () => {
      printer.runOut();
    });
    const number = await takeNumber(kiosk);
    await sees(kiosk, '请记下号码或拍照');
    assert.equal((await eventsOf('slip-missing')).length, before + 1, 'a guide is told');
    printer.loadPaper();
    await press(kiosk, '再打一次', '请拿好号单');
    const whole = slips().filter((lines) => lines.includes(number) && lines.includes('补打'));
    assert.equal(whole.length, 1);
    await until(async () => (await eventsOf('slip-settled')).length > settled);
    const unmarked = printer.tickets.filter(
      ({whole: all, lines}) => all && lines.map(words).includes(number),
    );
    assert.equal(unmarked.length, 1, 'the torn one never becomes a whole one');
  },
);

test(
  'a device whose power is cut in the middle of a slip finds out afterwards what became of it',
  AT_LAST,
  async () => {
    const settled = (await eventsOf('slip-settled')).length;
    // All of it is in the printer, and nobody is there any more to hear that it came out.
    let killed: Promise<void> | undefined;
    printer.when('before-cut', () => {
      killed = agent.kill();
    });
    const number = await takeNumber(kiosk);
    await sees(kiosk, '号单可能没打出来');
    await killed;
    await until(() => slips().some((lines) => lines.includes(number)));
    await kiosk.close();
    agent = await AgentProcess.start(args);
    const again = await browser.page(agent.entrance, KIOSK);
    await sees(again, '您好，欢迎您来');
    // The page’s own word, that nobody knows, may come before it or after.
    await until(async () => (await eventsOf('slip-settled')).length > settled);
    assert.equal(slips().filter((lines) => lines.includes(number)).length, 1);
  },
);

import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, afterEach, before, test} from 'node:test';
import {PATIENCE} from '../../src/agent/watchdog/judge.ts';
import {Watchdog} from '../../src/agent/watchdog/watchdog.ts';
import {ensureChromium} from '../chromium.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {until} from '../until.ts';

/** Soon enough for a test, with as many restarts in a row as a slow machine may need. */
const SOON = {...PATIENCE, look: 600, silent: 1_500, backOff: Array<number>(50).fill(0)};
/** What never comes has to fail at last; far beyond what any machine takes. */
const AT_LAST = {timeout: 240_000};

interface Line {
  readonly action?: string;
  readonly why?: string;
}

let hub: HubProcess;
let watchdog: Watchdog;
let lines: Line[] = [];
before(async () => {
  hub = await HubProcess.start({data: newDataFolder()});
});
afterEach(() => watchdog.stop());
after(() => hub.stop());

function watch(url: string, patience = SOON): void {
  lines = [];
  watchdog = new Watchdog({
    url,
    patience,
    chromium: ensureChromium(),
    profile: newDataFolder(),
    headless: true,
    log: (line) => lines.push(line),
  });
  watchdog.start();
}

const evaluate = (expression: string) =>
  watchdog.browser?.evaluate(expression, 1_000).catch(() => undefined);

/** The board stands, by day and after hours. */
const board = async () =>
  (await evaluate(
    `!!document.querySelector('rc-wall-app')?.shadowRoot?.querySelector('rc-board, rc-bare-board')`,
  )) === true;

const calmPage = async () =>
  String(await evaluate('document.body.textContent')).includes('请稍候，工作人员马上来');

const done = (action: string, why: string) =>
  lines.some((line) => line.action === action && line.why === why);

test('a page that is stuck is replaced, and the board is there again', AT_LAST, async () => {
  watch(`${hub.url}/signage/`);
  await until(board);
  void evaluate('for (;;);');
  await until(() => done('new-page', 'silent'));
  await until(board);
});

test('a page whose renderer crashed is replaced', AT_LAST, async () => {
  watch(`${hub.url}/signage/`);
  await until(board);
  await watchdog.browser?.show('chrome://crash').catch(() => undefined);
  await until(() => done('new-page', 'crashed'));
  await until(board);
});

test('a browser that was killed is started again', AT_LAST, async () => {
  watch(`${hub.url}/signage/`);
  await until(board);
  const pid = watchdog.browser?.pid;
  assert.ok(pid);
  process.kill(pid, 'SIGKILL');
  await until(() => done('new-browser', 'gone'));
  await until(board);
  assert.notEqual(watchdog.browser?.pid, pid);
});

test(
  'a page that is stuck at every start makes room for the calm page, and is tried again',
  AT_LAST,
  async () => {
    const stuck = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html').end('<script>for (;;);</script>');
    }).listen(0, '127.0.0.1');
    await once(stuck, 'listening');
    const {port} = stuck.address() as AddressInfo;
    watch(`http://127.0.0.1:${port}/`, {...SOON, backOff: [0], rest: 5_000});
    await until(calmPage);
    const before = lines.length;
    await until(() => lines.slice(before).some(({action}) => action === 'new-browser'));
    await until(calmPage);
    stuck.close();
  },
);

test(
  'a device that is switched on before its hub shows the calm page, and the board when the hub is there',
  AT_LAST,
  async () => {
    const {port} = hub;
    await hub.stop();
    watch(`${hub.url}/signage/`, {...SOON, unreachable: 2_000});
    await until(calmPage);
    hub = await HubProcess.start({data: newDataFolder(), port});
    await until(board);
  },
);

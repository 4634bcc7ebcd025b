import {readFileSync} from 'node:fs';
import http from 'node:http';
import {createServer, type AddressInfo, type Server} from 'node:net';
import type {Page} from 'playwright-core';
import {AgentProcess, freePort} from '../agent-process.ts';
import {DeviceBrowser, KIOSK, press, sees} from '../e2e/browser.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {percentiles, type Percentiles} from './percentiles.ts';

const NUMBERS = 30;
/** Until its memory has the size that it keeps, and as many again. */
const WARM_UP = 10_000;
const PRINTS = 10_000;
/** Of a machine's clock ticks, in which Linux tells what a process has used. */
const TICK_MS = 10;

const CUT = Buffer.from([0x1d, 0x56, 0x42]);
const ASKED_STATUS = Buffer.from([0x10, 0x04, 4]);
const ASKED_REACHED = Buffer.from([0x1d, 0x72, 1]);

/** A printer that is always done at once: what is measured is the way to it. */
class InstantPrinter {
  /** When the cut of each slip arrived, epoch milliseconds. */
  readonly cuts: number[] = [];
  readonly #server: Server;

  constructor() {
    this.#server = createServer({noDelay: true}, (socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (bytes) => {
        if (bytes.includes(CUT)) this.cuts.push(performance.timeOrigin + performance.now());
        if (bytes.includes(ASKED_STATUS)) socket.write(Buffer.from([0x12, 0x12, 0x12, 0x12]));
        if (bytes.includes(ASKED_REACHED)) socket.write(Buffer.from([0]));
      });
    });
  }

  listen(): Promise<number> {
    return new Promise((resolve) => {
      this.#server.listen(0, '127.0.0.1', () => {
        resolve((this.#server.address() as AddressInfo).port);
      });
    });
  }

  close(): void {
    this.#server.close();
  }
}

/** When a finger left the button, epoch milliseconds. */
async function watchTouches(page: Page): Promise<void> {
  await page.evaluate(() => {
    addEventListener(
      'pointerup',
      () => {
        Object.assign(globalThis, {touched: performance.timeOrigin + performance.now()});
      },
      {capture: true},
    );
  });
}

async function touchToPaper(kiosk: Page, printer: InstantPrinter): Promise<Percentiles> {
  const ms: number[] = [];
  for (let i = 0; i < NUMBERS; i += 1) {
    await sees(kiosk, '您好，欢迎您来');
    await watchTouches(kiosk);
    await press(kiosk, /只取号/, '这样对吗？');
    await press(kiosk, '取号', '您的号码');
    await sees(kiosk, '请拿好号单');
    const touched = await kiosk.evaluate(
      () => (globalThis as unknown as {touched: number}).touched,
    );
    ms.push((printer.cuts.at(-1) ?? 0) - touched);
    await press(kiosk, '完成', '您好，欢迎您来');
  }
  return percentiles(ms);
}

interface Cost {
  readonly prints: number;
  /** Of the agent's process, per slip. */
  readonly cpuMs: number;
  /** Memory of the process before these prints and after them. */
  readonly residentMb: {readonly early: number; readonly late: number};
}

/** What printing costs the agent: a slip in a printer's own letters, with two lines and a code drawn. */
async function printCost(agent: AgentProcess): Promise<Cost> {
  const used = () => {
    const fields = readFileSync(`/proc/${String(agent.pid)}/stat`, 'utf8')
      .split(') ')[1]
      ?.split(' ');
    return (Number(fields?.[11]) + Number(fields?.[12])) * TICK_MS;
  };
  const resident = () => {
    const status = readFileSync(`/proc/${String(agent.pid)}/status`, 'utf8');
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 102.4) / 10;
  };
  const entrance = new URL(agent.entrance);
  const lines = new http.Agent({keepAlive: true, maxSockets: 1});
  const ask = (method: string, path: string, headers: http.OutgoingHttpHeaders, body = '') =>
    new Promise<http.IncomingMessage>((resolve, reject) => {
      const options = {host: '127.0.0.1', port: entrance.port, method, path, agent: lines};
      const sized = {...headers, host: entrance.host, 'content-length': Buffer.byteLength(body)};
      http
        .request({...options, headers: sized}, (answer) => {
          answer.resume();
          answer.once('end', () => {
            resolve(answer);
          });
        })
        .once('error', reject)
        .end(body);
    });
  const entered = await ask('GET', entrance.pathname, {});
  const cookie = entered.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const text = (said: string, times: number) => ({kind: 'text', text: said, times, bold: true});
  const dots = Buffer.alloc(72 * 60, 0x55).toString('base64');
  const slip = JSON.stringify({
    number: 'A023',
    paper: 80,
    rows: [
      text('群众工作中心', 2),
      {kind: 'rule'},
      text('A023', 8),
      text('请在 A 区就座', 2),
      text('Please sit in Area A', 1),
      {kind: 'picture', width: 576, height: 60, dots},
      text('听到或看到号码就请过来', 1),
      {kind: 'qr', content: 'https://hall.example/t/123456789012', module: 6},
      text('1234 5678 9012', 2),
    ],
  });
  const json = {'content-type': 'application/json', cookie};
  let early = 0;
  let before = 0;
  for (let i = 0; i < WARM_UP + PRINTS; i += 1) {
    if (i === WARM_UP) [early, before] = [resident(), used()];
    const {statusCode} = await ask('PUT', `/agent/prints/b${String(i)}.0`, json, slip);
    if (statusCode !== 200) throw new Error(`a slip was answered ${String(statusCode)}`);
  }
  const cpuMs = (used() - before) / PRINTS;
  lines.destroy();
  return {
    prints: PRINTS,
    cpuMs: Math.round(cpuMs * 100) / 100,
    residentMb: {early, late: resident()},
  };
}

/** From the touch to the last byte at the printer, agent and hub on this machine; and what a slip costs the agent. */
export async function printing(): Promise<{touchToLastByteMs: Percentiles; cost: Cost}> {
  const hub = await HubProcess.start({data: newDataFolder()});
  const browser = await DeviceBrowser.open();
  const printer = new InstantPrinter();
  const address = `tcp://127.0.0.1:${String(await printer.listen())}`;
  const port = String(await freePort());
  const pairing = ['--app', 'kiosk', '--hub', hub.url, '--port', port, '--printer', address];
  const agent = await AgentProcess.start(['--folder', newDataFolder(), ...pairing]);
  const kiosk = await browser.page(agent.entrance, KIOSK);
  const touchToLastByteMs = await touchToPaper(kiosk, printer);
  await browser.close();
  const cost = await printCost(agent);
  await agent.stop();
  await hub.stop();
  printer.close();
  return {touchToLastByteMs, cost};
}

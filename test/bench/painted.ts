import type {Page} from 'playwright-core';
import {HallClient, newId} from '../../src/demo/hall-client.ts';
import {DeviceBrowser, WALL} from '../e2e/browser.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {openDisplays} from './open-displays.ts';
import {percentiles, type Percentiles} from './percentiles.ts';

const SEAT = '5-left';
const HOLD = 6_100;

interface Watched {
  readonly painted: Record<string, number>;
}

/** Walls of a hall that are real pages, where there are so many: each costs a core's work of its own. */
const PAGES = 3;

/** Notes when each number has been painted on this page, for the first time. */
async function watch(wall: Page): Promise<void> {
  // A busy machine may take a minute to show the wall.
  await wall.locator('rc-call-stage').waitFor({timeout: 120_000});
  // Looks at every frame; a frame callback's time is when the frame it belongs to began.
  await wall.evaluate(() => {
    const painted: Record<string, number> = {};
    Object.assign(globalThis, {painted});
    const stage = document
      .querySelector('rc-wall-app')
      ?.shadowRoot?.querySelector('rc-board')
      ?.shadowRoot?.querySelector('rc-call-stage');
    const look = () => {
      const number = stage?.shadowRoot?.querySelector('.number')?.textContent;
      // After this frame's work comes its paint; the next task runs behind that.
      if (number && !(number in painted)) {
        const channel = new MessageChannel();
        painted[number] = NaN;
        channel.port1.onmessage = () => {
          painted[number] = performance.timeOrigin + performance.now();
        };
        channel.port2.postMessage(null);
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/**
 * From the desk's press to the first frame that shows the number, on every real page of a hall with so
 * many walls, in ms. Where there are more walls than PAGES, the others are feeds that are read.
 */
export async function callPainted(walls: number, calls: number): Promise<Percentiles> {
  const hub = await HubProcess.start({data: newDataFolder()});
  const desk = new HallClient(hub.url, {kind: 'desk', id: SEAT});
  await desk.send('register-device', {device: 'bench', kind: 'kiosk'});
  await desk.send('open-seat', {seat: SEAT});
  const pages: Page[] = [];
  const browser = await DeviceBrowser.open();
  for (let page = 0; page < Math.min(PAGES, walls); page += 1) {
    const wall = await browser.page(`${hub.url}/signage/?mute`, WALL);
    await watch(wall);
    pages.push(wall);
  }
  const others = walls > PAGES ? await openDisplays(hub.port, walls - PAGES) : undefined;
  const pressed = new Map<string, number>();
  for (let i = 0; i < calls; i += 1) {
    const ticket = newId();
    const number = {ticket, device: 'bench', queue: 'guotu', party: 1, help: false};
    await desk.send('take-number', {...number, lane: 'ordinary'}, ticket);
    const at = performance.timeOrigin + performance.now();
    const reply = await desk.send('call-next', {seat: SEAT});
    if (!('answer' in reply)) throw new Error(reply.problem.code);
    pressed.set(reply.answer.ticket?.number ?? '', at);
    await desk.send('start', {ticket});
    await desk.send('finish', {ticket, outcome: 'settled'});
    // The stage is each call's own for its hold; what is measured is a call on a free stage.
    await new Promise((resolve) => setTimeout(resolve, HOLD));
  }
  const seen = await Promise.all(
    pages.map((page) => page.evaluate(() => (globalThis as unknown as Watched).painted)),
  );
  await others?.close();
  await browser.close();
  await hub.kill();
  const latencies = seen.flatMap((painted) =>
    [...pressed].map(([number, at]) => (painted[number] ?? NaN) - at),
  );
  if (latencies.some(Number.isNaN)) throw new Error('a call was not painted on every page');
  return percentiles(latencies);
}

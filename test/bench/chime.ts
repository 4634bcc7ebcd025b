import {HallClient, newId} from '../../src/demo/hall-client.ts';
import {DeviceBrowser, WALL} from '../e2e/browser.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {percentiles, type Percentiles} from './percentiles.ts';

const SEAT = '5-left';

interface Sounding {
  /** For each start of a sound: the page's time at which its first sample is due, epoch milliseconds. */
  readonly due: number[];
  /** When the last sound that was started is over, on the same clock. */
  over: number;
}

/** From the desk's press to the first sample of the chime on the audio clock of the real wall, in ms. */
export async function callToChime(calls: number): Promise<Percentiles> {
  const hub = await HubProcess.start({data: newDataFolder()});
  const desk = new HallClient(hub.url, {kind: 'desk', id: SEAT});
  await desk.send('register-device', {device: 'bench', kind: 'kiosk'});
  await desk.send('open-seat', {seat: SEAT});
  const browser = await DeviceBrowser.open();
  const wall = await browser.page(`${hub.url}/signage/`, WALL);
  await wall.locator('rc-call-stage').waitFor();
  await wall.evaluate(() => {
    const sounding: Sounding = {due: [], over: 0};
    Object.assign(globalThis, {sounding});
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its node below
    const {start} = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function (when = 0) {
      start.call(this, when);
      const lead = Math.max(0, when - this.context.currentTime) * 1000;
      const due = performance.timeOrigin + performance.now() + lead;
      sounding.due.push(due);
      sounding.over = due + (this.buffer?.duration ?? 0) * 1000;
    };
  });
  const heard: number[] = [];
  for (let i = 0; i <= calls; i += 1) {
    const ticket = newId();
    const number = {ticket, device: 'bench', queue: 'guotu', party: 1, help: false};
    await desk.send('take-number', {...number, lane: 'ordinary'}, ticket);
    const before = await wall.evaluate(
      () => (globalThis as unknown as {sounding: Sounding}).sounding.due.length,
    );
    const pressed = performance.timeOrigin + performance.now();
    const reply = await desk.send('call-next', {seat: SEAT});
    if (!('answer' in reply)) throw new Error(reply.problem.code);
    const first = await wall.waitForFunction((count) => {
      return (globalThis as unknown as {sounding: Sounding}).sounding.due[count];
    }, before);
    // Before the first call the wall may still have to load its clips and get the right to speak.
    if (i > 0) heard.push(Number(await first.jsonValue()) - pressed);
    // Whoever is met is not called again: after one sentence, and the silence behind it, a call is alone.
    await desk.send('start', {ticket});
    await desk.send('finish', {ticket, outcome: 'settled'});
    const over = await wall.evaluate(
      () => (globalThis as unknown as {sounding: Sounding}).sounding.over,
    );
    await new Promise((resolve) => setTimeout(resolve, over - pressed + 1_100));
  }
  await browser.close();
  await hub.kill();
  return percentiles(heard);
}

import type {Page} from 'playwright-core';
import {HallClient} from '../../src/demo/hall-client.ts';
import {DESK, DeviceBrowser} from '../e2e/browser.ts';
import {fleetPlaces, pairFleet, SimulatedFleet} from '../fleet/simulated-fleet.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {publish} from '../publish.ts';
import {percentiles, type Percentiles} from './percentiles.ts';

const BEAT_MS = 5_000;
const OPENINGS = 5;
const ARROWS = 40;

interface Noted {
  /** From the beginning of the navigation to the paint of all places. */
  shown?: number;
  /** From each key or press to the next paint. */
  readonly answers: number[];
  /** And to the paint of the places that follow behind that. */
  readonly followed: number[];
}

/** Notes when all places are painted, and how long each key and press takes until that is. */
function note(count: number): void {
  const noted: Noted = {answers: [], followed: []};
  Object.assign(globalThis, {noted});
  /** After a frame's work comes its paint; the next task runs behind that. */
  const painted = (then: () => void) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = then;
      channel.port2.postMessage(null);
    });
  };
  const inside = (root: ParentNode | null | undefined, tag: string) =>
    root?.querySelector(tag)?.shadowRoot;
  const look = () => {
    const overview = inside(inside(document, 'rc-console-app'), 'rc-fleet-overview');
    const cells = inside(overview, 'rc-fleet-grid')?.querySelectorAll('[data-key]').length ?? 0;
    if (cells < count) requestAnimationFrame(look);
    else painted(() => (noted.shown = performance.now()));
  };
  requestAnimationFrame(look);
  for (const kind of ['keydown', 'click']) {
    addEventListener(
      kind,
      ({timeStamp}) => {
        const since = () => performance.now() - timeStamp;
        painted(() => {
          noted.answers.push(since());
          setTimeout(() => {
            painted(() => noted.followed.push(since()));
          });
        });
      },
      {capture: true},
    );
  }
}

const notedOn = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as {noted: Noted}).noted);

export interface FleetPage {
  readonly devices: number;
  readonly firstPaintMs: Percentiles;
  readonly answeredMs: Percentiles;
  readonly followedMs: Percentiles;
}

/** The page of the devices with a whole fleet that beats: how soon it stands, and how soon it answers. */
export async function fleetPage(devices: number): Promise<FleetPage> {
  const places = fleetPlaces(devices, 'tv');
  const data = newDataFolder();
  await pairFleet(data, places);
  const hub = await HubProcess.start({data});
  const operator = new HallClient(hub.url, {kind: 'console', id: 'bench'});
  await publish(operator, (hall) => ({...hall, devices: places}));
  const fleet = new SimulatedFleet(hub.url, places, 2);
  await fleet.beat();
  const beats = setInterval(() => void fleet.beat(), BEAT_MS);
  const browser = await DeviceBrowser.open();
  const shown: number[] = [];
  const answers: number[] = [];
  const followed: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    const page = await browser.page('about:blank', DESK);
    await page.addInitScript(note, devices);
    await page.goto(`${hub.url}/console/`);
    await page.waitForFunction(
      () => (globalThis as unknown as {noted: Noted}).noted.shown !== undefined,
    );
    shown.push((await notedOn(page)).shown ?? NaN);
    await use(page);
    const used = await notedOn(page);
    answers.push(...used.answers);
    followed.push(...used.followed);
    await page.close();
  }
  clearInterval(beats);
  await browser.close();
  fleet.end();
  await hub.kill();
  return {
    devices,
    firstPaintMs: percentiles(shown),
    answeredMs: percentiles(answers),
    followedMs: percentiles(followed),
  };
}

/** As somebody does by the keyboard: looks for a place, goes through all of them, opens one and comes back. */
async function use(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type('18');
  for (let letter = 0; letter < 2; letter += 1) await page.keyboard.press('Backspace');
  await page.keyboard.press('ArrowDown');
  for (let step = 0; step < ARROWS; step += 1) {
    await page.keyboard.press(step % 4 === 3 ? 'ArrowDown' : 'ArrowRight');
  }
  for (let look = 0; look < 3; look += 1) {
    await page.keyboard.press('Enter');
    await page.locator('rc-device-detail dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('rc-device-detail').waitFor({state: 'detached'});
    // A press of the mouse is one of a key's too.
    await page.getByRole('checkbox').last().click();
    await page.getByRole('checkbox').last().click();
    await page.locator('rc-fleet-grid [tabindex="0"]').focus();
  }
}

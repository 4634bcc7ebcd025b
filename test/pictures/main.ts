import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {planDay, seeded, type DayFigures} from '../../src/demo/day-plan.ts';
import {HallClient} from '../../src/demo/hall-client.ts';
import {playDay} from '../../src/demo/play-day.ts';
import {DeviceBrowser, press, sees} from '../e2e/browser.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';

// Makes the pictures of the README again: npm run pictures. A hall in the middle of its morning,
// played through the public API, seen by a real browser.
const out = (name: string) => fileURLToPath(new URL(`./${name}.png`, import.meta.url));
/** Fast through the morning, then slow: in the picture every call has the time it has in a hall. */
const FAST = 240;
const SLOW = 4;

const figures = JSON.parse(
  readFileSync(new URL('../../src/demo/arrivals.json', import.meta.url), 'utf8'),
) as DayFigures;
const hub = await HubProcess.start({data: newDataFolder()});
const hall = (await new HallClient(hub.url, {kind: 'demo', id: 'pictures'}).snapshot())
  .configuration;
if (!hall) throw new Error('the hall has no configuration');
let speed = FAST;
let since = {at: performance.now(), minute: 8 * 60 + 24};
const now = () => since.minute + ((performance.now() - since.at) / 60_000) * speed;
const clock = {
  now,
  pass: (minutes: number) =>
    new Promise<void>((resolve) => setTimeout(resolve, Math.max(0, (minutes / speed) * 60_000))),
};
function slowDown() {
  since = {at: performance.now(), minute: now()};
  speed = SLOW;
}
const visits = planDay(figures, hall, {seed: 1, rush: false});
void playDay({url: hub.url, hall, figures, visits, random: seeded(2), clock}).catch(
  () => undefined,
);

const browser = await DeviceBrowser.open();
const wall = await browser.page(`${hub.url}/signage/`, {width: 1920, height: 540});
const kiosk = await browser.page(`${hub.url}/kiosk/`, {width: 1080, height: 1920});
await clock.pass(75);
slowDown();
await clock.pass(2);
await sees(wall, '正在呼叫', 60_000);
await wall.screenshot({path: out('wall')});
await sees(kiosk, '登记并取号');
await kiosk.screenshot({path: out('kiosk')});
await press(kiosk, /只取号/, '这样对吗？');
await press(kiosk, '取号', '您的号码');
await sees(kiosk, '请拿好号单');
await kiosk.screenshot({path: out('number')});
await browser.close();
await hub.kill();
process.exit(0);

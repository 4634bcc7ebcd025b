import {readFileSync} from 'node:fs';
import {distortions, seeded} from '../../../src/input/handwriting/testing/distort.ts';
import {model} from '../../../src/input/handwriting/testing/models.ts';
import {nameRanks} from '../../../src/input/pinyin/name-lists.ts';
import {DeviceBrowser, KIOSK, press} from '../../e2e/browser.ts';
import {HubProcess, newDataFolder} from '../../hub-process.ts';
import {percentiles} from '../percentiles.ts';
import {Entry, RATE, type Answer} from './entry.ts';

// npm run bench:input: how long a visitor waits for candidates on a kiosk with a quarter of this machine's
// CPU, in the built app in a real browser, from a key, the end of a stroke, or a part to the frame that
// shows what it stands for.
const KEYS = 500;
const CHARACTERS = 200;
const PARTS = Array.from('氵王艹钅木女口月日火');

interface Wanted {
  readonly letters: string;
  readonly mode: string;
}

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const {tuning} = JSON.parse(read('../pinyin/wanted.json')) as {tuning: Wanted[]};
const characters = [...nameRanks(read('../../../src/input/pinyin/tables/names.txt')).keys()];

const hub = await HubProcess.start({data: newDataFolder()});
const browser = await DeviceBrowser.open();
const page = await browser.page(`${hub.url}/kiosk/`, KIOSK);
await press(page, /登记并取号/, '先跟您说明白');
await press(page, /知道了/, '您叫什么名字？');
// A kiosk takes a tap close behind another for the same one.
await page.waitForTimeout(1_000);
const entry = await Entry.of(page);

const keys: Answer[] = [];
for (const {letters, mode} of tuning) {
  if (keys.length >= KEYS) break;
  await entry.begin('pinyin', mode);
  for (const letter of letters) keys.push(await entry.key(letter));
}

const random = seeded(1);
const strokes: Answer[] = [];
for (const character of characters.slice(0, CHARACTERS)) {
  await entry.begin('hand', 'name');
  strokes.push(await entry.ink(distortions.light(model(character), random), 1024));
}

const parts: Answer[] = [];
for (const part of PARTS) {
  await entry.begin('parts', 'name');
  parts.push(await entry.part(part));
}

await browser.close();
await hub.stop();

const figures = (answers: readonly Answer[]) => ({
  worker: percentiles(answers.map(({workerMs}) => RATE * workerMs)),
  shown: percentiles(answers.map(({shownMs, workerMs}) => shownMs + (RATE - 1) * workerMs)),
});
process.stdout.write(
  `${JSON.stringify({rate: RATE, key: figures(keys.slice(5)), character: figures(strokes.slice(5)), part: figures(parts.slice(1))}, null, 2)}\n`,
);

import assert from 'node:assert/strict';
import {after, afterEach, before, test} from 'node:test';
import {HallClient} from '../../src/demo/hall-client.ts';
import type {FilledForm} from '../../src/hall/filled-form.ts';
import {codeFrom} from '../../src/hall/visit-code.ts';
import {FormsHub} from '../../src/hub/forms/testing/forms-hub.ts';
import {sampleForm} from '../../src/hub/forms/testing/sample-form.ts';
import {hashOf, png} from '../../src/hub/media/testing/sample-media.ts';
import {catalogue} from '../../src/ui/catalogue.ts';
import {API} from '../../src/wire/api.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {publish} from '../publish.ts';
import {TouchVisitor} from '../visitor/touch-visitor.ts';
import {fullHall} from './full-hall.ts';
import {hostileFields, hostileHall} from './hostile-hall.ts';
import {textsFor, type Payload} from './payloads.ts';
import {WatchedBrowser} from './watched-browser.ts';

const KIOSK = [1080, 1920] as const;
const WALL = [1920, 1080] as const;
const OFFICE = [1440, 900] as const;
const HANDHELD = [390, 844] as const;

/** Of what people write elsewhere than in the hall's document, from another thousand on. */
const hostile = (figure: number): string => textsFor(figure, () => true)[0] ?? '';

let hub: HubProcess;
let browser: WatchedBrowser;
let operator: HallClient;
/** A window that is open, and a kiosk. */
let window: FormsHub;
let payloads: readonly Payload[];
let textOf: (...paths: string[]) => string[];

before(async () => {
  hub = await HubProcess.start({data: newDataFolder()});
  browser = await WatchedBrowser.open();
  operator = new HallClient(hub.url, {kind: 'console', id: 'hostile'});
  const picture = png([64, 64]);
  const language = hostileLanguage();
  await bring(picture);
  await bring(language);
  await publish(operator, (hall) => {
    const about = {picture: hashOf(picture), pictureBytes: picture.length};
    const planted = hostileHall(fullHall(hall, {...about, language: hashOf(language)}));
    ({payloads} = planted);
    return planted.hall;
  });
  window = new FormsHub(hub.url);
  await window.openWindow();
  const byPath = new Map(payloads.map(({path, text}) => [path, text]));
  textOf = (...paths) =>
    paths.map((path) => {
      const text = byPath.get(path);
      assert.ok(text, path);
      return text;
    });
});
afterEach(() => browser.closePages());
after(async () => {
  await browser.close();
  await hub.stop();
});

/** A language whose every text is hostile. */
function hostileLanguage(): Buffer<ArrayBuffer> {
  const texts = Object.entries(catalogue).map(([key, {zh}]) => {
    const slots = [...new Set(zh.match(/\{\w+\}/g))].join(' ');
    return [key, `<img src=x2000 onerror=hit(2000)> ${slots}`];
  });
  return Buffer.from(
    JSON.stringify({recha: 'language-pack', texts: Object.fromEntries(texts) as unknown}),
  );
}

async function bring(file: Buffer<ArrayBuffer>): Promise<void> {
  const {ok, status} = await fetch(hub.url + API.medium(hashOf(file)), {method: 'PUT', body: file});
  assert.ok(ok, String(status));
}

test('every field of the document that takes words has something hostile in it', () => {
  const planted = new Set(payloads.map(({field}) => field));
  assert.deepEqual(
    [...hostileFields()].filter((field) => !planted.has(field)),
    [],
  );
  assert.ok(payloads.length > 500);
});

test('on every board of the wall, with a call and in each alarm, the hall’s words stay words', async () => {
  const {configuration} = await operator.snapshot();
  assert.ok(configuration);
  const {displays, alarms} = configuration.signage;
  await take('hostile-wall');
  for (const {id} of displays) {
    const page = await browser.page(`${hub.url}/signage/?display=${id}&mute`, WALL);
    await page.locator('rc-wall-app').waitFor();
    await browser.look(page);
    if (id === 'wall') await browser.reads(page, textOf('name.zh', 'signage.slogans.0.text'));
    if (id === 'info') {
      await browser.reads(page, textOf('signage.notices.0.title'));
    }
  }
  await call();
  await Promise.all(browser.pages.map((page) => browser.look(page)));
  for (const [index, {id: alarm}] of alarms.entries()) {
    await operator.send('raise-alarm', {alarm});
    for (const page of browser.pages) {
      await browser.reads(page, textOf(`signage.alarms.${String(index)}.title`));
    }
    await operator.send('end-alarm', {});
  }
});

/** A number for the unit of the window. */
async function take(ticket: string, more: object = {}): Promise<{slip: string}> {
  const slip = codeFrom(Buffer.from(ticket));
  const {status} = await window.take(ticket, {code: slip, ...more});
  assert.equal(status, 200);
  return {slip};
}

const call = () => window.send('call-next', {seat: '5-left'});

const text = (figure: number) => ({kind: 'text', text: hostile(figure)}) as const;

/** What somebody would have to type by its letters on the glass, but may send to the hub. */
const hostileForm: FilledForm = {
  ...sampleForm,
  lines: sampleForm.lines.map((line, at) => ({
    ...line,
    label: {zh: hostile(2100 + at), en: hostile(2120 + at)},
    ...(line.value.kind === 'text' ? {value: text(2140 + at), mask: 'none'} : {}),
  })),
};

test('a desk reads a visitor’s form, the guide’s, the manager’s and a phone’s page their visits, as words', async () => {
  const desk = await browser.page(`${hub.url}/console/desk/#5-left`, OFFICE);
  await desk.locator('rc-desk-app').evaluate((app) => {
    Object.assign(app, {pressPause: 0});
  });
  const form = await window.sealed('hostile-form', hostileForm);
  const {slip} = await take('hostile-form', {form});
  const phone = await browser.page(`${hub.url}/t/${slip}`, HANDHELD);
  await browser.look(phone);
  await window.send('start', {ticket: 'hostile-wall'});
  await window.send('finish', {ticket: 'hostile-wall', outcome: 'settled'});
  await call();
  await browser.reads(desk, [hostile(2140), hostile(2100), hostile(2146)]);
  await browser.look(phone);
  for (const path of ['desk/', 'guide/', 'manager/']) {
    const page = await browser.page(`${hub.url}/console/${path}`, OFFICE);
    await page.locator('body > *').nth(1).waitFor();
    await browser.reads(page, path === 'desk/' ? textOf('rooms.0.name.zh') : []);
  }
});

test('at the kiosk a visitor goes through all questions of the hall, and they stay words', async () => {
  const page = await browser.page(`${hub.url}/kiosk/`, KIOSK);
  const visitor = await TouchVisitor.at(page);
  await browser.reads(page, textOf('name.zh'));
  const headings = await walk(visitor);
  for (const question of ['name', 'topic', 'unit', 'needs']) {
    const at = (await operator.snapshot()).configuration?.form.questions.findIndex(
      ({id}) => id === question,
    );
    const [ask = ''] = textOf(`form.questions.${String(at)}.ask.zh`);
    assert.ok(headings.includes(ask.replace(/\s/g, '')), question);
  }
});

const WAYS = [/登记并取号/, /知道了/, /^取号/, /hit\(/, /到窗口口述/, /一个人/, /不填/, /下一步/];

/** Goes on from screen to screen until the number stands there, choosing among the hall's own words first. */
async function walk(visitor: TouchVisitor): Promise<string[]> {
  const {page} = visitor;
  const headings: string[] = [];
  const pressed = new Set<string>();
  for (let steps = 0; steps < 60; steps += 1) {
    const heading = await visitor.heading();
    headings.push(heading.replace(/\s/g, ''));
    await browser.look(page);
    if (await page.locator('rc-number-screen').isVisible()) return headings;
    for (const way of WAYS) {
      const key = `${heading} ${String(way)}`;
      const button = page.locator('rc-kiosk-frame').getByRole('button', {name: way}).first();
      if (pressed.has(key) || !(await button.isVisible())) continue;
      pressed.add(key);
      await visitor.touch(button);
      // What is only marked as chosen stays on its screen.
      const other = page.locator('rc-kiosk-frame h1').filter({hasNotText: heading});
      await other.waitFor({timeout: 1_500}).catch(() => undefined);
      break;
    }
  }
  throw new Error(`no number: ${headings.join(' → ')}`);
}

const CHOOSE_LANGUAGE = 'aid.language';

test('in each of its languages the kiosk says the hall’s words, and those of a language that people brought, as words', async () => {
  const page = await browser.page(`${hub.url}/kiosk/`, KIOSK);
  const visitor = await TouchVisitor.at(page);
  let {zh: choose}: {zh: string} = catalogue[CHOOSE_LANGUAGE];
  const [own = ''] = textOf('languages.0.name');
  const chosen = [
    {name: 'English', reads: textOf('name.en'), next: catalogue[CHOOSE_LANGUAGE].en},
    {name: '繁體中文', reads: textOf('name.hant'), next: '語言'},
    {name: own, reads: ['<img src=x2000 onerror=hit(2000)>'], next: ''},
  ];
  for (const {name, reads, next} of chosen) {
    await visitor.touch(page.locator('rc-kiosk-aids').getByRole('button', {name: choose}).first());
    await browser.look(page);
    await visitor.touch(page.locator('rc-language-dialog').getByText(name, {exact: true}));
    await browser.reads(page, reads);
    choose = next;
  }
  await visitor.touch(page.locator('rc-home-screen button').first());
  await page.locator('rc-notice-screen').waitFor();
  await browser.look(page);
});

test('an operator’s pages show the document’s texts where they are changed, and beside that, as words', async () => {
  const beat = {kind: 'kiosk', revision: 1, seq: 1, frameWait: 0, waiting: 0, clockOffset: 0};
  await window.ask('POST', API.beat('kiosk-1'), {...beat, version: hostile(2300), needs: []});
  const devices = await browser.page(`${hub.url}/console/`, OFFICE);
  await browser.reads(devices, textOf('name.zh'));
  for (const path of ['hall', 'screens']) {
    const page = await browser.page(`${hub.url}/console/${path}/`, OFFICE);
    const links = page.locator('nav a[href^="#"]');
    await links.first().waitFor();
    for (const link of await links.all()) {
      await link.dispatchEvent('click');
      await browser.look(page);
      // The first of a list, and what opens with it.
      const entry = page.getByRole('button', {name: /hit\(/}).first();
      if (!(await entry.isVisible())) continue;
      await entry.dispatchEvent('click');
      await browser.look(page);
    }
    await page.close();
  }
  const slip = await browser.page(`${hub.url}/console/slip/`, OFFICE);
  await slip.getByRole('button', {name: '修改号单'}).click();
  await browser.reads(slip, textOf('slip.lines.2.words.zh', 'slip.lines.2.words.en'));
});

/**
 * What these walks do not open: further languages beyond the first screens, papers, hints of other choices, days off;
 * names of devices, which have a walk of their own; and what is sent to a panel's controller.
 */
const NOT_OPENED =
  /^(form|rooms|topics|areas|slip)\..*\.(en|hant)$|\.papers\.|^topics\.\*\.hint\.|^holidays\.|^devices\.|\.controller\./;

test('every other kind of text was read somewhere as it was written', () => {
  const unread = new Set(browser.unread(payloads));
  const read = new Set(payloads.filter((one) => !unread.has(one)).map(({field}) => field));
  assert.deepEqual(
    [...hostileFields()].filter((field) => !read.has(field) && !NOT_OPENED.test(field)),
    [],
  );
});

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {Page} from 'playwright-core';
import {Callers, type Caller} from '../../src/hub/gate/testing/callers.ts';
import {API} from '../../src/wire/api.ts';
import type {SentCommandType} from '../../src/wire/command-schema.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {DESK, DeviceBrowser, KIOSK, WALL, press, sees, takeNumber} from './browser.ts';

const NAME = '王红';
const PASSWORD = '四只 白鹭 过 河滩';

let hub: HubProcess;
/** Three machines: the operator's, and the two that are new. */
let office: DeviceBrowser;
let east: DeviceBrowser;
let above: DeviceBrowser;
before(async () => {
  hub = await HubProcess.start({data: newDataFolder(), accounts: 'new'});
  [office, east, above] = await Promise.all([
    DeviceBrowser.open(),
    DeviceBrowser.open(),
    DeviceBrowser.open(),
  ]);
});
after(async () => {
  await Promise.all([office.close(), east.close(), above.close()]);
  await hub.stop();
});

async function close(page: Page, dialog: string): Promise<void> {
  // A script presses faster than a hand: its next press is no double click.
  await page.keyboard.press('Escape');
  await page.locator(dialog).waitFor({state: 'detached'});
}

/** As somebody does it who walks from the screen to the console, the code in their head. */
async function add(page: Page, device: Page, name: string, display?: string): Promise<void> {
  const code = device.locator('rc-pairing-screen .code');
  await code.waitFor();
  const words = (await code.textContent())?.trim() ?? '';
  await press(page, '添加设备', words);
  await press(page, new RegExp(words), /^(自助机|大屏)屏幕上也是这个码吗？$/);
  await page.getByLabel('名称').fill(name);
  if (display) await page.getByLabel('显示哪块屏的内容').selectOption({label: display});
  await press(page, '码一样，加入', `“${name}”已加入`);
  await close(page, 'rc-pair-dialog');
}

/** A colleague at the left of window 5. */
class Seat {
  readonly #callers: Callers;
  readonly #desk: Caller;

  private constructor(callers: Callers, desk: Caller) {
    this.#callers = callers;
    this.#desk = desk;
  }

  /** Has come to work. */
  static async open(): Promise<Seat> {
    const callers = new Callers(hub);
    const colleague = await callers.person(await callers.signIn(NAME, PASSWORD), '李平', 'desk');
    const seat = new Seat(callers, {...colleague, actor: 'desk:5-left'});
    await seat.#send('open-seat', {seat: '5-left'});
    return seat;
  }

  callNext(): Promise<void> {
    return this.#send('call-next', {seat: '5-left'});
  }

  /** Whoever was called has come, was helped, and went. */
  async finish(number: string): Promise<void> {
    const {text} = await this.#callers.ask(this.#desk, 'GET', API.snapshot);
    const {snapshot} = JSON.parse(text) as {
      snapshot: {tickets: {id: string; number: string}[]};
    };
    const ticket = snapshot.tickets.find((one) => one.number === number)?.id ?? '';
    await this.#send('start', {ticket});
    await this.#send('finish', {ticket, outcome: 'settled'});
  }

  async #send(type: SentCommandType, body: object): Promise<void> {
    const heard = await this.#callers.ask(this.#desk, 'POST', API.command(type), body);
    assert.equal(heard.status, 200, heard.text);
  }
}

test('on their first day an operator begins a hall, adds a kiosk and a wall, moves a unit, sees it on both, and takes it back', async () => {
  // The one address that the hub printed; everything else is on the screens.
  const page = await office.page(`${hub.url}/console/sign-in/#${hub.begin}`, DESK);
  await page.getByLabel('您的姓名').fill(NAME);
  await page.locator('[name=password]').fill(PASSWORD);
  await page.getByLabel('再输一次').fill(PASSWORD);
  await page.getByLabel('大厅名称').fill('青山接待大厅');
  await page.getByLabel('大厅的英文名称').fill('Qingshan hall');
  await press(page, '启用', '青山接待大厅 控制台');

  const kiosk = await east.page(`${hub.url}/kiosk/`, KIOSK);
  const wall = await above.page(`${hub.url}/signage/`, WALL);
  await add(page, kiosk, '东门 1 号机');
  await add(page, wall, '5 号窗口', '5 号窗口屏');
  await sees(kiosk, '您好，欢迎您来');
  const seat = await Seat.open();

  const opened = page.waitForEvent('popup');
  await page.getByRole('link', {name: '大厅设置'}).click();
  const hall = await opened;
  await hall.setViewportSize(DESK);
  // A script presses faster than a hand: its next press is no double click.
  await hall.locator('rc-hall-app').evaluate((app) => {
    Object.assign(app, {pressPause: 0});
  });
  await press(hall, '5 号窗口左侧：换掉国土厅', '5 号窗口左侧：换成谁？');
  await press(hall, /^人社厅/, '有未发布的修改');
  await hall.getByRole('link', {name: '单位', exact: true}).click();
  await press(hall, '人社厅', '简称（中文）');
  await hall.getByLabel('简称（中文）').fill('人社局');
  await press(hall, '发布', '将改动 2 处');
  await sees(hall, '5 号窗口 左侧：国土厅 → 人社局');
  await press(hall, '现在发布', '已发布');
  await close(hall, 'rc-publish-dialog');

  // Whoever comes for it finds its new name at the kiosk, and is called to window 5 on its wall.
  const first = await takeNumber(kiosk, /工资社保/, /人社局/);
  await seat.callNext();
  await sees(wall, first);
  await seat.finish(first);
  await press(kiosk, '完成', '您好，欢迎您来');

  await hall.getByRole('link', {name: '草稿和历史'}).click();
  await sees(hall, '正在用');
  await hall
    .getByRole('button', {name: /^恢复到这一版/})
    .first()
    .click();
  await sees(hall, /5 号窗口 左侧：人社. → 国土厅/);
  await press(hall, '恢复', '已恢复');
  await close(hall, 'rc-roll-back-dialog');
  const next = await takeNumber(kiosk);
  await seat.callNext();
  await sees(wall, next);
  assert.deepEqual([...office.errors, ...east.errors, ...above.errors], []);
});

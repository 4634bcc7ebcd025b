import assert from 'node:assert/strict';
import {readdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import type {DeskApp} from '../../src/console/desk/desk-app.ts';
import {FormsHub} from '../../src/hub/forms/testing/forms-hub.ts';
import {ORAL, SECRETS} from '../../src/hub/forms/testing/sample-form.ts';
import type {HallConfiguration} from '../../src/hall/configuration.ts';
import {API} from '../../src/wire/api.ts';
import type {FormExport} from '../../src/wire/form-api.ts';
import type {Problem} from '../../src/wire/problem.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {DESK, DeviceBrowser, KIOSK, installed, press, sees, takeNumber, touch} from './browser.ts';

let hub: HubProcess;
let browser: DeviceBrowser;
let hall: FormsHub;
before(async () => {
  hub = await HubProcess.start({data: newDataFolder()});
  browser = await DeviceBrowser.open();
  hall = new FormsHub(hub.url);
  await hall.openWindow();
});
after(async () => {
  await browser.close();
  await hub.stop();
});

test('a sealed form is read at the desk that called it, added to, agreed to, and is gone from the page with the visit', async () => {
  await hall.take('t1', {form: await hall.sealed('t1')});
  const page = await browser.page(`${hub.url}/console/desk/#5-left`, DESK);
  await page.locator('rc-desk-app').evaluate((app: DeskApp) => {
    app.pressPause = 0;
  });
  await press(page, /呼叫下一位/, '欧阳**');
  const hold = page.getByRole('button', {name: '按住看姓名'});
  await hold.hover();
  await page.mouse.down();
  await sees(page, SECRETS[0]);
  await page.mouse.up();
  await page.getByText(SECRETS[0]).waitFor({state: 'detached'});
  await page.getByLabel('事实和理由：来访人怎么说').fill(ORAL);
  await page.getByRole('button', {name: '查号'}).focus();
  await sees(page, '已保存');
  await press(page, '读给来访人听', '请读给来访人听');
  await press(page, '来访人确认', '来访人已确认');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', {name: '导出'}).click(),
  ]);
  assert.equal(file.suggestedFilename(), 'form-A001.json');
  await press(page, /开始接谈/, '正在接谈');
  await press(page, /^当场解决/, 'A001 已办结');
  await page.locator('rc-form-panel').waitFor({state: 'detached'});
  for (const word of [...SECRETS, '欧阳'])
    assert.equal(await page.getByText(word).count(), 0, word);
  const {length} = await hall.accesses();
  assert.equal(length, 6, 'look, reveal, record, look before it is read, agree, export');
  assert.deepEqual(browser.errors, []);
});

test('what is chosen at the desk is kept as a kiosk keeps it, and may only be chosen from what the hall lists', async () => {
  await hall.take('t4');
  const page = await browser.page(`${hub.url}/console/desk/#5-left`, DESK);
  await page.locator('rc-desk-app').evaluate((app: DeskApp) => {
    app.pressPause = 0;
  });
  await press(page, /呼叫下一位/, '没有登记表');
  await press(page, '开始登记', /没填的/);
  const add = async (label: string) => {
    const button = page.getByRole('button', {name: `补记${label}`});
    if (!(await button.isVisible())) await page.getByText(/没填的/).click();
    await button.click();
  };
  await add('来意');
  await page.getByRole('radio', {name: '意见建议'}).click();
  await sees(page, '已保存');
  await add('单位');
  await page.getByRole('combobox').fill('gtt');
  await page.getByRole('option', {name: '省国土资源厅'}).click();
  await sees(page, '记了 2 项，还没读');
  const {record} = JSON.parse((await hall.export('t4')).text) as FormExport;
  assert.deepEqual(record['purpose']?.chosen, [
    {id: 'suggestion', name: {zh: '意见建议', en: 'An opinion or suggestion'}},
  ]);
  assert.equal(record['unit']?.text, '省国土资源厅');
  const said = await hall.record('t4', {sex: '不说'});
  assert.equal(said.code, 'form-choice-unknown');
  const {errors} = JSON.parse(said.text) as Problem;
  assert.deepEqual(
    errors?.map(({field}) => field),
    ['lines.sex'],
  );
  await press(page, /开始接谈/, '正在接谈');
  await press(page, /^当场解决/, /已办结/);
  assert.deepEqual(browser.errors, []);
});

test('a question that the hall drops while its answer is written costs no other line, and the words stay to be copied', async (t) => {
  const own = await HubProcess.start({data: newDataFolder()});
  t.after(() => own.stop());
  const there = new FormsHub(own.url);
  await there.openWindow();
  await there.take('t1');
  const page = await browser.page(`${own.url}/console/desk/#5-left`, DESK);
  await press(page, /呼叫下一位/, '没有登记表');
  await press(page, '开始登记', '来访人口述');
  await page.getByLabel('理由：来访人怎么说').fill(ORAL);
  const {text} = await there.ask('GET', API.snapshot);
  const {snapshot} = JSON.parse(text) as {
    snapshot: {configuration: HallConfiguration; revision: number};
  };
  const {configuration, revision: basedOn} = snapshot;
  const {form} = configuration;
  const questions = form.questions.filter(({id}) => id !== 'reasons');
  await there.send('publish-configuration', {
    configuration: {...configuration, form: {...form, questions}},
    basedOn,
  });
  await page.getByLabel('姓名：来访人怎么说').fill(SECRETS[0]);
  await page.getByRole('button', {name: '查号'}).focus();
  await sees(page, '登记表里没有这一项了');
  await sees(page, ORAL);
  await sees(page, '记了 1 项，还没读');
  const {record} = JSON.parse((await there.export('t1')).text) as FormExport;
  assert.deepEqual(Object.keys(record), ['name']);
  assert.deepEqual(browser.errors, []);
});

test('by touch, a correction that is left closes and is masked again, and the button under the finger is pressed', async () => {
  await hall.take('t3', {form: await hall.sealed('t3')});
  const page = await browser.page(`${hub.url}/console/desk/#5-left`, DESK);
  await page.locator('rc-desk-app').evaluate((app: DeskApp) => {
    app.pressPause = 0;
  });
  const session = await page.context().newCDPSession(page);
  const touch = async (name: string) => {
    const found = page.getByRole('button', {name});
    await found.scrollIntoViewIfNeeded();
    const box = await found.boundingBox();
    assert.ok(box, name);
    const touchPoints = [{x: box.x + box.width / 2, y: box.y + box.height / 2}];
    await session.send('Input.dispatchTouchEvent', {type: 'touchStart', touchPoints});
    await session.send('Input.dispatchTouchEvent', {type: 'touchEnd', touchPoints: []});
  };
  await press(page, /呼叫下一位/, '欧阳**');
  await touch('更正姓名');
  await page.getByLabel('姓名，更正为').fill('欧阳测戊');
  await touch('改好了');
  await page.getByLabel('姓名，更正为').waitFor({state: 'detached'});
  // Nothing was changed here: it closes without a word from the hub, above the button that is touched.
  await touch('更正姓名');
  await page.getByLabel('姓名，更正为').waitFor();
  await touch('更正代表');
  await page.getByLabel('代表，更正为').waitFor();
  await page.getByLabel('姓名，更正为').waitFor({state: 'detached'});
  await touch('改好了');
  await page.getByLabel('代表，更正为').waitFor({state: 'detached'});
  await press(page, /未到/, /呼叫下一位/);
  assert.deepEqual(browser.errors, []);
});

test('words that were just typed are on the hub when the visit ends, and a press that leaves a field finds its button', async () => {
  await hall.take('t2', {form: await hall.sealed('t2')});
  const page = await browser.page(`${hub.url}/console/desk/#5-left`, DESK);
  await page.locator('rc-desk-app').evaluate((app: DeskApp) => {
    app.pressPause = 0;
  });
  await press(page, /呼叫下一位/, '欧阳**');
  await press(page, /开始接谈/, '正在接谈');
  // The field of the first correction closes above the button of the second one, under the pointer.
  await touch(page, '更正姓名');
  await page.getByLabel('姓名，更正为').fill('欧阳测丁');
  await page.getByRole('button', {name: '更正代表'}).hover();
  await page.mouse.down();
  await sees(page, '记了 1 项，还没读');
  await page.mouse.up();
  await page.getByLabel('代表，更正为').waitFor();
  await page.getByLabel('姓名，更正为').waitFor({state: 'detached'});
  // What is done at any time stays in sight, however far down the form is read.
  await page.getByLabel('事实和理由：来访人怎么说').fill(ORAL);
  await page.mouse.wheel(0, 5_000);
  await page.getByRole('button', {name: '删除登记表'}).scrollIntoViewIfNeeded();
  for (const name of [/帮忙加号/, /查号/]) {
    const box = await page.getByRole('button', {name}).boundingBox();
    assert.ok(box && box.y >= 0 && box.y + box.height <= DESK.height, String(name));
  }
  await press(page, /先挂起/, '挂起的号');
  await press(page, /叫回来/, '记了 2 项，还没读');
  assert.equal(await page.getByLabel('事实和理由：来访人怎么说').inputValue(), ORAL);
  assert.deepEqual(browser.errors, []);
});

test('a form sealed while the hub lost its keys costs nobody the number, and the desk is told what to do', async (t) => {
  const data = newDataFolder();
  let cut = await HubProcess.start({data});
  t.after(() => cut.stop());
  const {url, port} = cut;
  const kiosk = await browser.page(`${url}/kiosk/`, KIOSK);
  await installed(kiosk);
  await cut.kill();
  await sees(kiosk, '网络断开');
  const offline = await takeNumber(kiosk);
  await press(kiosk, '完成', '您好，欢迎您来');
  for (const file of readdirSync(data).filter((name) => name.startsWith('keys.db'))) {
    rmSync(join(data, file));
  }
  cut = await HubProcess.start({data, port});
  const desk = await browser.page(`${url}/console/desk/#5-left`, DESK);
  await touch(desk, /开窗接待/);
  await sees(desk, /1 个号在等/);
  await press(desk, /呼叫下一位/, '登记表打不开');
  await sees(desk, offline);
  await sees(desk, '请来访人口述');
  assert.deepEqual(browser.errors, []);
});

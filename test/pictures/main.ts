import {fileURLToPath} from 'node:url';
import type {Page} from 'playwright-core';
import {HallClient, newId} from '../../src/demo/hall-client.ts';
import {DESK, DeviceBrowser, KIOSK, press, sees} from '../e2e/browser.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {layMorning} from './morning.ts';

// Makes the pictures of the README again: npm run pictures. A hall in the middle of its morning, seen by
// a real browser.
const shoot = (page: Page, name: string) =>
  page.screenshot({path: fileURLToPath(new URL(`./${name}.png`, import.meta.url))});

const CODE = '123456789012';
const PHONE = {width: 390, height: 844};

const data = newDataFolder();
await layMorning(data, 'https://hall.example');
const hub = await HubProcess.start({data});
const browser = await DeviceBrowser.open();
const desk = new HallClient(hub.url, {kind: 'desk', id: 'pictures'});
await desk.send('register-device', {device: 'pictures', kind: 'desk'});

/** Somebody comes for this unit and is called to a seat that is free. */
async function callSomebody(): Promise<string> {
  const {seats, configuration} = await desk.snapshot();
  const free = seats.find(([, {status, ticket}]) => status === 'open' && ticket === undefined)?.[0];
  const serves = configuration?.windows
    .flatMap((window) => window.seats)
    .find(({id}) => id === free)?.serves[0];
  if (free === undefined || serves === undefined) throw new Error('no seat is free');
  const ticket = newId();
  const visit = {queue: serves, lane: 'priority', party: 2, help: true} as const;
  await desk.send('take-number', {ticket, code: CODE, device: 'pictures', ...visit});
  await desk.send('call-ticket', {seat: free, ticket, reason: 'duty-manager'});
  return free;
}

const wall = await browser.page(`${hub.url}/signage/?mute`, {width: 1920, height: 540});
const kiosk = await browser.page(`${hub.url}/kiosk/`, KIOSK);
await sees(kiosk, '登记并取号');
await shoot(kiosk, 'kiosk');
await press(kiosk, /只取号/, '这样对吗？');
await press(kiosk, '取号', '您的号码');
await sees(kiosk, '请拿好号单');
await shoot(kiosk, 'number');

const seat = await callSomebody();
await sees(wall, '正在呼叫');
// A new call pulses twice; the picture is of the call that stands.
await wall.waitForTimeout(4_000);
await shoot(wall, 'wall');
await browser.closePages();

const window = await browser.page(`${hub.url}/console/desk/#${seat}`, DESK);
await press(window, /开始接谈/, '正在接谈');
await shoot(window, 'desk');
await callSomebody();
const guide = await browser.page(`${hub.url}/console/guide/`, PHONE);
await sees(guide, '正在呼叫');
await shoot(guide, 'guide');
const manager = await browser.page(`${hub.url}/console/manager/`, {width: 1920, height: 1080});
await sees(manager, '当天数据');
await shoot(manager, 'manager');
await browser.close();
await hub.kill();
process.exit(0);

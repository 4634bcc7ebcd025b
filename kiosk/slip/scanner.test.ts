import {assert, waitUntil} from '@open-wc/testing';
import {KeyboardWedge} from '../../src/devices/scanner/keyboard-wedge.ts';
import {SerialScanner} from '../../src/devices/scanner/serial-scanner.ts';
import {FakePort, FakePorts} from '../../src/devices/scanner/testing/fake-serial.ts';
import {VirtualScanner} from '../../src/devices/scanner/virtual-scanner.ts';
import {attachKeys} from '../keys/attach-keys.ts';
import {KioskPage} from '../testing/kiosk-page.ts';
import {toCompany, told} from '../testing/presses.ts';

const CODE = '123456789012';
const ADDRESS = `http://10.0.0.5:8080/t/${CODE}`;
const NOT_A_SLIP = '这不是号单上的码';
const UNKNOWN = '没有找到这个码';

let page: KioskPage;
let now: number;
let leave: (() => void)[];

/** A key as a keyboard sends it, so many milliseconds after the one before. */
function key(name: string, after: number): void {
  now += after;
  const init = {key: name, code: `Key${name}`, bubbles: true, cancelable: true, composed: true};
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new KeyboardEvent('keydown', init));
  target.dispatchEvent(new KeyboardEvent('keyup', init));
}

/** What a scanner that types sends for one code. */
function burst(text: string): void {
  key('F9', 500);
  for (const each of text) key(each, 3);
  key('Enter', 3);
}

suite('a scanner at the kiosk', () => {
  setup(async () => {
    now = 1_000;
    page = new KioskPage();
    page.visits.lay(CODE, {number: 'A007'});
    await page.settled();
    // As in the product: who listens first is a matter of which chunk comes first.
    const stopKeys = attachKeys(page.app, {});
    const wedge = new KeyboardWedge(window, {prefix: 'F9', now: () => now});
    wedge.watch((text) => {
      page.app.scanned(text);
    });
    leave = [
      stopKeys,
      () => {
        wedge.close();
      },
    ];
  });
  teardown(() => {
    for (const each of leave) each();
    page.close();
  });

  for (const [what, text] of [
    ['the address in the QR code', ADDRESS],
    ['the digits alone', CODE],
  ] as const) {
    test(`${what}, scanned at the start, shows how the visit stands`, async () => {
      burst(text);
      await page.sees('A007');
      await page.sees('请在大厅等候');
    });
  }

  test('is read on a serial port as well', async () => {
    const ports = new FakePorts();
    const port = new FakePort();
    ports.ports = [port];
    new SerialScanner({ports, baudRate: 9_600}).watch((text) => {
      page.app.scanned(text);
    });
    await waitUntil(() => port.opened === 1, 'opened');
    port.send(`\u0002${ADDRESS}\r\n`);
    await page.sees('A007');
  });

  test('goes on from a code that was typed by half', async () => {
    await page.press('查我的号', '9', '9');
    burst(ADDRESS);
    await page.sees('A007');
  });

  test('of somebody else, before the visitor before has gone, shows the new visit', async () => {
    burst(CODE);
    await page.sees('A007');
    page.visits.lay('210987654321', {number: 'A012'});
    burst('210987654321');
    await page.sees('A012');
    assert.notInclude(page.words, 'A007');
  });

  test('a finished visit is shown, and can be rated', async () => {
    const says = {title: {zh: '这次接待结束了', en: 'This visit is over'}, lines: []};
    page.visits.lay(CODE, {number: 'A007', status: 'finished', rateable: true, says});
    burst(ADDRESS);
    await page.sees('今天的接待，您满意吗？');
  });

  test('a code that nobody has is said so, and can be scanned or typed again', async () => {
    burst('999999999999');
    await page.sees(UNKNOWN);
    await page.press('1');
    assert.notInclude(page.words, UNKNOWN);
    burst(CODE);
    await page.sees('A007');
  });

  for (const [what, text] of [
    ['half a code', CODE.slice(0, 7)],
    ['a code of something else', 'WIFI:S:hall;T:WPA;P:tea;;'],
    ['noise', '\u0000\ufffd~~%%{'],
    ['no end of noise', '7'.repeat(5_000)],
  ] as const) {
    test(`${what} is said to be no slip's, and the next scan counts`, async () => {
      const scanner = new VirtualScanner();
      scanner.watch((read) => {
        page.app.scanned(read);
      });
      scanner.scan(text);
      await page.sees(NOT_A_SLIP);
      burst(CODE);
      await page.sees('A007');
    });
  }

  test('what went wrong with one code is not held against the next visitor’s', async () => {
    burst('999999999999');
    await page.sees(UNKNOWN);
    await page.press('上一步', '查我的号');
    assert.notInclude(page.words, UNKNOWN);
  });

  test('in the middle of writing a name types nothing, and asks nothing', async () => {
    await page.press('登记并取号', '知道了', '拼音');
    for (const letter of 'wang') page.button(letter).click();
    await page.settled();
    const before = page.words;
    burst('nihao1');
    burst(ADDRESS);
    await page.settled();
    assert.equal(page.words, before);
  });

  test('in the middle of a telephone number types nothing', async () => {
    await page.press(...toCompany.slice(0, -1), '1', '3', '8');
    await page.sees('138');
    const before = page.words;
    burst(CODE);
    await page.settled();
    assert.equal(page.words, before);
  });

  test('its last key presses no button that has the focus', async () => {
    await page.press('登记并取号', '知道了', told);
    await page.sees('您住在哪里？');
    page.button(told).focus();
    burst(CODE);
    await page.settled();
    await page.sees('您住在哪里？');
  });
});

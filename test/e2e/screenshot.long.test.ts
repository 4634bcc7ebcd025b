import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {KioskBrowser} from '../../src/agent/browser/kiosk-browser.ts';
import {screenPicture} from '../../src/agent/screenshot/screen-picture.ts';
import {PATIENCE} from '../../src/agent/watchdog/judge.ts';
import {Watchdog} from '../../src/agent/watchdog/watchdog.ts';
import {PULSE} from '../../src/wire/pulse.ts';
import {AgentProcess, freePort} from '../agent-process.ts';
import {ensureChromium} from '../chromium.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {until} from '../until.ts';
import {DESK, DeviceBrowser, sees} from './browser.ts';

/** What never comes has to fail at last; far beyond what any machine takes. */
const AT_LAST = {timeout: 240_000};
/** What a picture may weigh on the hall's network. */
const BYTES = 100 * 1024;

let hub: HubProcess;
before(async () => {
  hub = await HubProcess.start({data: newDataFolder()});
});
after(() => hub.stop());

for (const app of ['kiosk', 'signage']) {
  test(`an operator sees what a device shows, from the console: ${app}`, AT_LAST, async () => {
    const port = String(await freePort());
    const pairing = ['--app', app, '--hub', hub.url, '--port', port];
    const agent = await AgentProcess.start(['--folder', newDataFolder(), ...pairing], {
      browser: '--headless',
    });
    const browser = await DeviceBrowser.open();
    try {
      const console = await browser.page(`${hub.url}/console/`, DESK);
      const name = app === 'kiosk' ? /自助机/ : /大屏/;
      await console.locator('rc-fleet-grid').getByRole('button', {name}).click({timeout: 60_000});
      // One is taken by itself as soon as the page stands; it may be on its way.
      const look = console.locator('rc-device-picture').getByRole('button');
      await look.click({timeout: 60_000});
      const picture = console.getByRole('img');
      await picture.waitFor();
      const {width, height, bytes} = await picture.evaluate(async (image: HTMLImageElement) => {
        await image.decode();
        const file = await (await fetch(image.src)).blob();
        return {width: image.naturalWidth, height: image.naturalHeight, bytes: file.size};
      });
      assert.ok(Math.max(width, height) <= 960 && Math.min(width, height) > 300);
      assert.ok(bytes > 4_000 && bytes < BYTES, `${bytes} bytes`);
      await console.getByRole('button', {name: '再拍一张'}).click();
      await sees(console, '正在拍');
      await picture.waitFor();
      assert.deepEqual(browser.errors, []);
    } finally {
      await browser.close();
      await agent.stop();
    }
  });
}

test('what was on the glass before its visitor went is in no picture', AT_LAST, async () => {
  const options = {chromium: ensureChromium(), profile: newDataFolder(), headless: true};
  const browser = await KioskBrowser.open(options, 'about:blank');
  try {
    await browser.evaluate(
      `(async () => {
        document.body.style.background = 'red';
        document.body.textContent = '…';
        while (performance.getEntriesByName('first-contentful-paint').length === 0) {
          await new Promise(requestAnimationFrame);
        }
        // It is left in the moment in which it is asked.
        globalThis.${PULSE} = () => {
          document.body.style.background = 'white';
          return {quiet: true};
        };
      })()`,
      30_000,
    );
    const picture = await screenPicture(browser);
    const corner = await browser.evaluate(
      `createImageBitmap(new Blob([Uint8Array.from(atob('${picture?.toString('base64') ?? ''}'), (c) => c.charCodeAt(0))]))
        .then((image) => {
          const canvas = new OffscreenCanvas(1, 1).getContext('2d');
          canvas.drawImage(image, -100, -100);
          return [...canvas.getImageData(0, 0, 1, 1).data];
        })`,
      30_000,
    );
    assert.deepEqual(corner, [255, 255, 255, 255]);
  } finally {
    await browser.close();
  }
});

test(
  'a kiosk gives no picture of a visit, from its first touch until it is forgotten',
  AT_LAST,
  async () => {
    const watchdog = new Watchdog({
      url: `${hub.url}/kiosk/`,
      patience: PATIENCE,
      chromium: ensureChromium(),
      profile: newDataFolder(),
      headless: true,
      log: () => undefined,
    });
    watchdog.start();
    const evaluate = (expression: string) =>
      watchdog.browser?.evaluate(expression, 1_000).catch(() => undefined);
    const screen = (tag: string, then: string) =>
      evaluate(
        `(${then})(document.querySelector('rc-kiosk-app')?.shadowRoot?.querySelector('${tag}'))`,
      );
    const shows = async (tag: string) => (await screen(tag, '(shown) => !!shown')) === true;
    const press = (tag: string, words: string) =>
      screen(
        tag,
        `({shadowRoot}) => [...shadowRoot.querySelectorAll('button')]
          .find(({innerText}) => innerText.includes('${words}')).click()`,
      );
    const picture = () => {
      assert.ok(watchdog.browser);
      return screenPicture(watchdog.browser);
    };
    try {
      await until(() => shows('rc-home-screen'));
      assert.ok(Buffer.isBuffer(await picture()), 'nobody is there');
      await press('rc-home-screen', '登记并取号');
      await until(async () => !(await shows('rc-home-screen')));
      assert.equal(await picture(), undefined, 'a visit has begun');
      await watchdog.browser?.show('about:blank');
      await assert.rejects(picture(), 'a page that is none of ours says nothing of who is there');
      void evaluate('for (;;);');
      await assert.rejects(picture(), 'a page that does not answer says nothing of who is there');
    } finally {
      await watchdog.stop();
    }
  },
);

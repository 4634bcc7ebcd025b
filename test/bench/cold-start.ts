import {DeviceBrowser, KIOSK, WALL, installed} from '../e2e/browser.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';

export interface ColdStart {
  readonly app: string;
  /** First contentful paint at a quarter of the CPU, ms; cached, with and without the hub. */
  readonly onlineMs: number;
  readonly offlineMs: number;
}

/** How long a device that has been here before shows nothing. */
export async function coldStart(app: 'kiosk' | 'signage'): Promise<ColdStart> {
  const hub = await HubProcess.start({data: newDataFolder()});
  const browser = await DeviceBrowser.open();
  const url = `${hub.url}/${app}/`;
  const size = app === 'kiosk' ? KIOSK : WALL;
  const first = await browser.page(url, size);
  await installed(first);
  await first.waitForTimeout(1_000);
  await first.close();
  const paint = async () => {
    const page = await browser.page('about:blank', size);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', {rate: 4});
    await page.goto(url);
    const ms = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            const [entry] = list.getEntriesByName('first-contentful-paint');
            if (entry) resolve(entry.startTime);
          }).observe({type: 'paint', buffered: true});
        }),
    );
    await page.close();
    return Math.round(ms);
  };
  const onlineMs = await paint();
  await hub.kill();
  const offlineMs = await paint();
  await browser.close();
  return {app, onlineMs, offlineMs};
}

import {DeviceBrowser, WALL, sees} from '../e2e/browser.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';

export interface MarqueeCost {
  readonly seconds: number;
  readonly layouts: number;
  readonly styleRecalcs: number;
  /** Script, style and layout of the page's main thread, per second. */
  readonly pageMsPerSecond: number;
  /** All tasks of that thread, per second: the browser's own note of each shown frame too. */
  readonly mainThreadMsPerSecond: number;
}

/** What the wall costs while nothing happens but the slogans. */
export async function marqueeCost(seconds: number): Promise<MarqueeCost> {
  const hub = await HubProcess.start({data: newDataFolder()});
  const browser = await DeviceBrowser.open();
  const wall = await browser.page(`${hub.url}/signage/?mute`, WALL);
  await sees(wall, '一杯热茶，尊重群众');
  await wall.waitForTimeout(3_000);
  const devtools = await wall.context().newCDPSession(wall);
  await devtools.send('Performance.enable');
  const read = async () => {
    const {metrics} = await devtools.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({name, value}) => [name, value]));
  };
  const before = await read();
  await wall.waitForTimeout(seconds * 1000);
  const after = await read();
  await browser.close();
  await hub.kill();
  const grown = (name: string) => (after[name] ?? 0) - (before[name] ?? 0);
  const perSecond = (...names: string[]) =>
    Math.round((names.reduce((sum, name) => sum + grown(name), 0) / seconds) * 1e5) / 100;
  return {
    seconds,
    layouts: grown('LayoutCount'),
    styleRecalcs: grown('RecalcStyleCount'),
    pageMsPerSecond: perSecond('ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'),
    mainThreadMsPerSecond: perSecond('TaskDuration'),
  };
}

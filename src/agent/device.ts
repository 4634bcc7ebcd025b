import {join} from 'node:path';
import {after} from '../devices/after.ts';
import {AgentAsks} from './asks/agent-asks.ts';
import {isCalm} from './asks/calm-page.ts';
import {KeptLog} from './asks/kept-log.ts';
import {AgentBeat} from './beat/agent-beat.ts';
import {findChromium} from './browser/find-chromium.ts';
import {realDisk} from './disk/disk.ts';
import {HubLine} from './hub/hub-line.ts';
import {screenPicture} from './screenshot/screen-picture.ts';
import {ScreenshotAnswer} from './screenshot/screenshot-answer.ts';
import {machineState} from './machine/machine-state.ts';
import {DeviceKey} from './pairing/device-key.ts';
import {HubSession} from './pairing/hub-session.ts';
import {pairingRoutes} from './pairing/pairing-routes.ts';
import {openPrinter} from './printer/open-printer.ts';
import {SlipFates} from './printer/slip-fates.ts';
import {OutboxFolder} from './outbox/outbox-folder.ts';
import {outboxRoutes} from './outbox/outbox-routes.ts';
import {deviceRoutes} from './server/device-routes.ts';
import {LocalServer, SERVER_PATIENCE} from './server/local-server.ts';
import {PROXY_PATIENCE, Proxy, type ProxyOptions} from './server/proxy.ts';
import type {DeviceSettings} from './settings/device-file.ts';
import type {DeviceOptions} from './settings/options.ts';
import {openNotify} from './supervisor/notify.ts';
import {PATIENCE} from './watchdog/judge.ts';
import {Watchdog} from './watchdog/watchdog.ts';

export interface Device {
  /** Where the device's page comes from. */
  readonly server: LocalServer;
  stop(): Promise<void>;
}

/** What each app is to its hall. */
const KINDS = {kiosk: 'kiosk', signage: 'wall'} as const;

export type Log = (line: Readonly<Record<string, unknown>>) => void;

/** Starts what a device runs: the local server and, where one is wanted, the browser with its watchdog. */
export async function startDevice(
  {folder, headless, browser}: DeviceOptions,
  {hub, authority, app, query, port, secret, device, printer: owned}: DeviceSettings,
  tell: Log,
): Promise<Device> {
  const kept = new KeptLog(Date.now);
  const log: Log = (entry) => {
    kept.add(entry);
    tell(entry);
  };
  log({agent: 'began', app, browser});
  const chromium = browser ? chromiumHere() : undefined;
  const line = new HubLine({hub, authority});
  const key = await DeviceKey.open(folder, realDisk);
  const session = new HubSession({line, device, kind: KINDS[app], key});
  // A hub that is away is asked again by the page.
  void session.enter();
  const proxy = new Proxy({line, patience: PROXY_PATIENCE, ...hubNews(log)});
  // What else the agent does for its page: each a list of routes of its own.
  const fates = await SlipFates.open({
    folder,
    disk: realDisk,
    line,
    device,
    after,
    random: Math.random,
    log,
  });
  const printer =
    owned && openPrinter({settings: owned, folder, tell: (...slip) => fates.tell(...slip), log});
  const outbox = await OutboxFolder.open(folder, realDisk);
  const routes = [
    ...deviceRoutes(device),
    ...pairingRoutes({session, key, line, outbox, hub}),
    ...outboxRoutes(outbox),
    ...(printer?.routes ?? []),
  ];
  const page = {port, app, query, secret};
  const server = new LocalServer({...page, proxy, routes, patience: SERVER_PATIENCE, log});
  await server.start();
  const notify = openNotify(process.env);
  const alive = () => {
    notify.alive();
  };
  const url = server.entrance;
  const profile = join(folder, 'profile');
  const watchdog =
    chromium === undefined
      ? undefined
      : new Watchdog({url, chromium, profile, headless, patience: PATIENCE, log, onLook: alive});
  watchdog?.start();
  // Without a browser there is only the server to look after.
  const turns = watchdog ? undefined : setInterval(alive, PATIENCE.look);
  const screenshot = new ScreenshotAnswer({
    line,
    device,
    log,
    take: async () => {
      if (!watchdog?.browser) throw new Error('there is no browser');
      return screenPicture(watchdog.browser);
    },
  });
  const asks = new AgentAsks({
    line,
    device,
    log,
    lines: () => kept.lines(),
    ...(watchdog
      ? {browser: {isCalm: () => isCalm(watchdog.browser), restart: () => watchdog.restart()}}
      : {}),
  });
  const beat = new AgentBeat({
    line,
    device,
    report: async () => ({
      kind: KINDS[app],
      ...(await machineState(folder)),
      ...(watchdog?.state ?? {page: 'none', restarts: 0}),
      copies: outbox.size,
      needs: Object.entries({
        'outbox-copy-failed': outbox.failed,
        'outbox-copy-full': outbox.full,
        'disk-damaged': outbox.damaged,
        'slip-fates-failed': fates.failed || printer?.forgets === true,
      }).flatMap(([need, there]) => (there ? need : [])),
    }),
    onStray: () => {
      session.strayed();
    },
    onScreenshot: (id) => void screenshot.give(id),
    onAsks: (asked) => {
      asks.hear(asked);
    },
  });
  beat.start();
  notify.ready();
  return {
    server,
    async stop() {
      notify.stopping();
      clearInterval(turns);
      beat.stop();
      session.stop();
      await watchdog?.stop();
      await server.stop();
      fates.stop();
      await printer?.close();
      line.close();
    },
  };
}

function chromiumHere(): string {
  const chromium = findChromium();
  if (chromium !== undefined) return chromium;
  throw new Error('没有找到 Chromium · Chromium is missing: install it, or set CHROME_PATH');
}

/** A hub that is away is asked every few seconds: only a change, or another reason, is news. */
function hubNews(log: Log): Pick<ProxyOptions, 'onAway' | 'onThere'> {
  let told: string | undefined;
  return {
    onAway: (why) => {
      if (why !== told) log({hub: 'away', why});
      told = why;
    },
    onThere: () => {
      if (told !== undefined) log({hub: 'there'});
      told = undefined;
    },
  };
}

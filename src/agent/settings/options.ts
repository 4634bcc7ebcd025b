import {homedir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {fingerprintIn} from '../../wire/fingerprint.ts';
import type {PrinterFlags} from '../printer/printer-settings.ts';
import {isQuery} from '../server/target.ts';

export const APPS = ['kiosk', 'signage'] as const;
export type App = (typeof APPS)[number];

/** What was typed at this start; what is missing was kept, or has its usual value. */
export interface DeviceOptions {
  /** Origin of the hub, `https://hub.hall:8443`. */
  readonly hub?: string;
  /** Fingerprint of its authority, as `fingerprintOf` writes it. */
  readonly authority?: string;
  readonly app?: App;
  /** Parameters of the page's address, without the question mark. */
  readonly query?: string;
  readonly port?: number;
  /** What was said of the printer. */
  readonly printer: PrinterFlags;
  readonly folder: string;
  readonly headless: boolean;
  readonly browser: boolean;
  readonly help: boolean;
}

export const USAGE = `npm run device -- --app kiosk --hub https://hub.hall:8443 --authority 7GK2-…

第一次写全，以后只要 npm run device。给过的都记在设备文件夹里，再写一次就改。
Once in full, then npm run device alone: what was given is kept in the folder, and changed by giving it again.

  --hub        大厅服务器的地址 · where the hub is
  --authority  服务器启动时显示的指纹；https 第一次要写 · the fingerprint that the hub shows when it
               starts; needed for https the first time
  --app        kiosk 自助机, signage 大屏 · what this device is
  --query      页面参数 · parameters of the page: "display=tv&mute"
  --port       本机端口 · port on this machine (8100)
  --printer    小票打印机 · its printer: tcp://192.168.1.50:9100, /dev/usb/lp0, none;
               cups://queue, cups://host/queue 由 CUPS 打，只看纸宽 · by CUPS: its width alone counts
  --paper      纸宽 · width of its paper, mm: 80, 58
  --letters    打印机自带的字 · letters that it has: gb2312, gb18030, utf8, none
  --qr         二维码 · QR codes: drawn 画出来, own 由打印机生成
  --cut        切纸 · partial, full, none
  --dialect    打印机会答什么 · what it answers: generic, epson, mute
  --folder     设备文件夹 · folder of this device (~/.recha-device)

只管这一次 · for this start alone:
  --no-browser 不打开浏览器，只开本机服务 · the local server without a browser
  --headless   浏览器没有画面 · the browser without a screen
  --help       显示这些 · shows this`;

const OPTIONS = {
  hub: {type: 'string'},
  authority: {type: 'string'},
  app: {type: 'string'},
  query: {type: 'string'},
  port: {type: 'string'},
  folder: {type: 'string'},
  printer: {type: 'string'},
  paper: {type: 'string'},
  letters: {type: 'string'},
  qr: {type: 'string'},
  cut: {type: 'string'},
  dialect: {type: 'string'},
  browser: {type: 'boolean', default: true},
  headless: {type: 'boolean', default: false},
  help: {type: 'boolean', default: false},
} as const;

/** Throws, with a message for whoever typed it, where the options cannot be used. */
export function deviceOptions(args: readonly string[]): DeviceOptions {
  const {hub, authority, app, query, port, folder, headless, browser, help, ...printer} =
    typed(args);
  return {
    ...(hub === undefined ? {} : {hub: hubIn(hub)}),
    ...(authority === undefined ? {} : {authority: authorityIn(authority)}),
    ...(app === undefined ? {} : {app: appIn(app)}),
    ...(query === undefined ? {} : {query: queryIn(query)}),
    ...(port === undefined ? {} : {port: portIn(port)}),
    folder: folder ?? join(homedir(), '.recha-device'),
    printer,
    headless,
    browser,
    help,
  };
}

function typed(args: readonly string[]) {
  try {
    return parseArgs({args: [...args], allowNegative: true, options: OPTIONS}).values;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`选项写错了，请对照下面 · see below: ${why}`, {cause: error});
  }
}

function hubIn(text: string): string {
  const url = URL.parse(text);
  const known = url?.protocol === 'https:' || url?.protocol === 'http:';
  const bare = url?.pathname === '/' && url.search + url.hash + url.username + url.password === '';
  if (known && bare) return url.origin;
  throw new Error(
    '--hub 只写服务器的地址，例如 https://hub.hall:8443 · is the address of the hub alone, such as https://hub.hall:8443',
  );
}

function authorityIn(text: string): string {
  const fingerprint = fingerprintIn(text);
  if (fingerprint !== undefined) return fingerprint;
  throw new Error(
    '--authority 是服务器启动时显示的七组字，每组四个 · is the seven groups of four that the hub shows when it starts',
  );
}

function appIn(text: string): App {
  const app = APPS.find((one) => one === text);
  if (app !== undefined) return app;
  throw new Error('--app 是 kiosk（自助机）或 signage（大屏）· is kiosk or signage');
}

function queryIn(text: string): string {
  const query = text.replace(/^\?/, '');
  if (isQuery(query)) return query;
  throw new Error(
    '--query 写成 display=tv&mute 这样 · is written like display=tv&mute, further characters as %E7%83%AD',
  );
}

function portIn(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1024 && port <= 65_535) return port;
  throw new Error('--port 是 1024 到 65535 的整数 · is a whole number from 1024 to 65535');
}

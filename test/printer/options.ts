import {parseArgs} from 'node:util';
import {CLONE, DOTS, EPSON, type PrinterModel} from './model.ts';

export interface PrinterOptions {
  readonly port: number;
  readonly host: string;
  /** Width of its paper, mm. */
  readonly paper: keyof typeof DOTS;
  readonly model: PrinterModel;
  /** Folder of its tickets as pictures and words. */
  readonly out?: string | undefined;
  readonly boxes: boolean;
  readonly help: boolean;
}

export const USAGE = `npm run printer -- --paper 58 --dialect generic --out /tmp/tickets

一台模拟的小票打印机：打在终端里，叫它出什么故障就出什么。
A ticket printer of paper: it prints into the terminal, and goes wrong as it is told.

  --port       端口，0 是任意空的 · port (9100), 0 for any that is free
  --host       在哪个地址听 · address to listen on (127.0.0.1)
  --paper      纸宽 · width of its paper, mm: 80, 58
  --dialect    像哪种打印机 · which printer it is like: epson, generic 便宜的兼容机 · a cheap clone
  --encoding   汉字编码 · how it reads Chinese: gb18030, gbk, utf-8
  --font       自带的字 · letters that it has: gb2312, gbk, gb18030
  --out        把每张小票也存成图片和文字 · a folder that gets each ticket as a picture and in words
  --boxes      图片里的字画成方框，不用 Chromium · letters as boxes in these pictures, without Chromium
  --help       显示这些 · shows this

开着的时候，输入一行就照做 · while it runs, it does what is typed:
  cover open, cover close    开盖，关盖 · its cover
  paper out, paper low       没纸了，纸快用完 · its paper
  paper load                 装纸 · a new roll
  jam, jam clear             切刀卡住，弄好 · its cutter
  stall, stall end           不收也不答，恢复 · it takes nothing and says nothing
  drop                       断开连接 · it hangs up
  refuse, accept             不接新连接，恢复 · it takes no new connection
  late 2000                  晚 2000 毫秒才答 · it answers 2000 ms late
  lie silent                 说一切正常，打完也不说 · says that all is well, never that a job is done
  lie boastful               说都打好了，什么也没出来 · says that all is done, and nothing comes out
  power off, power on        断电，来电 · its power
  ok                         全部恢复正常 · everything is well again`;

/** Throws, with a message for whoever typed it, where the options cannot be used. */
export function printerOptions(args: readonly string[]): PrinterOptions {
  const {port, host, paper, dialect, encoding, font, out, boxes, help} = typed(args);
  const width = oneOf('paper', paper, ['58', '80']);
  const base = oneOf('dialect', dialect, ['epson', 'generic']) === 'epson' ? EPSON : CLONE;
  return {
    port: portIn(port),
    host,
    paper: width === '58' ? 58 : 80,
    model: {
      ...base,
      dots: DOTS[width],
      encoding: oneOf('encoding', encoding ?? base.encoding, ['gb18030', 'gbk', 'utf-8']),
      font: oneOf('font', font ?? base.font, ['gb2312', 'gbk', 'gb18030']),
    },
    out,
    boxes,
    help,
  };
}

function typed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: {type: 'string', default: '9100'},
        host: {type: 'string', default: '127.0.0.1'},
        paper: {type: 'string', default: '80'},
        dialect: {type: 'string', default: 'epson'},
        encoding: {type: 'string'},
        font: {type: 'string'},
        out: {type: 'string'},
        boxes: {type: 'boolean', default: false},
        help: {type: 'boolean', default: false},
      },
    }).values;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`选项写错了，请对照下面 · see below: ${why}`, {cause: error});
  }
}

function oneOf<T extends string>(flag: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === text);
  if (found !== undefined) return found;
  throw new Error(`--${flag} 只能是这几种 · is one of: ${allowed.join(', ')}`);
}

function portIn(text: string): number {
  const port = Number(text);
  if (text !== '' && Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error('--port 是 0 到 65535 的整数 · is a whole number from 0 to 65535');
}

import {after} from '../../src/devices/after.ts';
import {AgentPrinter} from '../../src/devices/printer/agent-printer.ts';
import {BrowserPrinter} from '../../src/devices/printer/browser/browser-printer.ts';
import {DirectPrinter} from '../../src/devices/printer/direct-printer.ts';
import {EscposPrinter} from '../../src/devices/printer/job/escpos-printer.ts';
import type {OpenLine} from '../../src/devices/printer/job/printer-line.ts';
import {PageJournal} from '../../src/devices/printer/page-journal.ts';
import {
  pagePrinterSettings,
  type PagePrinter,
} from '../../src/devices/printer/page-printer-settings.ts';
import {CanvasLetters} from '../../src/devices/printer/picture/canvas-letters.ts';
import {prints, type Printer} from '../../src/devices/printer/printer.ts';
import {VirtualPrinter, type PaperOut} from '../../src/devices/printer/virtual-printer.ts';
import {serialLine, type PrinterPorts} from '../../src/devices/printer/web/serial-line.ts';
import type {UsbDevices} from '../../src/devices/printer/web/usb-device.ts';
import {usbLine} from '../../src/devices/printer/web/usb-line.ts';
import type {HallLink} from '../../src/sync/hall-link.ts';
import {AGENT_HOST} from '../../src/wire/agent-api.ts';
import {SlipPrinting, type FoundOut, type Slips} from './slip-printing.ts';

/** Between two looks at the printer: its paper is low long before it is out. */
const LOOK_MS = 15_000;

const NO_SLIPS: Slips = {
  print: () => Promise.resolve('none'),
  test: () => Promise.resolve({kind: 'none'}),
  letGo: () => Promise.resolve(),
};

export interface Paper {
  /** Where its own page shows paper. */
  readonly out: PaperOut;
  /** Told again and again whether slips come out. */
  readonly onPrints: (slips: boolean) => void;
}

/** Opens the printer that this kiosk has; `search` is what it was told of its machine, as an address says it. */
export async function openPaper(
  link: HallLink,
  search: string,
  {out, onPrints}: Paper,
): Promise<Slips> {
  const {fontFamily} = getComputedStyle(document.documentElement);
  const letters = new CanvasLetters(fontFamily);
  const agent = await agentPrinter(letters);
  const usual = location.hostname === AGENT_HOST ? 'none' : 'screen';
  const {way, profile, fault} = pagePrinterSettings(search, localStorage, usual);
  if (fault) console.warn(`printer: ${fault.zh} / ${fault.en}`);
  if (!agent && way.kind === 'none') return NO_SLIPS;
  const open = way.kind === 'usb' || way.kind === 'serial' ? lineOf(way) : undefined;
  const printing = new SlipPrinting(link, {
    owner: agent ? 'agent' : 'page',
    pictured: !agent && way.kind !== 'browser' && !open,
    open: (onFate) => agent ?? pagePrinter(onFate),
    onStatus: (status) => {
      onPrints(prints(status));
    },
  });
  const look = () => void printing.look();
  look();
  setInterval(look, LOOK_MS);
  return printing;

  function pagePrinter(onFate: FoundOut): Printer {
    if (way.kind === 'browser') return new BrowserPrinter(profile.paper, fontFamily);
    if (!open) return new VirtualPrinter(out, letters);
    const shared = {profile, after, journal: new PageJournal(localStorage), onFate};
    const device = new EscposPrinter({...shared, open});
    return new DirectPrinter(device, profile, letters);
  }
}

/** The one of the agent beside this page; undefined where there is no agent, or it owns none. */
async function agentPrinter(letters: CanvasLetters): Promise<AgentPrinter | undefined> {
  if (location.hostname !== AGENT_HOST) return undefined;
  const printer = new AgentPrinter(letters);
  return (await printer.isThere()) ? printer : undefined;
}

/** Undefined where this browser has no such way. */
function lineOf(way: Extract<PagePrinter['way'], {kind: 'usb' | 'serial'}>): OpenLine | undefined {
  const {usb, serial} = navigator as {readonly usb?: UsbDevices; readonly serial?: PrinterPorts};
  if (way.kind === 'usb') return usb && usbLine(usb);
  return serial && serialLine(serial, way.baudRate);
}

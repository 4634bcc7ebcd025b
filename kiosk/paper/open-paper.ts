import {CanvasLetters} from '../../src/devices/printer/picture/canvas-letters.ts';
import {VirtualPrinter, type PaperOut} from '../../src/devices/printer/virtual-printer.ts';
import type {HallLink} from '../../src/sync/hall-link.ts';
import {SlipPrinting} from './slip-printing.ts';

/** Opens the printer that this kiosk has; `out` is where its own page shows paper. */
export function openPaper(link: HallLink, out: PaperOut): SlipPrinting {
  const {fontFamily} = getComputedStyle(document.documentElement);
  const letters = new CanvasLetters(fontFamily);
  return new SlipPrinting(link, new VirtualPrinter(out, letters));
}

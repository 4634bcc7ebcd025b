import type {OpenLine} from '../../src/devices/printer/job/printer-line.ts';
import {connectTo} from '../printer/line.ts';
import type {PaperPrinter} from '../printer/paper-printer.ts';

/** The driver's way to a printer in this process. `wire` is what the way itself holds, in bytes. */
export const paperLine =
  (printer: PaperPrinter, wire?: number): OpenLine =>
  async ({heard, broken}) => {
    const line = await connectTo(printer, wire === undefined ? {} : {wire});
    line.onBytes(heard);
    line.onClose(broken);
    const close = () => {
      line.close();
    };
    return {
      write: (bytes) => line.write(bytes),
      finish: () => {
        close();
        return Promise.resolve();
      },
      close,
    };
  };

import {userInfo} from 'node:os';
import {after} from '../../devices/after.ts';
import type {Fate} from '../../devices/printer/job/escpos-printer.ts';
import type {OpenJob} from '../../devices/printer/job/journal.ts';
import {SLIP_OF_FATE} from '../../devices/printer/job/slip-job.ts';
import {deviceLine} from '../../devices/printer/node/device-line.ts';
import {tcpLine} from '../../devices/printer/node/tcp-line.ts';
import type {PrintOutcome} from '../../devices/printer/printer.ts';
import type {Log} from '../device.ts';
import type {AgentRoute} from '../server/agent-route.ts';
import {cupsLine, cupsPlace} from './cups/cups-line.ts';
import {CupsPrinter} from './cups/cups-printer.ts';
import {CupsQueue} from './cups/cups-queue.ts';
import {escposSheets} from './escpos-sheets.ts';
import {JournalFile, UNREADABLE} from './journal-file.ts';
import {loggedLine, loggedPrinter, loggedWay, type OnWay} from './logged-printer.ts';
import {PrintJobs} from './print-jobs.ts';
import {printerRoutes} from './printer-routes.ts';
import {profileAt, type PrinterSettings} from './printer-settings.ts';
import type {SheetPrinter} from './sheet-printer.ts';
import type {SlipEnd} from './slip-fates.ts';

export interface OwnPrinter {
  readonly routes: readonly AgentRoute[];
  /** The disk fails: what became of a slip on its way is not known after a power cut. */
  readonly forgets: boolean;
  close(): Promise<void>;
}

export interface OpenPrinterOptions {
  readonly settings: PrinterSettings;
  readonly folder: string;
  /** Hears what became of slips that no page knows of. */
  readonly tell: (job: string, slip: SlipEnd) => Promise<void>;
  readonly log: Log;
}

/** Opens the printer that this device owns. */
export function openPrinter({settings, folder, tell, log}: OpenPrinterOptions): OwnPrinter {
  const journal = new JournalFile(folder);
  const onFate = ({id}: OpenJob, fate: Fate) => {
    log({print: id, fate});
    // Nobody knows whose it was.
    if (id === UNREADABLE.id) return Promise.resolve();
    return tell(id, SLIP_OF_FATE[fate]);
  };
  const printer = loggedPrinter(printerAt({settings, journal, onFate, onWay: loggedWay(log)}), log);
  const onUnheard = (id: string, outcome: PrintOutcome) => void tell(id, slipOf(outcome));
  return {
    get forgets() {
      return journal.failed;
    },
    routes: printerRoutes(printer, new PrintJobs(printer), profileAt(settings), onUnheard),
    close: () => printer.close(),
  };
}

function slipOf(outcome: PrintOutcome): SlipEnd {
  if (outcome.kind === 'failed') return outcome.fault;
  // The page may have given up before, and said that nobody knows.
  return outcome.kind === 'unconfirmed' ? 'unconfirmed' : 'printed';
}

function printerAt({
  settings,
  journal,
  onFate,
  onWay,
}: {
  readonly settings: PrinterSettings;
  readonly journal: JournalFile;
  readonly onFate: (job: OpenJob, fate: Fate) => Promise<void>;
  readonly onWay: OnWay;
}): SheetPrinter {
  const {address} = settings;
  const shared = {profile: profileAt(settings), after, journal, onFate};
  switch (address.kind) {
    case 'tcp':
      return escposSheets({...shared, open: loggedLine(tcpLine(address), onWay)});
    case 'device':
      return escposSheets({...shared, open: loggedLine(deviceLine(address.path), onWay)});
    case 'cups': {
      const line = cupsLine(cupsPlace(address.host, process.env), onWay);
      const queue = new CupsQueue(line, address.queue, userInfo().username);
      const printer = new CupsPrinter({...shared, queue});
      // A slip of before a power cut that still waits there must not wait for the page as well.
      printer.status().catch(() => undefined);
      return printer;
    }
  }
}

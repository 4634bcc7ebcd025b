import {after} from '../../devices/after.ts';
import {EscposPrinter, type Fate} from '../../devices/printer/job/escpos-printer.ts';
import {deviceLine} from '../../devices/printer/node/device-line.ts';
import {tcpLine} from '../../devices/printer/node/tcp-line.ts';
import type {PrintOutcome} from '../../devices/printer/printer.ts';
import type {AgentRoute} from '../server/agent-route.ts';
import {JournalFile} from './journal-file.ts';
import {PrintJobs} from './print-jobs.ts';
import {printerRoutes} from './printer-routes.ts';
import type {PrinterSettings} from './printer-settings.ts';

export interface OwnPrinter {
  readonly routes: readonly AgentRoute[];
  close(): Promise<void>;
}

/** Opens the printer that this device owns; `onFate` hears what became of slips that no page knows of. */
export function openPrinter(
  {address, profile}: PrinterSettings,
  folder: string,
  onFate: (job: string, fate: Fate) => void,
): OwnPrinter {
  const printer = new EscposPrinter({
    open: address.kind === 'tcp' ? tcpLine(address) : deviceLine(address.path),
    profile,
    after,
    journal: new JournalFile(folder),
    onFate: ({id}, fate) => {
      onFate(id, fate);
    },
  });
  const onUnheard = (id: string, {kind}: PrintOutcome) => {
    if (kind === 'failed') onFate(id, 'failed');
    if (kind === 'unconfirmed') onFate(id, 'unknown');
  };
  return {
    routes: printerRoutes(printer, new PrintJobs(printer, profile), profile, onUnheard),
    close: () => printer.close(),
  };
}

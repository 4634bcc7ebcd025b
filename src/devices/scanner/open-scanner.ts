import type {CodeScanner} from './code-scanner.ts';
import {KeyboardWedge} from './keyboard-wedge.ts';
import type {ScannerSettings} from './scanner-settings.ts';
import type {SerialPorts} from './serial-ports.ts';
import {SerialScanner} from './serial-scanner.ts';
import {SocketScanner} from './socket-scanner.ts';

/** The scanner of this device, which begins at once; undefined where it has none, or none can be reached. */
export function openScanner(settings: ScannerSettings | undefined): CodeScanner | undefined {
  switch (settings?.over) {
    case 'wedge':
      return new KeyboardWedge(window, settings);
    case 'serial': {
      // Absent outside secure contexts, and in browsers without the API.
      const {serial: ports} = navigator as Navigator & {readonly serial?: SerialPorts};
      return ports && new SerialScanner({ports, baudRate: settings.baudRate});
    }
    case 'socket':
      return new SocketScanner(settings.url);
    case undefined:
      return undefined;
  }
}

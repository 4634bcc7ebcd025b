import type {OpenLine} from '../job/printer-line.ts';
import type {UsbDevice, UsbDevices} from './usb-device.ts';

/** Class of a printer's interface. */
const PRINTER_CLASS = 7;
/** What a printer says fits in less. */
const READ_BYTES = 64;

/**
 * The way to the printer at the USB that this page was granted, by a policy or by somebody's choice; nobody
 * is asked. On Linux its kernel driver has to be away from it.
 */
export const usbLine =
  (usb: UsbDevices): OpenLine =>
  async ({heard, broken}) => {
    const found = (await usb.getDevices()).flatMap(printerIn)[0];
    if (!found) throw new Error('no printer that this page may use');
    const {device, number, to, from} = found;
    await device.open();
    await device.selectConfiguration(1);
    await device.claimInterface(number);
    const line = {closed: false};
    const listen = async () => {
      for (; from !== undefined;) {
        const {data, status} = await device.transferIn(from, READ_BYTES);
        if (line.closed) return;
        if (status === 'stall') await device.clearHalt('in', from);
        if (data && data.byteLength > 0) {
          heard(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
        }
      }
    };
    listen().catch(() => {
      if (!line.closed) broken();
      line.closed = true;
    });
    return {
      async write(bytes) {
        const {status} = await device.transferOut(to, bytes);
        if (status !== 'ok') throw new Error(`the printer took nothing: ${status ?? ''}`);
      },
      close() {
        line.closed = true;
        device.close().catch(() => undefined);
      },
    };
  };

interface Found {
  readonly device: UsbDevice;
  /** Of its interface. */
  readonly number: number;
  readonly to: number;
  /** Absent where it tells nothing. */
  readonly from?: number | undefined;
}

function printerIn(device: UsbDevice): Found[] {
  return device.configurations.flatMap(({interfaces}) =>
    interfaces.flatMap(({interfaceNumber: number, alternates}) =>
      alternates
        .filter(({interfaceClass}) => interfaceClass === PRINTER_CLASS)
        .flatMap(({endpoints}) => {
          const end = (direction: 'in' | 'out') =>
            endpoints.find((each) => each.type === 'bulk' && each.direction === direction)
              ?.endpointNumber;
          const to = end('out');
          return to === undefined ? [] : [{device, number, to, from: end('in')}];
        }),
    ),
  );
}

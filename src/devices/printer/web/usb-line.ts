import type {OpenLine} from '../job/printer-line.ts';
import type {UsbDevice, UsbDevices} from './usb-device.ts';

/** Class of a printer's interface. */
const PRINTER_CLASS = 7;
/** What an interface of that class speaks that is IPP, and no ESC/POS. */
const IPP = 4;
/** As long as the longest packet: a shorter read loses one that does not fit. */
const READ_BYTES = 512;

/**
 * The way to the printer at the USB that this page was granted, by a policy or by somebody's choice; nobody
 * is asked. On Linux its kernel driver has to be away from it.
 */
export function usbLine(usb: UsbDevices): OpenLine {
  // A device that is still being closed refuses to be opened.
  let letGo: Promise<unknown> = Promise.resolve();
  return async ({heard, broken}) => {
    await letGo;
    const found = (await usb.getDevices()).flatMap(printerIn)[0];
    if (!found) throw new Error('no printer that this page may use');
    const {device, to, from} = found;
    const line = {closed: false};
    const close = () => {
      if (line.closed) return;
      line.closed = true;
      letGo = device.close().catch(() => undefined);
    };
    try {
      await take(found);
    } catch (error) {
      close();
      throw error;
    }
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
      if (line.closed) return;
      close();
      broken();
    });
    return {
      async write(bytes) {
        const {status} = await device.transferOut(to, bytes);
        if (status === 'ok') return;
        // It would take nothing after that either, on this line or the next.
        if (status === 'stall') await device.clearHalt('out', to);
        throw new Error(`the printer took nothing: ${status ?? ''}`);
      },
      // What was written is with the printer already.
      finish() {
        close();
        return Promise.resolve();
      },
      close,
    };
  };
}

interface Found {
  readonly device: UsbDevice;
  /** Which one has the printer, and how it is told there. */
  readonly configuration: number;
  readonly number: number;
  readonly setting: number;
  readonly to: number;
  /** Absent where it tells nothing. */
  readonly from?: number | undefined;
}

async function take({device, configuration, number, setting}: Found): Promise<void> {
  await device.open();
  // To choose it again would begin the device anew, all of it.
  if (device.configuration?.configurationValue !== configuration) {
    await device.selectConfiguration(configuration);
  }
  await device.claimInterface(number);
  if (setting !== 0) await device.selectAlternateInterface(number, setting);
}

/** Every way to print there, the ones first that also answer. */
function printerIn(device: UsbDevice): Found[] {
  const all = device.configurations.flatMap(({configurationValue: configuration, interfaces}) =>
    interfaces.flatMap(({interfaceNumber: number, alternates}) =>
      alternates
        .filter((each) => each.interfaceClass === PRINTER_CLASS && each.interfaceProtocol !== IPP)
        .flatMap(({alternateSetting: setting, endpoints}) => {
          const end = (direction: 'in' | 'out') =>
            endpoints.find((each) => each.type === 'bulk' && each.direction === direction)
              ?.endpointNumber;
          const to = end('out');
          if (to === undefined) return [];
          return [{device, configuration, number, setting, to, from: end('in')}];
        }),
    ),
  );
  return all.sort((one, other) => Number(!one.from) - Number(!other.from));
}

import {loopbackAddress} from '../local-service/loopback-address.ts';

/** How a device's scanner is connected. */
export type ScannerSettings =
  /** It types like a keyboard, and begins each code with this key: `F9`, or `STX`. */
  | {readonly over: 'wedge'; readonly prefix: string}
  | {readonly over: 'serial'; readonly baudRate: number}
  /** A local service sends each code as one message. */
  | {readonly over: 'socket'; readonly url: string};

const BAUD_RATES = ['9600', '19200', '38400', '57600', '115200'];

/** `wedge`, `wedge:STX`, `serial`, `serial:115200`, `ws://localhost:1921`; undefined for anything else. */
export function parseScanner(text: string): ScannerSettings | undefined {
  const [over, detail] = text.split(':');
  if (over === 'wedge') {
    const prefix = detail ?? 'F9';
    return /^(STX|F([1-9]|1\d|2[0-4]))$/.test(prefix) ? {over, prefix} : undefined;
  }
  if (over === 'serial') {
    const rate = detail ?? '9600';
    return BAUD_RATES.includes(rate) ? {over, baudRate: Number(rate)} : undefined;
  }
  const url = loopbackAddress(text, ['ws:', 'wss:']);
  return url === undefined ? undefined : {over: 'socket', url};
}

import type {PrinterAddress} from '../printer/printer-settings.ts';
import type {DeviceSettings} from './device-file.ts';

const APP_WORDS = {
  kiosk: {zh: '自助机', en: 'a kiosk'},
  signage: {zh: '大屏', en: 'a wall'},
} as const;

/** What this device is to its hall now, for whoever set it up: a line of Chinese and one of English. */
export function pairedWords({app, hub, printer}: DeviceSettings): string {
  const is = APP_WORDS[app];
  const address = printer && addressText(printer.address);
  // A wall prints nothing.
  const zh = app === 'kiosk' ? `，打印机：${address ?? '没有'}` : '';
  const en = app === 'kiosk' ? `, its printer: ${address ?? 'none'}` : '';
  return `已和 ${hub} 配对。这台是${is.zh}${zh}\nPaired with ${hub}. This is ${is.en}${en}\n`;
}

/** As it is typed after `--printer`. */
function addressText(address: PrinterAddress): string {
  switch (address.kind) {
    case 'tcp': {
      const {host, port} = address;
      return `tcp://${host.includes(':') ? `[${host}]` : host}:${port}`;
    }
    case 'device':
      return address.path;
    case 'cups':
      return `cups://${address.host === undefined ? '' : `${address.host}/`}${address.queue}`;
  }
}

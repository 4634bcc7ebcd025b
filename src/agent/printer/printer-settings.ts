import * as v from 'valibot';
import {USUAL_PRINTER, type PrinterProfile} from '../../devices/printer/profile.ts';
import {typedProfile, type TypedProfile} from '../../devices/printer/typed-profile.ts';
import {profileSchema} from '../../wire/printer-api.ts';

/** How a device's printer is reached. */
export type PrinterAddress =
  | {readonly kind: 'tcp'; readonly host: string; readonly port: number}
  /** A device of this machine, `/dev/usb/lp0`. */
  | {readonly kind: 'device'; readonly path: string}
  /** A queue of CUPS: of this machine, or of a host, with its port where it is another one. */
  | {readonly kind: 'cups'; readonly host?: string; readonly queue: string};

export const printerSettingsSchema = v.object({
  address: v.variant('kind', [
    v.object({kind: v.literal('tcp'), host: v.string(), port: v.number()}),
    v.object({kind: v.literal('device'), path: v.string()}),
    v.object({
      kind: v.literal('cups'),
      host: v.exactOptional(v.string()),
      queue: v.string(),
    }),
  ]),
  profile: profileSchema,
});

/** The printer that a device owns. */
export interface PrinterSettings {
  readonly address: PrinterAddress;
  readonly profile: PrinterProfile;
}

/** What was typed about it. */
export interface PrinterFlags extends TypedProfile {
  readonly printer?: string | undefined;
}

const RAW_PORT = 9100;

/** What this printer gets to print; a queue takes dots alone, whatever the printer behind it has. */
export const profileAt = ({address, profile}: PrinterSettings): PrinterProfile =>
  address.kind === 'cups' ? {...profile, letters: 'none', qr: 'drawn'} : profile;

/** CUPS lets a queue be called anything without these. */
const QUEUE = /^cups:\/\/(?:(?<host>[\w.:[\]-]+)\/)?(?<queue>[^\s/#?'"\\]{1,127})$/u;

/**
 * The printer of this start: what was typed over what was kept; `none` takes it away. Throws, with a message
 * for whoever typed it, where something cannot be used.
 */
export function printerSettings(
  {printer, ...typed}: PrinterFlags,
  kept: PrinterSettings | undefined,
): PrinterSettings | undefined {
  if (printer === 'none') return undefined;
  const address = printer === undefined ? kept?.address : addressIn(printer);
  const profile = typedProfile(kept?.profile ?? USUAL_PRINTER, typed);
  if (!profile) throw new Error(CHOICES);
  return address && {address, profile};
}

const CHOICES =
  '--paper 58|80 · --letters gb2312|gb18030|utf8|none · --qr drawn|own · --cut partial|full|none · --dialect generic|epson|mute';

function addressIn(text: string): PrinterAddress {
  if (/^\/dev\/[\w./-]+$/.test(text) && !text.includes('..')) return {kind: 'device', path: text};
  const {host, queue} = QUEUE.exec(text)?.groups ?? {};
  if (queue !== undefined) {
    if (host === undefined) return {kind: 'cups', queue};
    if (URL.canParse(`http://${host}`)) return {kind: 'cups', host, queue};
  }
  const url = URL.parse(text);
  if (url?.protocol === 'tcp:' && url.hostname !== '' && url.pathname.replace('/', '') === '') {
    const port = url.port === '' ? RAW_PORT : Number(url.port);
    return {kind: 'tcp', host: url.hostname.replace(/^\[|\]$/g, ''), port};
  }
  throw new Error(
    '--printer 写成 tcp://192.168.1.50:9100、/dev/usb/lp0、cups://队列名 或 none · is tcp://192.168.1.50:9100, /dev/usb/lp0, cups://queue or none',
  );
}

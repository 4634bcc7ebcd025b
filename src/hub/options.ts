import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {isHostName} from './tls/own-names.ts';

export interface StartOptions {
  readonly host: string;
  readonly port: number;
  readonly phones?: number | undefined;
  readonly data: string;
  /** Without accounts, for this machine alone. */
  readonly trial: boolean;
  /** Told of alerts. */
  readonly alertWebhook?: string | undefined;
  /** Lets another operator in. */
  readonly newOperator: boolean;
  /** With TLS: further names under which devices reach the hub. */
  readonly tls?: {readonly names: readonly string[]} | undefined;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where the build puts the apps. */
export const PAGES = `${root}dist`;

export const USAGE = `npm start -- [--port 8080] [--host 127.0.0.1] [--data data] [--phones 8090]
             [--tls] [--tls-name hub.hall] [--trial] [--new-operator]
             [--alert-webhook https://…]

  --port  port of the hub (RECHA_PORT)
  --host  address to listen on (RECHA_HOST); only this machine by default
  --data  folder of the database and the hall's own recordings (RECHA_DATA)
  --phones a second port for visitors' phones, on every address: they reach their own visit by the
          code on the slip, and nothing else (RECHA_PHONES)
  --tls   https by the hub's own authority, for paired devices (RECHA_TLS=1)
  --tls-name  a further name of the hub in its certificate, hub.hall; may be repeated
  --trial a hall to try things out in: no accounts, no pairing, for this machine alone (RECHA_TRIAL=1)
  --alert-webhook  an address that hears by POST what is wrong with a device, and when it is over, as
          JSON in Chinese and English (RECHA_ALERT_WEBHOOK)
  --new-operator  shows an address by which another operator comes in, for a hall whose operators
          forgot their passwords`;

/** Options of the start command: flags first, then the environment, then the defaults. */
export function startOptions(args: readonly string[], env: NodeJS.ProcessEnv): StartOptions {
  const {values} = parseArgs({
    args: [...args],
    options: {
      host: {type: 'string'},
      port: {type: 'string'},
      data: {type: 'string'},
      phones: {type: 'string'},
      tls: {type: 'boolean'},
      trial: {type: 'boolean'},
      'alert-webhook': {type: 'string'},
      'new-operator': {type: 'boolean', default: false},
      'tls-name': {type: 'string', multiple: true, default: []},
    },
  });
  const names = values['tls-name'].map((name) => name.toLowerCase());
  const odd = names.find((name) => !isHostName(name));
  if (odd !== undefined) throw new Error(`--tls-name ${odd} is no name of a host`);
  const tls = values.tls ?? isOn(env['RECHA_TLS']);
  const trial = values.trial ?? isOn(env['RECHA_TRIAL']);
  const host = values.host ?? env['RECHA_HOST'] ?? '127.0.0.1';
  if (trial && !isLoopback(host)) {
    throw new Error('--trial has no accounts: it works on this machine alone, without --host');
  }
  const webhook = webhookOf(values['alert-webhook'] ?? env['RECHA_ALERT_WEBHOOK']);
  const phones = values.phones ?? env['RECHA_PHONES'];
  return {
    host,
    trial,
    newOperator: values['new-operator'],
    port: portOf('--port', values.port ?? env['RECHA_PORT'] ?? '8080'),
    ...(phones === undefined ? {} : {phones: portOf('--phones', phones)}),
    data: values.data ?? env['RECHA_DATA'] ?? `${root}data`,
    ...(tls ? {tls: {names}} : {}),
    ...(webhook === undefined ? {} : {alertWebhook: webhook}),
  };
}

const isOn = (value = '') => !['', '0', 'false', 'no'].includes(value);

function webhookOf(text = ''): string | undefined {
  if (text === '') return undefined;
  if (!/^https?:$/.test(URL.parse(text)?.protocol ?? '')) {
    throw new Error('--alert-webhook is an address that begins with https:// or http://');
  }
  return text;
}

function portOf(flag: string, text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`${flag} is a whole number from 0 to 65535`);
  }
  return port;
}

/** Whether only this machine can reach the address. */
export function isLoopback(host: string): boolean {
  return /^(localhost|\[?::1\]?|127(\.\d{1,3}){3})$/i.test(host);
}

import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

export interface StartOptions {
  readonly host: string;
  readonly port: number;
  readonly phones?: number | undefined;
  readonly data: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where the build puts the apps. */
export const PAGES = `${root}dist`;

export const USAGE = `npm start -- [--port 8080] [--host 127.0.0.1] [--data data] [--phones 8090]

  --port  port of the hub (RECHA_PORT)
  --host  address to listen on (RECHA_HOST); only this machine by default
  --data  folder of the database and the hall's own recordings (RECHA_DATA)
  --phones a second port for visitors' phones, on every address: they reach their own visit by the
          code on the slip, and nothing else (RECHA_PHONES)`;

/** Options of the start command: flags first, then the environment, then the defaults. */
export function startOptions(args: readonly string[], env: NodeJS.ProcessEnv): StartOptions {
  const {values} = parseArgs({
    args: [...args],
    options: {
      host: {type: 'string'},
      port: {type: 'string'},
      data: {type: 'string'},
      phones: {type: 'string'},
    },
  });
  const phones = values.phones ?? env['RECHA_PHONES'];
  return {
    host: values.host ?? env['RECHA_HOST'] ?? '127.0.0.1',
    port: portOf('--port', values.port ?? env['RECHA_PORT'] ?? '8080'),
    ...(phones === undefined ? {} : {phones: portOf('--phones', phones)}),
    data: values.data ?? env['RECHA_DATA'] ?? `${root}data`,
  };
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

import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

export interface StartOptions {
  readonly host: string;
  readonly port: number;
  readonly data: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where the build puts the apps. */
export const PAGES = `${root}dist`;

export const USAGE = `npm start -- [--port 8080] [--host 127.0.0.1] [--data data]

  --port  port of the hub (RECHA_PORT)
  --host  address to listen on (RECHA_HOST); only this machine by default
  --data  folder of the database and the hall's own recordings (RECHA_DATA)`;

/** Options of the start command: flags first, then the environment, then the defaults. */
export function startOptions(args: readonly string[], env: NodeJS.ProcessEnv): StartOptions {
  const {values} = parseArgs({
    args: [...args],
    options: {host: {type: 'string'}, port: {type: 'string'}, data: {type: 'string'}},
  });
  const port = Number(values.port ?? env['RECHA_PORT'] ?? '8080');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error('--port is a whole number from 0 to 65535');
  }
  return {
    host: values.host ?? env['RECHA_HOST'] ?? '127.0.0.1',
    port,
    data: values.data ?? env['RECHA_DATA'] ?? `${root}data`,
  };
}

/** Whether only this machine can reach the address. */
export function isLoopback(host: string): boolean {
  return /^(localhost|\[?::1\]?|127(\.\d{1,3}){3})$/i.test(host);
}

import {request} from 'node:http';
import type {OnWay} from '../logged-printer.ts';
import {decodeIpp, encodeIpp, type IppAnswer, type IppRequest} from './ipp-message.ts';

/** Where CUPS listens on Debian. */
const SOCKET = '/run/cups/cups.sock';
const PORT = 631;
/** Milliseconds without a word. */
const PATIENCE_MS = 2_500;

/** Where a CUPS is: a socket of this machine, or at the network. */
export type CupsPlace =
  {readonly socketPath: string} | {readonly host: string; readonly port: number};

/** A host that somebody named, else what CUPS_SERVER names, as for programs of CUPS; else the one of this machine. */
export function cupsPlace(host: string | undefined, environment: NodeJS.ProcessEnv): CupsPlace {
  const named = host ?? environment['CUPS_SERVER'] ?? SOCKET;
  if (named.startsWith('/')) return {socketPath: named};
  const {hostname, port} = new URL(`http://${named}`);
  return {host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? PORT : Number(port)};
}

/** Asks one CUPS; undefined where no whole answer comes. */
export type AskCups = (path: string, message: IppRequest) => Promise<IppAnswer | undefined>;

export const cupsLine =
  (place: CupsPlace, onWay: OnWay = () => undefined): AskCups =>
  (path, message) =>
    new Promise((resolve) => {
      const body = encodeIpp(message);
      const headers = {'content-type': 'application/ipp', 'content-length': body.length};
      // Over a socket there is no other name that it answers to.
      const host = 'host' in place ? {} : {host: 'localhost'};
      const asked = request(
        {...place, method: 'POST', path, headers: {...headers, ...host}, agent: false},
        (response) => {
          onWay();
          const pieces: Buffer[] = [];
          response.on('data', (piece: Buffer) => pieces.push(piece));
          response.once('close', () => {
            const whole = response.complete && response.statusCode === 200;
            resolve(whole ? decodeIpp(Buffer.concat(pieces)) : undefined);
          });
        },
      );
      asked.setTimeout(PATIENCE_MS, () => asked.destroy());
      asked.once('error', (error) => {
        onWay(error);
        resolve(undefined);
      });
      asked.end(body);
    });

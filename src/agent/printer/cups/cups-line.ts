import {request} from 'node:http';
import type {OnWay} from '../logged-printer.ts';
import {decodeIpp, encodeIpp, type IppAnswer, type IppRequest} from './ipp-message.ts';

/** Where CUPS listens on Debian. */
const SOCKET = '/run/cups/cups.sock';
const PORT = 631;
/** Milliseconds for one whole answer. */
const PATIENCE_MS = 2_500;
/** The attributes of a queue with every medium there is are a few KB. */
const BYTES_AT_MOST = 1024 * 1024;

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
        {
          ...place,
          method: 'POST',
          path,
          headers: {...headers, ...host},
          agent: false,
          // Of the whole: one that drips would hold the printer for ever.
          signal: AbortSignal.timeout(PATIENCE_MS),
        },
        (response) => {
          onWay();
          const pieces: Buffer[] = [];
          let length = 0;
          response.on('data', (piece: Buffer) => {
            pieces.push(piece);
            length += piece.length;
            if (length > BYTES_AT_MOST) response.destroy();
          });
          response.on('error', () => undefined);
          response.once('close', () => {
            const whole = response.complete && response.statusCode === 200;
            resolve(whole ? decodeIpp(Buffer.concat(pieces)) : undefined);
          });
        },
      );
      asked.once('error', (error) => {
        onWay(error);
        resolve(undefined);
      });
      asked.end(body);
    });

import {connect} from 'node:net';
import type {OpenLine} from '../job/printer-line.ts';

/** A printer that is switched off says no goodbye: the system asks after so long, milliseconds, and then again and again. */
const KEEP_ALIVE_MS = 10_000;

/** The way to a printer on the network, by the port that all of them listen on. */
export const tcpLine =
  ({host, port}: {readonly host: string; readonly port: number}): OpenLine =>
  ({heard, broken}, given) =>
    new Promise((resolve, reject) => {
      const keepAliveInitialDelay = KEEP_ALIVE_MS;
      const socket = connect({host, port, noDelay: true, keepAlive: true, keepAliveInitialDelay});
      let closed = false;
      // Else the system goes on asking for minutes, and a printer that comes back gets all that were given up.
      const giveUp = () => {
        socket.destroy(new Error('nobody wants it any more'));
      };
      given?.addEventListener('abort', giveUp);
      socket.on('data', heard);
      socket.on('error', reject);
      socket.on('close', () => {
        if (!closed) broken();
      });
      socket.once('connect', () => {
        given?.removeEventListener('abort', giveUp);
        resolve({
          write: (bytes) =>
            new Promise((written, failed) => {
              socket.write(bytes, (error) => {
                if (error) failed(error);
                else written();
              });
            }),
          finish: () =>
            new Promise((taken, failed) => {
              closed = true;
              // The end stands behind all that was written: whoever ends it too has taken it.
              socket.once('end', taken);
              socket.once('close', () => {
                failed(new Error('the line broke'));
              });
              socket.end();
            }),
          close: () => {
            closed = true;
            socket.destroy();
          },
        });
      });
    });

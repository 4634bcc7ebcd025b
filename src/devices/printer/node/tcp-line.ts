import {connect} from 'node:net';
import type {OpenLine} from '../job/printer-line.ts';

/** The way to a printer on the network, by the port that all of them listen on. */
export const tcpLine =
  ({host, port}: {readonly host: string; readonly port: number}): OpenLine =>
  ({heard, broken}) =>
    new Promise((resolve, reject) => {
      const socket = connect({host, port, noDelay: true});
      let closed = false;
      socket.on('data', heard);
      socket.on('error', reject);
      socket.on('close', () => {
        if (!closed) broken();
      });
      socket.once('connect', () => {
        resolve({
          write: (bytes) =>
            new Promise((written, failed) => {
              socket.write(bytes, (error) => {
                if (error) failed(error);
                else written();
              });
            }),
          close: () => {
            closed = true;
            socket.destroy();
          },
        });
      });
    });

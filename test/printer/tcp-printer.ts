import {createServer, type AddressInfo, type Socket} from 'node:net';
import type {PaperPrinter} from './paper-printer.ts';

export interface TcpPrinter {
  readonly host: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Lets a paper printer be reached as a network printer is; port 0 is any free one. */
export async function listen(
  printer: PaperPrinter,
  {port = 0, host = '127.0.0.1'}: {port?: number; host?: string} = {},
): Promise<TcpPrinter> {
  const sockets = new Set<Socket>();
  const server = createServer({allowHalfOpen: true, noDelay: true}, (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    attach(printer, socket);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    host,
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** A printer that takes no connection resets it, as if nothing listened there. */
function attach(printer: PaperPrinter, socket: Socket): void {
  const connection = printer.connect({
    hear: (bytes) => socket.write(bytes),
    gone: () => socket.resetAndDestroy(),
  });
  if (!connection) {
    socket.on('error', () => socket.destroy());
    socket.resetAndDestroy();
    return;
  }
  socket.on('data', (bytes) => {
    socket.pause();
    connection.offer(bytes, () => socket.resume());
  });
  socket.on('end', () => {
    connection.close();
    socket.end();
  });
  socket.on('error', () => {
    connection.tear();
  });
  socket.on('close', () => {
    connection.close();
  });
}

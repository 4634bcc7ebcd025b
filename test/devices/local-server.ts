import {once} from 'node:events';
import {createServer, type IncomingMessage} from 'node:http';
import type {AddressInfo} from 'node:net';
import WebSocket from 'ws';

/** What comes to a question: messages in order, or that the line breaks, or that nothing ever comes. */
export type Answer = readonly (string | Uint8Array)[] | 'break' | 'silence';

export interface LocalServer {
  readonly port: number;
  /** Sends to everybody who is connected at this path, `/scanner`. */
  send(path: string, text: string): void;
  /** When somebody is connected at this path. */
  connected(path: string): Promise<void>;
  /** Breaks every line that is open. */
  breakAll(): void;
  close(): Promise<void>;
}

/** A service on this machine as vendors ship them: the same answers over WebSocket and over HTTP. */
export async function serveLocally(
  answer: (question: Buffer) => Promise<Answer>,
  port = 0,
): Promise<LocalServer> {
  const http = createServer((request, response) => {
    const reply = async () => {
      const messages = await answer(await bodyOf(request));
      if (messages === 'silence') return;
      if (messages === 'break') response.destroy();
      else response.writeHead(200, {'access-control-allow-origin': '*'}).end(messages[0] ?? '');
    };
    void reply();
  });
  const sockets = new WebSocket.Server({server: http});
  const open = new Map<WebSocket, string | undefined>();
  const expecting: (() => void)[] = [];
  sockets.on('connection', (socket, {url}) => {
    open.set(socket, url);
    for (const look of expecting.splice(0)) look();
    socket.on('close', () => open.delete(socket));
    socket.on('message', (question) => {
      const reply = async () => {
        const messages = await answer(Buffer.from(question as Buffer));
        if (messages === 'silence') return;
        if (messages === 'break') socket.terminate();
        else for (const message of messages) socket.send(message);
      };
      void reply();
    });
  });
  http.listen(port, '127.0.0.1');
  await once(http, 'listening');
  const breakAll = () => {
    for (const socket of open.keys()) socket.terminate();
    open.clear();
    http.closeAllConnections();
  };
  return {
    port: (http.address() as AddressInfo).port,
    send: (path, text) => {
      for (const [socket, at] of open) if (at === path) socket.send(text);
    },
    connected: async (path) => {
      while (![...open.values()].includes(path)) {
        await new Promise<void>((resolve) => expecting.push(resolve));
      }
    },
    breakAll,
    close: async () => {
      breakAll();
      http.close();
      await once(http, 'close');
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

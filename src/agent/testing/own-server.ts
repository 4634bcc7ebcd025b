import {connect} from 'node:net';
import {HubLine} from '../hub/hub-line.ts';
import type {AgentRoute} from '../server/agent-route.ts';
import {LocalServer, SERVER_PATIENCE, type ServerPatience} from '../server/local-server.ts';
import {PROXY_PATIENCE, Proxy, type ProxyPatience} from '../server/proxy.ts';

export const SECRET = 'a-secret-of-a-test-that-has-43-characters-x';

export interface OwnServer {
  readonly server: LocalServer;
  readonly port: number;
  /** The host that it answers to. */
  readonly host: string;
  /** What its browser sends with each request. */
  readonly cookie: string;
  /** Why answers did not come. */
  readonly away: string[];
  stop(): Promise<void>;
}

interface Given {
  readonly routes?: readonly AgentRoute[];
  /** With the hub. */
  readonly patience?: Partial<ProxyPatience>;
  /** With who asks. */
  readonly slow?: Partial<ServerPatience>;
}

/** The local server of a kiosk, before the hub of a test. */
export async function ownServer(
  hub: string,
  {routes = [], patience = {}, slow = {}}: Given = {},
): Promise<OwnServer> {
  const line = new HubLine({hub});
  const away: string[] = [];
  const proxy = new Proxy({
    line,
    patience: {...PROXY_PATIENCE, ...patience},
    onAway: (why) => away.push(why),
    onThere: () => undefined,
  });
  const server = new LocalServer({
    port: 0,
    app: 'kiosk',
    query: 'mm=476',
    secret: SECRET,
    proxy,
    routes,
    patience: {...SERVER_PATIENCE, ...slow},
    log: () => undefined,
  });
  await server.start();
  const {host, port} = new URL(server.origin);
  return {
    server,
    host,
    port: Number(port),
    cookie: `recha-${port}=${SECRET}`,
    away,
    async stop() {
      await server.stop();
      line.close();
    },
  };
}

/** Sends bytes as they are, and gives back all that comes until the line is closed. */
export async function said(port: number, bytes: string | Buffer): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  // A server that closes before it has read everything breaks the line: that is an answer too.
  socket.on('error', () => undefined);
  let answer = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    answer += chunk;
  });
  socket.write(bytes);
  await new Promise((resolve) => socket.once('close', resolve));
  return answer;
}

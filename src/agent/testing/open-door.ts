import assert from 'node:assert/strict';
import {ownServer, said, type OwnServer} from './own-server.ts';
import {RecordedHub} from './recorded-hub.ts';

export interface Ask {
  readonly line?: string;
  readonly host?: string | null;
  readonly cookie?: string | null;
  readonly more?: readonly string[];
  readonly body?: string;
}

/** A device's door: its local server before a hub, and what came through. */
export interface Door {
  readonly own: OwnServer;
  readonly hub: RecordedHub;
  /** The bytes of a request; that of the device's own page where nothing else is said. */
  bytes(ask: Ask): string;
  /** Sends bytes: nothing comes back, not one byte, and nothing reaches the hub or the agent. */
  nothing(what: string, request: string | Buffer): Promise<void>;
  stop(): Promise<void>;
}

export async function openDoor(): Promise<Door> {
  const hub = await RecordedHub.start();
  let asked = 0;
  const answer = () => {
    asked += 1;
    return {status: 200, json: {}};
  };
  const routes = [{method: 'GET', path: /^\/agent\/device$/, answer}] as const;
  const own = await ownServer(hub.url, {routes});
  return {
    own,
    hub,
    bytes: ({
      line = 'GET /api/v1/snapshot HTTP/1.1',
      host = own.host,
      cookie = own.cookie,
      more = [],
      body = '',
    }) => {
      const headers = [
        ...(host === null ? [] : [`Host: ${host}`]),
        ...(cookie === null ? [] : [`Cookie: ${cookie}`]),
        ...more,
      ];
      return `${line}\r\n${headers.join('\r\n')}\r\n\r\n${body}`;
    },
    async nothing(what, request) {
      const [reached, done] = [hub.heard.length, asked];
      assert.equal(await said(own.port, request), '', `${what}: nothing comes back`);
      assert.equal(hub.heard.length, reached, `${what}: nothing reaches the hub`);
      assert.equal(asked, done, `${what}: the agent does nothing`);
    },
    async stop() {
      await own.stop();
      await hub.stop();
    },
  };
}

import type {Server as HttpServer} from 'node:http';
import {Server as HttpsServer} from 'node:https';
import {HubTls} from './hub-tls.ts';
import {ownNames} from './own-names.ts';

/** A machine may be given another address, and its clock another time, at any moment. */
const LOOK_MS = 60_000;

/** TLS for a hub on this machine; `names` are those that the machine does not know itself. */
export function openTls(data: string, names: readonly string[]): Promise<HubTls> {
  return HubTls.open({data, names: () => ownNames(names), now: Date.now});
}

/** Gives the server each new certificate, without a restart; lines that are open stay as they are. */
export function keepRenewed(
  tls: HubTls,
  {server}: {readonly server: HttpServer | HttpsServer},
): NodeJS.Timeout {
  return setInterval(() => void renew(tls, server), LOOK_MS);
}

async function renew(tls: HubTls, server: HttpServer | HttpsServer): Promise<void> {
  const key = await tls.renewed();
  if (key && server instanceof HttpsServer) server.setSecureContext({...key});
}

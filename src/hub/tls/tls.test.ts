import assert from 'node:assert/strict';
import {X509Certificate, createHash} from 'node:crypto';
import {once} from 'node:events';
import {readFileSync, readdirSync, rmSync, statSync} from 'node:fs';
import type {IncomingMessage} from 'node:http';
import {createServer, get, type RequestOptions} from 'node:https';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {connect, type TLSSocket} from 'node:tls';
import {API, AUTHORITY} from '../../wire/api.ts';
import {fingerprintOf} from '../../wire/fingerprint.ts';
import {startHub, type Hub} from '../hub.ts';
import {newDataFolder} from '../testing/own-hub.ts';
import {HubTls, type HubTlsOptions} from './hub-tls.ts';

const DAY = 86_400_000;
const data = newDataFolder();
const options = {
  trial: true,
  data,
  host: '127.0.0.1',
  port: 0,
  tls: {names: ['hub.hall']},
  logLevel: 'silent',
  onLost: (error: Error) => {
    throw error;
  },
} as const;

let hub: Hub;
before(async () => {
  hub = await startHub(options);
});
after(() => hub.stop());

const authority = () => readFileSync(join(data, 'tls', 'authority.pem'), 'utf8');

async function ask(
  path: string,
  how: RequestOptions,
): Promise<{status: number | undefined; text: string}> {
  const request = get(hub.url + path, {agent: false, ...how});
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return {status: response.statusCode, text: Buffer.concat(chunks).toString()};
}

test('whoever knows the authority is served, under each of its names', async () => {
  for (const servername of ['localhost', 'hub.hall']) {
    const {status} = await ask(API.snapshot, {ca: authority(), servername});
    assert.equal(status, 200, servername);
  }
});

test('whoever does not know it, or asks for another name, speaks with nobody', async () => {
  await assert.rejects(ask(API.snapshot, {}), /self-signed|unable to verify/);
  await assert.rejects(
    ask(API.snapshot, {ca: authority(), servername: 'bank.example'}),
    /altnames/,
  );
});

test('the feed flows over TLS', async () => {
  const path = `${API.feed}?device=tls-1&kind=wall`;
  const request = get(hub.url + path, {agent: false, ca: authority()});
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const [chunk] = (await once(response, 'data')) as [Buffer];
  assert.match(chunk.toString(), /^retry: \d+\n\nid: .+\nevent: snapshot\n/);
  request.destroy();
});

test('everybody is told the authority, by the fingerprint that the hub prints, and never a key', async () => {
  const {status, text} = await ask(AUTHORITY, {rejectUnauthorized: false});
  assert.equal(status, 200);
  const told = new X509Certificate(text);
  assert.equal(fingerprintOf(createHash('sha256').update(told.raw).digest()), hub.authority);
  assert.ok(told.ca);
  assert.doesNotMatch(text, /PRIVATE/);
});

test('its keys are the owner’s alone, and the server’s is on no disk', () => {
  const folder = join(data, 'tls');
  assert.deepEqual(readdirSync(folder).sort(), ['authority.key', 'authority.pem']);
  assert.equal(statSync(join(folder, 'authority.key')).mode & 0o777, 0o600);
  assert.equal(statSync(folder).mode & 0o777, 0o700);
});

test('a hub that starts again has the same authority; without a part of it none starts', async () => {
  const printed = hub.authority;
  await hub.stop();
  hub = await startHub(options);
  assert.equal(hub.authority, printed);
  const other = newDataFolder();
  await open({data: other});
  rmSync(join(other, 'tls', 'authority.key'));
  await assert.rejects(open({data: other}), /authority\.key/);
});

const open = (some: Partial<HubTlsOptions> & {data: string}) =>
  HubTls.open({names: () => ['localhost'], now: Date.now, ...some});

test('certificates last as long as browsers allow, and the authority twenty years', async () => {
  const tls = await open({data: newDataFolder()});
  const days = (pem: string) => {
    const {validFromDate, validToDate} = new X509Certificate(pem);
    return (validToDate.getTime() - validFromDate.getTime()) / DAY;
  };
  assert.ok(days(tls.current.cert) <= 398);
  assert.ok(days(tls.authority) > 20 * 365);
});

test('another certificate comes with sixty days left, or with another name, and not before', async () => {
  let now = Date.now();
  let names = ['localhost'];
  const tls = await open({data: newDataFolder(), now: () => now, names: () => names});
  const first = tls.current.cert;
  now += 330 * DAY;
  assert.equal(await tls.renewed(), undefined);
  now += 8 * DAY;
  assert.notEqual((await tls.renewed())?.cert, first);
  assert.equal(await tls.renewed(), undefined);
  names = ['localhost', '10.0.0.8'];
  assert.match(
    new X509Certificate((await tls.renewed())!.cert).subjectAltName ?? '',
    /10\.0\.0\.8/,
  );
});

test('a clock that went ahead and is set right again shuts nobody out', async () => {
  let now = Date.now() + 300 * DAY;
  const tls = await open({data: newDataFolder(), now: () => now});
  now = Date.now();
  const {cert} = (await tls.renewed())!;
  for (const pem of [cert, tls.authority]) {
    assert.ok(new X509Certificate(pem).validFromDate.getTime() < now);
  }
  assert.equal(await tls.renewed(), undefined);
});

test('a server takes another certificate without a restart', async () => {
  let names = ['localhost'];
  const tls = await open({data: newDataFolder(), names: () => names});
  const server = createServer(tls.current).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const serial = async () => {
    const {port} = server.address() as AddressInfo;
    const socket: TLSSocket = connect({port, ca: tls.authority, servername: 'localhost'});
    await once(socket, 'secureConnect');
    const {serialNumber} = socket.getPeerCertificate();
    socket.destroy();
    return serialNumber;
  };
  const first = await serial();
  names = ['localhost', 'hub.hall'];
  server.setSecureContext((await tls.renewed())!);
  assert.notEqual(await serial(), first);
  server.close();
});

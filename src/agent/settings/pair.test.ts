import assert from 'node:assert/strict';
import {once} from 'node:events';
import {mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:https';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {startHub, type Hub} from '../../hub/hub.ts';
import {HubTls} from '../../hub/tls/hub-tls.ts';
import {AUTHORITY} from '../../wire/api.ts';
import {HubLine} from '../hub/hub-line.ts';
import {deviceOptions} from './options.ts';
import {pairedSettings} from './pair.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'recha-agent-'));

function hubWithTls(): Promise<Hub> {
  return startHub({
    trial: true,
    data: newFolder(),
    host: '127.0.0.1',
    port: 0,
    tls: {names: []},
    logLevel: 'silent',
    onLost: (error) => {
      throw error;
    },
  });
}

let hub: Hub;
let stranger: Hub;
before(async () => {
  [hub, stranger] = await Promise.all([hubWithTls(), hubWithTls()]);
});
after(() => Promise.all([hub.stop(), stranger.stop()]));

const pair = (folder: string, ...args: string[]) =>
  pairedSettings(deviceOptions(['--folder', folder, ...args]));

const paired = (folder: string) =>
  pair(folder, '--hub', hub.url, '--app', 'kiosk', '--authority', hub.authority!);

/** Status of the hub's health over the device's line. */
async function health(url: string, authority: string): Promise<number | undefined> {
  const line = new HubLine({hub: url, authority});
  try {
    return await new Promise((resolve, reject) => {
      line
        .request('GET', '/healthz', {})
        .on('response', (answer) => {
          resolve(answer.resume().statusCode);
        })
        .on('error', reject)
        .end();
    });
  } finally {
    line.close();
  }
}

test('a device is paired once, by the fingerprint, and a later start needs nothing', async () => {
  const folder = newFolder();
  const first = await paired(folder);
  assert.equal(await health(first.hub, first.authority!), 200);
  assert.deepEqual(await pair(folder), first);
  assert.equal(first.port, 8100);
  const moved = await pair(folder, '--port', '8101', '--query', 'display=tv');
  assert.deepEqual({...moved, port: 8100, query: ''}, first, 'the rest stays, who it is above all');
  assert.deepEqual(await pair(folder), moved);
});

test('one who stands between cannot have an authority of his own trusted beside the hub’s', async () => {
  const own = await HubTls.open({data: newFolder(), names: () => ['127.0.0.1'], now: Date.now});
  const real = (await paired(newFolder())).authority!;
  const between = createServer(own.current, (request, response) => {
    response.end(request.url === AUTHORITY ? `${real}\n${own.authority}` : 'nobody should ask');
  });
  await once(between.listen(0, '127.0.0.1'), 'listening');
  const url = `https://127.0.0.1:${(between.address() as AddressInfo).port}`;
  try {
    const args = ['--hub', url, '--app', 'kiosk', '--authority', hub.authority!];
    const {authority} = await pair(newFolder(), ...args);
    await assert.rejects(health(url, authority!), /signature|self-signed|unable to verify/);
    assert.equal(await health(hub.url, authority!), 200);
  } finally {
    between.close();
    between.closeAllConnections();
  }
});

test('the whole line may be typed at each start, and then the hub need not be there', async () => {
  const folder = newFolder();
  const {authority} = await paired(folder);
  const args = ['--hub', 'https://127.0.0.1:1', '--app', 'kiosk', '--authority', hub.authority!];
  assert.equal((await pair(folder, ...args)).authority, authority);
});

test('a start that says nothing new writes nothing: the disk may be full', async () => {
  const folder = newFolder();
  await paired(folder);
  await pair(folder, '--printer', 'tcp://10.0.0.7:9100');
  const {ino} = statSync(join(folder, 'device.json'));
  await pair(folder);
  assert.equal(statSync(join(folder, 'device.json')).ino, ino);
});

test('what it keeps is its owner’s alone, and whole', async () => {
  const folder = newFolder();
  await paired(folder);
  assert.equal(statSync(folder).mode & 0o777, 0o700);
  assert.deepEqual(readdirSync(folder), ['device.json']);
  assert.equal(statSync(join(folder, 'device.json')).mode & 0o777, 0o600);
});

test('each device has a secret and a name of its own', async () => {
  const [one, other] = await Promise.all([paired(newFolder()), paired(newFolder())]);
  assert.notEqual(one.secret, other.secret);
  assert.notEqual(one.device, other.device);
});

test('another hub in its place is not taken, neither at first nor later', async () => {
  const folder = newFolder();
  const args = ['--app', 'kiosk', '--authority', hub.authority!];
  await assert.rejects(
    pair(folder, '--hub', stranger.url, ...args),
    /指纹不对.*[\s\S]*fingerprint/,
  );
  assert.deepEqual(readdirSync(folder), [], 'nothing is kept of it');
  const {authority} = await paired(folder);
  await assert.rejects(
    health(stranger.url, authority!),
    /certificate|signature|self-signed|verify/,
  );
});

test('what is missing is asked for', async () => {
  await assert.rejects(pair(newFolder()), /--hub/);
  await assert.rejects(pair(newFolder(), '--hub', hub.url), /--app/);
  await assert.rejects(pair(newFolder(), '--hub', hub.url, '--app', 'kiosk'), /--authority/);
  const nobody = ['--hub', 'https://127.0.0.1:1', '--app', 'kiosk', '--authority', hub.authority!];
  await assert.rejects(pair(newFolder(), ...nobody), /没有应答.*does not answer/);
});

test('a file that cannot be understood is told, and stays', async () => {
  const folder = newFolder();
  await paired(folder);
  const file = join(folder, 'device.json');
  const whole = readFileSync(file, 'utf8');
  for (const broken of ['', whole.slice(0, 100), '{}', whole.replace('kiosk', 'desk')]) {
    writeFileSync(file, broken);
    await assert.rejects(pair(folder), /device\.json/);
    assert.equal(readFileSync(file, 'utf8'), broken);
  }
});

test('a hub on plain HTTP needs no fingerprint', async () => {
  const {hub: origin, authority} = await pair(
    newFolder(),
    '--hub',
    'http://127.0.0.1:1',
    '--app',
    'signage',
  );
  assert.deepEqual([origin, authority], ['http://127.0.0.1:1', undefined]);
});

import assert from 'node:assert/strict';
import {generateKeyPairSync, sign} from 'node:crypto';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import type {IncomingMessage} from 'node:http';
import {request} from 'node:https';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {after, before, test} from 'node:test';
import type {SessionAnswer} from '../../wire/account-api.ts';
import {API} from '../../wire/api.ts';
import {signInText, type Pairing} from '../../wire/pairing-api.ts';
import type {Hub} from '../hub.ts';
import {newDataFolder, ownHub} from '../testing/own-hub.ts';
import {PASSWORD} from './testing/callers.ts';

const OPERATOR = {name: '测试管理员', password: PASSWORD};
/** Of whoever is signed in and of a paired device: the last two are for TLS alone. */
const PERSON =
  /^__Host-recha-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+; Secure$/;
const DEVICE =
  /^__Host-recha-kiosk=[\w~.-]+; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+; Secure$/;

interface Told {
  readonly status: number | undefined;
  readonly cookie: string;
  readonly said: unknown;
}

const data = newDataFolder();
let hub: Hub;
before(async () => {
  hub = await ownHub(data, {trial: false, tls: {names: []}});
});
after(() => hub.stop());

/** Over the hub's own TLS, by its authority; `cookie` is what a browser shows. */
async function ask(method: string, path: string, body?: object, cookie = ''): Promise<Told> {
  const sent = request(hub.url + path, {
    method,
    agent: false,
    ca: readFileSync(join(data, 'tls', 'authority.pem')),
    headers: {
      ...(cookie ? {cookie} : {}),
      ...(body ? {'content-type': 'application/json'} : {}),
      'recha-actor': 'console:test',
      'idempotency-key': `call-${String((calls += 1))}`,
    },
  });
  sent.end(body && JSON.stringify(body));
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  const [set = ''] = answer.headers['set-cookie'] ?? [];
  return {status: answer.statusCode, cookie: set, said: JSON.parse(await text(answer))};
}
let calls = 0;

const shown = ({cookie}: Told) => cookie.split(';', 1)[0] ?? '';
const stateOf = async (cookie: string) =>
  ((await ask('GET', API.session, undefined, cookie)).said as SessionAnswer).state;

test('over TLS no other host and no page without TLS can plant who somebody is', async () => {
  const hall = {zh: '测试大厅', en: 'Test hall'};
  const began = await ask('POST', API.hall, {...OPERATOR, token: hub.begin, hall});
  assert.match(began.cookie, PERSON);
  const signed = await ask('POST', API.session, OPERATOR);
  assert.match(signed.cookie, PERSON);
  assert.equal(await stateOf(shown(signed)), 'signed-in');
  // The same secret under the name that anybody may set.
  const planted = shown(signed).replace('__Host-', '');
  assert.equal(await stateOf(planted), 'signed-out');
  assert.equal(await stateOf(`${planted}; ${shown(signed)}`), 'signed-in');
  const out = await ask('DELETE', API.session, undefined, shown(signed));
  assert.match(out.cookie, /^__Host-recha-session=; Path=\/; .*Max-Age=0; Secure$/);
});

test('a device that proves who it is over TLS is known by a cookie of the same kind', async () => {
  const operator = shown(await ask('POST', API.session, OPERATOR));
  const {privateKey, publicKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'});
  const key = publicKey.export({format: 'der', type: 'spki'}).toString('base64url');
  const place = {id: 'by-the-door', name: '门口', kind: 'kiosk', kiosk: {}};
  const {said: there} = await ask('GET', API.snapshot, undefined, operator);
  const {snapshot} = there as {snapshot: {revision: number; configuration: object}};
  const configuration = {...snapshot.configuration, devices: [place]};
  const command = {configuration, basedOn: snapshot.revision};
  const published = API.command('publish-configuration');
  assert.equal((await ask('POST', published, command, operator)).status, 200);
  const {said} = await ask('POST', API.pairings, {device: 'kiosk-tls', kind: 'kiosk', key});
  const confirm = `${API.pairing((said as Pairing).id)}/confirm`;
  assert.equal((await ask('POST', confirm, {place: place.id}, operator)).status, 200);
  const {challenge} = (await ask('POST', API.deviceChallenges)).said as {challenge: string};
  const signature = sign('sha256', Buffer.from(signInText('kiosk-tls', challenge)), {
    key: privateKey,
    dsaEncoding: 'ieee-p1363',
  }).toString('base64url');
  const entered = await ask('POST', API.deviceSessions, {
    device: 'kiosk-tls',
    challenge,
    signature,
  });
  assert.match(entered.cookie, DEVICE);
  const seen = (cookie: string) => ask('GET', API.snapshot, undefined, cookie);
  assert.equal((await seen(shown(entered))).status, 200);
  assert.equal((await seen(shown(entered).replace('__Host-', ''))).status, 401);
});

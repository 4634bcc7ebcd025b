import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer, type RequestListener} from 'node:http';
import type {AddressInfo} from 'node:net';
import {test} from 'node:test';
import {OneTimeTickets} from '../gate/one-time-tickets.ts';
import {Provider} from './provider.ts';
import {CLIENT, HouseBrowser, OwnProvider} from './testing/own-provider.ts';

const RETURNS = 'http://localhost:9/console/sign-in/';
const PATIENCE = 60_000;

const clientOf = (issuer: string) => ({
  ...{issuer, clientId: CLIENT.id, secret: CLIENT.secret},
  ...{scope: 'profile groups', claim: 'groups'},
});

/** Something that is no directory, and what trying it says. */
async function tried(answer: RequestListener, patience = PATIENCE): Promise<unknown> {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://localhost:${String((server.address() as AddressInfo).port)}`;
  const said = await new Provider(patience).check(clientOf(issuer), RETURNS);
  server.closeAllConnections();
  server.close();
  return said;
}

test('however many ask for the way there at once, the directory hears of one; later ones ask anew', async (t) => {
  const house = await OwnProvider.start({returns: [RETURNS]});
  t.after(() => house.stop());
  const tickets = new OneTimeTickets(() => 0);
  const provider = new Provider(PATIENCE);
  const asks = () =>
    provider.address(clientOf(house.issuer), RETURNS, tickets.give('sign-in', 60_000));
  const addresses = await Promise.all([asks(), asks(), asks(), asks()]);
  assert.equal(house.discoveries, 1);
  assert.equal(new Set(addresses).size, 4, 'each of them has a way of its own');
  await asks();
  assert.equal(house.discoveries, 2);
});

test('what no key of the directory has signed signs nobody in', async () => {
  const house = await OwnProvider.start({returns: [RETURNS]});
  house.people.set('u-1', {name: '李平', groups: ['front-desk']});
  const tickets = new OneTimeTickets(() => 0);
  const provider = new Provider(PATIENCE);
  const comes = async () => {
    const ticket = tickets.give('sign-in', 1);
    const address = await provider.address(clientOf(house.issuer), RETURNS, ticket);
    assert.ok(typeof address === 'string');
    const {searchParams} = await new HouseBrowser().signIn(address, 'u-1');
    const said = {
      code: searchParams.get('code') ?? '',
      state: searchParams.get('state') ?? '',
      iss: searchParams.get('iss') ?? '',
    };
    return provider.finish(clientOf(house.issuer), RETURNS, said, ticket);
  };
  const found = await comes();
  assert.ok('subject' in found);
  assert.equal(found.subject, 'u-1');
  house.forgesKeys = true;
  assert.deepEqual(await comes(), {refused: 'directory-answer-wrong'});
  await house.stop();
});

test('one that says nothing is not waited for', async () => {
  assert.deepEqual(await tried(() => undefined, 20), {refused: 'directory-slow'});
});

test('nobody is followed elsewhere, and nobody is listened to without end', async () => {
  let asked = 0;
  const leads = await tried(({url}, response) => {
    asked += 1;
    response.writeHead(302, {location: url === '/else' ? '/' : '/else'}).end();
  });
  assert.deepEqual(leads, {refused: 'directory-not-one'});
  assert.equal(asked, 1);
  const long = await tried((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end('x'.repeat(2_000_000));
  });
  assert.deepEqual(long, {refused: 'directory-not-one'});
});

test('a document that sends the hub where there is no TLS is not believed', async () => {
  const elsewhere = await tried((request, response) => {
    const own = `http://${request.headers.host ?? ''}`;
    const document = {
      issuer: own,
      authorization_endpoint: 'http://10.0.0.1/auth',
      token_endpoint: 'http://10.0.0.1/token',
      jwks_uri: 'http://10.0.0.1/jwks',
    };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(document));
  });
  assert.deepEqual(elsewhere, {refused: 'directory-insecure'});
  const tickets = new OneTimeTickets(() => 0);
  const address = await new Provider(PATIENCE).address(
    clientOf('http://localhost:1'),
    RETURNS,
    tickets.give('sign-in', 1),
  );
  assert.deepEqual(address, {refused: 'directory-unreachable'});
});

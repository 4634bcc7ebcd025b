import assert from 'node:assert/strict';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, beforeEach, test} from 'node:test';
import type {DevicePlace} from '../../hall/device-place.ts';
import {AlertWebhook, alertMessage, type AlertMessage, type WebhookState} from './alert-webhook.ts';

const place: DevicePlace = {id: 'east-1', name: '东门 1 号机', kind: 'kiosk', kiosk: {}};
const message = (at: number): AlertMessage =>
  alertMessage(
    {kind: 'began', alert: {code: 'printer-paper-out', since: at, places: ['east-1']}},
    [place],
    at,
  );

let answers: ((response: ServerResponse) => void)[];
let heard: {readonly path: string; readonly body: unknown}[];
let came: () => void = () => undefined;
const server = createServer((request: IncomingMessage, response) => {
  let text = '';
  request.on('data', (chunk) => (text += String(chunk)));
  request.on('end', () => {
    heard.push({path: request.url ?? '', body: JSON.parse(text)});
    const answer = answers.shift() ?? ((ok) => ok.end());
    answer(response);
    came();
  });
});
let url = '';
before(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/hook?key=secret`;
});
after(() => server.close());
beforeEach(() => {
  answers = [];
  heard = [];
});

const requests = (count: number): Promise<void> =>
  new Promise((done) => {
    came = () => {
      if (heard.length >= count) done();
    };
    came();
  });

test('a message that is not taken is sent again, later each time, and the next waits for its turn', async () => {
  const fails = (response: ServerResponse) => {
    response.statusCode = 503;
    response.end();
  };
  const cut = (response: ServerResponse) => response.destroy();
  const elsewhere = (response: ServerResponse) => {
    response.writeHead(307, {location: '/elsewhere'}).end();
  };
  answers = [fails, cut, elsewhere];
  const waits: number[] = [];
  const states: WebhookState[] = [];
  const hook = new AlertWebhook({
    url,
    pause: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
    onState: (state) => states.push(state),
  });
  hook.tell(message(1));
  hook.tell(message(2));
  await requests(5);
  await hook.stop();
  assert.deepEqual(
    heard.map(({body}) => (body as AlertMessage).at),
    [1, 1, 1, 1, 2],
  );
  assert.ok(
    heard.every(({path}) => path === '/hook?key=secret'),
    'it goes nowhere else',
  );
  assert.deepEqual(waits, [1_000, 2_000, 4_000]);
  assert.deepEqual(states, ['waiting', 'arriving']);
});

test('a message that the service refuses for what it is does not hold up those behind it', async () => {
  answers = [(response) => response.writeHead(422).end()];
  const states: WebhookState[] = [];
  const hook = new AlertWebhook({
    url,
    pause: () => Promise.reject(new Error('it would be refused again')),
    onState: (state) => states.push(state),
  });
  hook.tell(message(1));
  hook.tell(message(2));
  await requests(2);
  await hook.stop();
  assert.deepEqual(
    heard.map(({body}) => (body as AlertMessage).at),
    [1, 2],
  );
  assert.equal(states[0], 'refused');
});

test('a service that is away for long costs a bounded queue, of which the newest stay', async () => {
  let go: () => void = () => undefined;
  answers = [(response) => response.destroy()];
  const hook = new AlertWebhook({
    url,
    pause: () =>
      new Promise((done) => {
        go = done;
      }),
    onState: () => undefined,
  });
  for (let at = 0; at < 700; at += 1) hook.tell(message(at));
  await requests(1);
  await new Promise(setImmediate);
  while (heard.length < 2) {
    go();
    await new Promise(setImmediate);
  }
  await requests(501);
  assert.equal((heard[1]?.body as AlertMessage).at, 200);
  assert.equal((heard.at(-1)?.body as AlertMessage).at, 699);
  await hook.stop();
});

test('it says in both languages what is wrong where, and what to do; of many how many', () => {
  const one = message(7);
  assert.equal(one.zh, '东门 1 号机：没有纸了。请换一卷新纸。');
  assert.equal(one.en, '东门 1 号机: Out of paper. Put in a new roll.');
  assert.deepEqual([one.place, one.name, one.at], ['east-1', '东门 1 号机', 7]);
  const places = Array.from({length: 42}, (_, index) => `k${String(index)}`);
  const many = alertMessage({kind: 'ended', alert: {code: 'many-silent', since: 1, places}}, [], 9);
  assert.equal(many.zh, '已恢复：42 台同时断开，可能是网络');
  assert.equal(many.place, undefined);
});

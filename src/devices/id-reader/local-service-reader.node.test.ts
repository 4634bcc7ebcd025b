import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import {serveLocally, type Answer} from '../../../test/devices/local-server.ts';
import {DIALOGUES, SAMPLE_CARD} from '../../../test/devices/reader-dialogues.ts';
import {playVendor, setHardware, type HardwareState} from '../../../test/devices/vendor-service.ts';
import {readerSettings} from '../device-settings.ts';
import type {After} from '../local-service/retry.ts';
import {HeldTime} from '../voice/testing/held-time.ts';
import type {ReaderEvent} from './id-reader.ts';
import {LocalServiceReader} from './local-service-reader.ts';
import {openIdReader} from './open-id-reader.ts';
import {READER_PROFILES} from './profiles.ts';
import type {ReaderProfile} from './reader-profile.ts';

const today = () => '2026-11-24';
/** Nothing is waited for but the network; what is a matter of patience happens only in the tests of it. */
const soon: After = (ms, work) => {
  const timer = ms < 2_000 ? setImmediate(work) : undefined;
  return () => {
    clearImmediate(timer);
  };
};

/** Events in order, and a promise for the next ones. */
class Heard {
  readonly all: string[] = [];
  readonly events: ReaderEvent[] = [];
  #waiting: (() => void)[] = [];

  readonly hear = (event: ReaderEvent): void => {
    this.events.push(event);
    this.all.push(event.type === 'fault' ? event.why : event.type);
    for (const goOn of this.#waiting.splice(0)) goOn();
  };

  async until(...expected: string[]): Promise<void> {
    while (this.all.length < expected.length) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    assert.deepEqual(this.all, expected);
  }
}

const profileOf = (name: string): ReaderProfile => READER_PROFILES[name]!;
const urlOf = ({over}: ReaderProfile, port: number) =>
  over === 'http' ? `http://127.0.0.1:${port}/card=idcard` : `ws://127.0.0.1:${port}`;

async function served(t: TestContext, answer: (question: Buffer) => Promise<Answer>) {
  const server = await serveLocally(answer);
  t.after(() => server.close());
  return server;
}

function watched(t: TestContext, profile: ReaderProfile, port: number, after = soon) {
  const reader = new LocalServiceReader({profile, url: urlOf(profile, port), today, after});
  const heard = new Heard();
  const leave = reader.watch(heard.hear);
  t.after(leave);
  return {reader, heard, leave};
}

for (const [name, dialogue] of Object.entries(DIALOGUES)) {
  test(`${name}: a card is read once, and again only after it was lifted`, async (t) => {
    const profile = profileOf(name);
    const questions: Buffer[] = [];
    let collected: () => void = () => undefined;
    const server = await served(t, (question) => {
      questions.push(question);
      const answer = dialogue[questions.length - 1] ?? 'silence';
      // A service of frames says nothing while no card is there.
      if (answer.length === 0)
        setImmediate(() => {
          collected();
        });
      return Promise.resolve(answer);
    });
    const after: After = (ms, work) => {
      if (ms === profile.patience) collected = work;
      return soon(ms === profile.patience ? 1e6 : ms, work);
    };
    const {reader, heard} = watched(t, profile, server.port, after);
    await heard.until('ready', 'present', 'read', 'removed', 'present', 'read');
    assert.equal(reader.status, 'ready');
    assert.deepEqual(questions[0], Buffer.from(profile.ask as string));

    const [first, second] = heard.events.filter(({type}) => type === 'read');
    assert.deepEqual(first, second);
    const {address, expires, ...rest} = first as ReaderEvent & {type: 'read'};
    assert.deepEqual(rest, {
      type: 'read',
      kind: 'resident',
      name: SAMPLE_CARD.name,
      number: SAMPLE_CARD.number,
      sex: 'female',
      birth: '1949-12-31',
      ethnicity: '汉',
    });
    assert.match(address!, /样本县/);
    assert.equal(expires, name === 'jieyu' ? 'long' : '2036-01-01');
    assert.ok(!JSON.stringify(heard.events).includes(SAMPLE_CARD.photo), 'the photo is dropped');
  });
}

/** A vendor's service that is played from a folder, and a reader at it. */
async function played(t: TestContext, state: HardwareState['reader']) {
  const folder = await mkdtemp(join(tmpdir(), 'recha-reader-'));
  const set = (reader: HardwareState['reader']) => setHardware(folder, {reader});
  await set(state);
  const profile = profileOf('bridge');
  const server = await playVendor(folder, profile);
  const rest = watched(t, profile, server.port);
  t.after(async () => {
    await server.close();
    await rm(folder, {recursive: true});
  });
  return {set, server, ...rest};
}

const texts = {name: '样本', number: '11010519491231002X', expires: '20360101'};
const card = {saw: 'card', texts} as const;

test('a card that is taken away while it is read was pulled too early', async (t) => {
  const {set, heard} = await played(t, {saw: 'waiting'});
  await heard.until('ready', 'present');
  await set({saw: 'none'});
  await heard.until('ready', 'present', 'pulled-early', 'removed');
  await set(card);
  await heard.until('ready', 'present', 'pulled-early', 'removed', 'present', 'read');
});

test('the same, where the service itself tells it in the middle of its answer', async (t) => {
  const {set, heard, server} = await played(t, {saw: 'none'});
  await heard.until('ready');
  const reading = server.reading();
  await set({...card, reading: true});
  await reading;
  await set({saw: 'none'});
  await heard.until('ready', 'present', 'pulled-early', 'removed');
});

test('a card that cannot be read is told once, and may still be read where it lies', async (t) => {
  const {set, heard} = await played(t, {saw: 'unreadable'});
  await heard.until('ready', 'present', 'unreadable');
  await set(card);
  await heard.until('ready', 'present', 'unreadable', 'read');
});

test('a number with a wrong digit was not read', async (t) => {
  const {heard} = await played(t, {
    saw: 'card',
    texts: {...texts, number: '110105194912310021'},
  });
  await heard.until('ready', 'present', 'unreadable');
});

test('a card that has run out is told so, and not read', async (t) => {
  const {set, heard} = await played(t, {saw: 'card', texts: {...texts, expires: '20261123'}});
  await heard.until('ready', 'present', 'expired');
  await set({saw: 'none'});
  await heard.until('ready', 'present', 'expired', 'removed');
  await set({saw: 'card', texts: {...texts, expires: '20261124'}});
  await heard.until('ready', 'present', 'expired', 'removed', 'present', 'read');
});

test('a reader that is busy with another program is told once', async (t) => {
  const {set, heard} = await played(t, {saw: 'busy'});
  await heard.until('ready', 'busy');
  await set(card);
  await heard.until('ready', 'busy', 'present', 'read');
});

test('a reader that is unplugged is gone until it is back, told once each', async (t) => {
  const {set, heard, reader} = await played(t, {saw: 'reader-gone'});
  await heard.until('reader-gone');
  assert.equal(reader.status, 'gone');
  await set({saw: 'none'});
  await heard.until('reader-gone', 'ready');
  assert.equal(reader.status, 'ready');
});

test('a service that breaks in the middle of a card is gone, and the card is read when it is back', async (t) => {
  const {set, heard} = await played(t, {saw: 'waiting'});
  await heard.until('ready', 'present');
  await set({saw: 'off'});
  await heard.until('ready', 'present', 'reader-gone');
  await set(card);
  await heard.until('ready', 'present', 'reader-gone', 'ready', 'present', 'read');
});

test('a card that was read is not read again because the service was restarted', async (t) => {
  const {set, heard, server} = await played(t, card);
  await heard.until('ready', 'present', 'read');
  server.breakAll();
  await heard.until('ready', 'present', 'read', 'reader-gone', 'ready');
  await set({saw: 'none'});
  await heard.until('ready', 'present', 'read', 'reader-gone', 'ready', 'removed');
});

test('a card that is forgotten is not read for the next visitor', async (t) => {
  const {set, heard, reader, leave} = await played(t, card);
  await heard.until('ready', 'present', 'read');
  leave();
  const next = new Heard();
  t.after(reader.watch(next.hear));
  await set({saw: 'none'});
  await next.until('removed');
  await set(card);
  await next.until('removed', 'present', 'read');
  assert.deepEqual(heard.all, ['ready', 'present', 'read']);
});

test('nobody watches, nobody asks: a card that lies there is not looked at', async (t) => {
  let asked: () => void = () => undefined;
  let questions = 0;
  const server = await served(t, () => {
    questions += 1;
    asked();
    return Promise.resolve('silence');
  });
  const profile = profileOf('bridge');
  const time = new HeldTime();
  const reader = new LocalServiceReader({
    profile,
    url: urlOf(profile, server.port),
    today,
    after: time.after,
  });
  assert.equal(time.waiting, 0);
  const first = new Promise<void>((resolve) => (asked = resolve));
  const leave = reader.watch(() => undefined);
  await first;
  leave();
  assert.equal(time.waiting, 0);
  time.pass(3_600_000);
  assert.equal(questions, 1);
});

for (const name of ['bridge', 'dongxin']) {
  test(`${name}: a line that is half open is cut when its patience ends, and opened anew`, async (t) => {
    const asked: (() => void)[] = [];
    let answer: Answer = 'silence';
    const server = await served(t, () => {
      asked.shift()?.();
      return Promise.resolve(answer);
    });
    const nextQuestion = () => new Promise<void>((resolve) => asked.push(resolve));
    const profile = profileOf(name);
    const time = new HeldTime();
    const first = nextQuestion();
    const {heard, reader} = watched(t, profile, server.port, time.after);
    await first;
    time.pass(profile.patience - 1);
    assert.deepEqual(heard.all, []);
    time.pass(1);
    assert.deepEqual(heard.all, ['reader-gone']);
    // Told once, however often it fails; the pauses grow.
    for (const pause of [500, 1_000, 2_000, 4_000, 8_000, 8_000]) {
      time.pass(pause - 1);
      const again = nextQuestion();
      time.pass(1);
      await again;
      time.pass(profile.patience);
    }
    assert.deepEqual(heard.all, ['reader-gone']);
    const working = profile.answers.frames === 'json' ? profile.answers.code : '';
    answer = [JSON.stringify({[working]: 1})];
    time.pass(8_000);
    await heard.until('reader-gone', 'ready');
    assert.equal(reader.status, 'ready');
  });
}

test('what is no answer of a reader ends the line, and is not logged', async (t) => {
  const logs = (['debug', 'log', 'info', 'warn', 'error'] as const).map((level) =>
    t.mock.method(console, level, () => undefined),
  );
  for (const answer of ['样本', '[]', '{"resultCode":{}}', '{"data":{"name":"样本"}}']) {
    const server = await served(t, () => Promise.resolve([answer]));
    const {heard, leave} = watched(t, profileOf('bridge'), server.port);
    await heard.until('reader-gone');
    leave();
  }
  assert.ok(logs.every(({mock}) => mock.callCount() === 0));
});

test("a device's reader is opened from its settings", async (t) => {
  const server = await served(t, () => Promise.resolve(['{"resultCode":1}']));
  const search = `?reader=ws://127.0.0.1:${server.port}&reader-profile=bridge`;
  const {settings} = readerSettings(search, {getItem: () => null, setItem: () => undefined});
  const heard = new Heard();
  t.after(openIdReader(settings, today)!.watch(heard.hear));
  await heard.until('ready');
  assert.equal(openIdReader(undefined, today), undefined);
});

test('whoever leaves and comes back while being told is served on', async (t) => {
  const {set, reader, leave} = await played(t, {saw: 'none'});
  leave();
  const heard = new Heard();
  let restless = reader.watch((event) => {
    if (event.type !== 'present') return;
    restless();
    restless = reader.watch(heard.hear);
  });
  t.after(() => {
    restless();
  });
  await set({saw: 'waiting'});
  await heard.until('present');
  await set(card);
  await heard.until('present', 'read');
});

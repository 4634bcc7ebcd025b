import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Answer} from '../../../test/devices/local-server.ts';
import {DIALOGUES, SAMPLE_CARD} from '../../../test/devices/reader-dialogues.ts';
import {
  Heard,
  profileOf,
  served,
  soon,
  today,
  urlOf,
  watched,
} from '../../../test/devices/watched-reader.ts';
import {readerSettings} from '../device-settings.ts';
import type {After} from '../after.ts';
import {HandClock} from '../testing/hand-clock.ts';
import type {ReaderEvent} from './id-reader.ts';
import {LocalServiceReader} from './local-service-reader.ts';
import {openIdReader} from './open-id-reader.ts';

/** What outlives a page. */
class MemoryStore extends Map<string, string> {
  getItem = (key: string) => this.get(key) ?? null;
  setItem = (key: string, value: string) => void this.set(key, value);
  removeItem = (key: string) => void this.delete(key);
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
    const {address, ...rest} = first as ReaderEvent & {type: 'read'};
    assert.deepEqual(rest, {
      type: 'read',
      kind: 'resident',
      name: SAMPLE_CARD.name,
      number: SAMPLE_CARD.number,
      sex: 'female',
      birth: '1949-12-31',
    });
    assert.equal(address, SAMPLE_CARD.address);
    assert.ok(!JSON.stringify(heard.events).includes(SAMPLE_CARD.photo), 'the photo is dropped');
  });
}

test('a card that was laid for one visitor and not read is not read for the next', async (t) => {
  const says = (resultCode: number): Answer => [
    JSON.stringify({resultCode, data: {name: '样本', citizenId: SAMPLE_CARD.number}}),
  ];
  const [lies, waits, nothing] = [says(0), says(2), says(1)];
  const script = [lies, nothing, lies, nothing, nothing, lies];
  let begun = false;
  const server = await served(t, () =>
    Promise.resolve(begun ? (script.shift() ?? 'silence') : waits),
  );
  const {heard, reader, leave} = watched(t, profileOf('bridge'), server.port);
  await heard.until('ready', 'present');
  leave();
  const next = new Heard();
  t.after(reader.watch(next.hear));
  begun = true;
  await next.until('not-lifted', 'removed', 'present', 'read');
  assert.equal(script.length, 0);
});

test('a card that was forgotten is not read for the next visitor, whose page is another one', async (t) => {
  const says = (resultCode: number): Answer => [
    JSON.stringify({resultCode, data: {name: '样本', citizenId: SAMPLE_CARD.number}}),
  ];
  const [lies, nothing] = [says(0), says(1)];
  const profile = profileOf('bridge');
  const onPage = async (script: Answer[], store: MemoryStore) => {
    const server = await served(t, () => Promise.resolve(script.shift() ?? 'silence'));
    const url = urlOf(profile, server.port);
    const reader = new LocalServiceReader({profile, url, today, after: soon, store});
    const heard = new Heard();
    return {heard, leave: reader.watch(heard.hear)};
  };
  const store = new MemoryStore();
  const before = await onPage([lies, lies, nothing, nothing], store);
  await before.heard.until('ready', 'present', 'read');
  before.leave();
  const kept = new MemoryStore(store);
  assert.ok(!JSON.stringify([...kept]).includes('样本'), 'nothing of the card');
  const next = await onPage([lies, nothing, nothing, lies], kept);
  t.after(next.leave);
  await next.heard.until('ready', 'not-lifted', 'removed', 'present', 'read');
});

test('a card that somebody laid while nobody asked for it, and forgot, is not read for the next visitor', async (t) => {
  const says = (resultCode: number): Answer => [
    JSON.stringify({resultCode, data: {name: '样本', citizenId: SAMPLE_CARD.number}}),
  ];
  const [lies, nothing] = [says(0), says(1)];
  // A reader misses a card now and then.
  const script = [nothing, lies, lies, nothing, nothing, lies];
  const profile = profileOf('bridge');
  let seen: () => void = () => undefined;
  const askedAgain = new Promise<void>((resolve) => (seen = resolve));
  const server = await served(t, () => {
    // It lies there, so it is looked at until it is lifted.
    if (script.length === 4) seen();
    return Promise.resolve(script.shift() ?? 'silence');
  });
  const url = urlOf(profile, server.port);
  const reader = new LocalServiceReader({profile, url, today, after: soon});
  reader.begin();
  await askedAgain;
  const next = new Heard();
  t.after(reader.watch(next.hear));
  await next.until('not-lifted', 'removed', 'present', 'read');
});

test('where no card lies as a page begins, the reader rests after two looks', async (t) => {
  const profile = profileOf('bridge');
  const time = new HandClock();
  let rests: () => void = () => undefined;
  const rested = new Promise<void>((resolve) => (rests = resolve));
  let looks = 0;
  const server = await served(t, () => {
    looks += 1;
    return Promise.resolve([JSON.stringify({resultCode: 1})]);
  });
  const reader = new LocalServiceReader({
    profile,
    url: urlOf(profile, server.port),
    today,
    after: (ms, work) => {
      const stop = (ms === profile.every ? soon : time.after)(ms, work);
      return () => {
        stop();
        if (time.waiting === 0 && looks === 2) rests();
      };
    },
  });
  reader.begin();
  await rested;
  assert.equal(time.waiting, 0);
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
  const time = new HandClock();
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
    const time = new HandClock();
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
  t.after(openIdReader(settings, today, new MemoryStore())!.watch(heard.hear));
  await heard.until('ready');
  assert.equal(openIdReader(undefined, today, new MemoryStore()), undefined);
});

import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import {playVendor, setHardware, type HardwareState} from '../../../test/devices/vendor-service.ts';
import {Heard, profileOf, watched} from '../../../test/devices/watched-reader.ts';

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
  await next.until('not-lifted');
  await set({saw: 'none'});
  await next.until('not-lifted', 'removed');
  await set(card);
  await next.until('not-lifted', 'removed', 'present', 'read');
  assert.deepEqual(heard.all, ['ready', 'present', 'read']);
});

test('that a card was left lying is told to each who comes, and again when the reader is back', async (t) => {
  const {set, heard, reader, leave, server} = await played(t, card);
  await heard.until('ready', 'present', 'read');
  leave();
  const next = new Heard();
  const leaveToo = reader.watch(next.hear);
  await next.until('not-lifted');
  leaveToo();
  const last = new Heard();
  t.after(reader.watch(last.hear));
  await last.until('not-lifted');
  server.breakAll();
  await last.until('not-lifted', 'reader-gone', 'ready', 'not-lifted');
  await set({saw: 'none'});
  await last.until('not-lifted', 'reader-gone', 'ready', 'not-lifted', 'removed');
});

test('whoever leaves and comes back while being told is served on', async (t) => {
  const {set, reader, leave} = await played(t, {saw: 'none'});
  leave();
  const heard = new Heard();
  let restless = reader.watch((event) => {
    if (event.type !== 'ready') return;
    restless();
    restless = reader.watch(heard.hear);
  });
  t.after(() => {
    restless();
  });
  await set(card);
  await heard.until('present', 'read');
});

import assert from 'node:assert/strict';
import {fork} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {API, HEALTH} from '../../wire/api.ts';
import {formPath} from '../../wire/form-paths.ts';
import {newDataFolder} from '../testing/own-hub.ts';
import {FormsHub} from './testing/forms-hub.ts';
import {ORAL, SECRETS} from './testing/sample-form.ts';

const main = fileURLToPath(new URL('./testing/talkative-hub.ts', import.meta.url));

/** As somebody who searches a disk would look for a word. */
function encodings(word: string): Buffer[] {
  const little = Buffer.from(word, 'utf16le');
  const escaped = word.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`);
  return [
    Buffer.from(word),
    little,
    Buffer.from(little).swap16(),
    Buffer.from(escaped),
    Buffer.from(encodeURIComponent(word)),
  ];
}

function finds(where: Buffer): string[] {
  return SECRETS.filter((word) => encodings(word).some((form) => where.includes(form)));
}

const filesOf = (folder: string) =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => join(parentPath, name));

test('no word of a form is anywhere but at the desk that opened it', async (t) => {
  const data = newDataFolder();
  const child = fork(main, [data], {silent: true});
  t.after(() => child.kill('SIGKILL'));
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => said.push(chunk));
  }
  const [{url}] = (await once(child, 'message')) as [{url: string}];
  const hall = new FormsHub(url);
  await hall.openWindow();
  const feed = await fetch(`${url}${API.feed}?device=wall&kind=wall`);
  const heard: Uint8Array[] = [];
  const listening = feed.body?.pipeTo(
    new WritableStream<Uint8Array>({
      write: (chunk) => {
        heard.push(chunk);
      },
    }),
  );

  await hall.take('t1', {form: await hall.sealed('t1')});
  await hall.take('t2', {form: await hall.sealed('t2')});
  await hall.send('call-next', {seat: '5-left'});
  const opened = [
    await hall.look('t1'),
    await hall.reveal('t1', 'name'),
    await hall.record('t1', {reasons: ORAL}),
    await hall.export('t1'),
  ];
  // The search does find what is there to be found.
  assert.deepEqual(finds(Buffer.from(opened.map(({text}) => text).join(''))), [...SECRETS]);

  // People and programs put words where they do not belong.
  const refused = [
    await hall.ask('POST', formPath('reveal', 't1'), {seat: '5-left', line: SECRETS[0]}),
    await hall.record('t1', {reasons: SECRETS[1].repeat(1000)}),
    await hall.ask('GET', `${formPath('form', 't1')}?seat=${encodeURIComponent(SECRETS[0])}`),
    await hall.ask('GET', `${formPath('form', SECRETS[3])}?seat=5-left`),
    await hall.look('t2'),
    await hall.take('t3', {form: {...(await hall.sealed('t3')), name: SECRETS[0]}}),
    await hall.take('t4', {name: SECRETS[0]}),
  ];
  // The name of a field is told to whoever sent it, as the field that is wrong; to nobody else.
  assert.equal((await hall.record('t1', {[SECRETS[0]]: SECRETS[1]})).status, 422);
  for (const {status} of refused) assert.ok(status >= 400 && status < 500);
  assert.deepEqual(finds(Buffer.from(refused.map(({text}) => text).join(''))), []);

  for (const path of [API.snapshot, API.events, API.openapi, API.devices, '/metrics', HEALTH]) {
    const text = await (await fetch(url + path)).text();
    assert.deepEqual(finds(Buffer.from(text)), [], path);
  }
  const entries = await hall.accesses();
  assert.ok(entries.length > 4);
  assert.deepEqual(finds(Buffer.from(JSON.stringify(entries))), []);

  for (const file of filesOf(data)) assert.deepEqual(finds(readFileSync(file)), [], file);
  const ended = once(child, 'exit');
  child.send('stop');
  await Promise.all([ended, listening]);
  assert.ok(Buffer.concat(heard).includes('ticket-called'), 'the feed was heard');
  assert.deepEqual(finds(Buffer.concat(heard)), []);
  assert.deepEqual(finds(Buffer.concat(said)), [], 'the log of operation');
  const files = filesOf(data);
  for (const name of ['hall.db', 'keys.db']) {
    assert.ok(
      files.some((file) => file.endsWith(name)),
      name,
    );
  }
  for (const file of files) assert.deepEqual(finds(readFileSync(file)), [], file);
});

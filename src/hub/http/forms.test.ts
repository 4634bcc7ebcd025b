import assert from 'node:assert/strict';
import {afterEach, beforeEach, test} from 'node:test';
import {API} from '../../wire/api.ts';
import type {FormAnswer, FormExport, RevealAnswer} from '../../wire/form-api.ts';
import {FormsHub, type Said} from '../forms/testing/forms-hub.ts';
import {ORAL, SECRETS, sampleForm} from '../forms/testing/sample-form.ts';
import type {Hub} from '../hub.ts';
import {newDataFolder, ownHub} from '../testing/own-hub.ts';

let data: string;
let hub: Hub;
let hall: FormsHub;
beforeEach(async () => {
  data = newDataFolder();
  hub = await ownHub(data);
  hall = new FormsHub(hub.url);
  await hall.openWindow();
});
afterEach(() => hub.stop());

const answerIn = ({status, text}: Said): unknown => {
  assert.equal(status, 200, text);
  return JSON.parse(text);
};
const lineOf = (said: Said, id: string) => {
  const {lines} = answerIn(said) as FormAnswer;
  const line = lines.find((one) => one.id === id);
  assert.ok(line, id);
  return line;
};
async function called(ticket = 't1') {
  assert.equal((await hall.take(ticket, {form: await hall.sealed(ticket)})).status, 200);
  await hall.send('call-next', {seat: '5-left'});
}

test('a desk sees the form of whom it called, masked; pressing a line shows it whole', async () => {
  await called();
  const seen = await hall.look('t1');
  assert.deepEqual(lineOf(seen, 'name').value, {kind: 'text', text: '欧阳**'});
  assert.deepEqual(lineOf(seen, 'phone').value, {kind: 'text', text: '138****0000'});
  assert.equal(lineOf(seen, 'name').hidden, true);
  for (const hidden of [0, 1, 2, 3, 4]) assert.ok(!seen.text.includes(SECRETS[hidden] ?? ''));
  // Plain words and ink are there to be read at this desk.
  assert.deepEqual(lineOf(seen, 'request').value, {kind: 'text', text: SECRETS[5]});
  assert.equal(lineOf(seen, 'request').hidden, false);
  assert.equal(lineOf(seen, 'sign').value.kind, 'ink');
  const {line} = answerIn(await hall.reveal('t1', 'paper')) as RevealAnswer;
  assert.deepEqual(line, sampleForm.lines[3]);
  assert.equal((await hall.reveal('t1', 'nothing')).code, 'form-line-unknown');
});

test('nobody but the desk that has the visit opens it, and only for as long as it has it', async () => {
  assert.equal((await hall.take('t1', {form: await hall.sealed('t1')})).status, 200);
  assert.equal((await hall.look('t1')).code, 'form-not-here', 'it still waits');
  await hall.send('call-next', {seat: '5-left'});
  assert.equal((await hall.look('t1', '5-right')).code, 'form-not-here');
  assert.equal((await hall.look('t1')).status, 200, 'called');
  await hall.send('start', {ticket: 't1'});
  assert.equal((await hall.look('t1')).status, 200, 'in interview');
  await hall.send('hold', {ticket: 't1'});
  assert.equal((await hall.look('t1')).status, 200, 'on hold from here');
  await hall.send('resume', {ticket: 't1', seat: '5-left'});
  await hall.send('start', {ticket: 't1'});
  await hall.send('finish', {ticket: 't1', outcome: 'settled'});
  for (const said of [
    await hall.look('t1'),
    await hall.reveal('t1', 'name'),
    await hall.record('t1', {name: '丙'}),
    await hall.export('t1'),
    await hall.destroy('t1'),
  ]) {
    assert.equal(said.status, 409);
    assert.equal(said.code, 'form-not-here');
  }
});

test('what is told at the window stands beside what was filled in, with who wrote it', async () => {
  await called();
  const saved = await hall.record('t1', {reasons: ORAL, name: '欧阳测乙'});
  assert.equal(lineOf(saved, 'reasons').record?.text, ORAL);
  assert.deepEqual(lineOf(saved, 'reasons').value, {kind: 'oral'});
  assert.equal(lineOf(saved, 'name').record?.text, '欧阳**', 'masked like its line');
  const {line} = answerIn(await hall.reveal('t1', 'name')) as RevealAnswer;
  assert.deepEqual(line.value, {kind: 'text', text: SECRETS[0]});
  assert.equal(line.record?.text, '欧阳测乙');
  assert.equal(line.record.seat, '5-left');
  await hub.stop();
  hub = await ownHub(data);
  hall = new FormsHub(hub.url);
  assert.equal(lineOf(await hall.look('t1'), 'reasons').record?.text, ORAL, 'after a restart');
  assert.equal((await hall.record('t1', {nothing: 'x'})).code, 'form-line-unknown');
  const taken = await hall.record('t1', {reasons: ''});
  assert.equal(lineOf(taken, 'reasons').record, undefined, 'an empty text takes it back');
});

test('what the visitor heard and agreed to counts until it is changed', async () => {
  await called();
  await hall.record('t1', {reasons: ORAL});
  const agreed = await hall.record('t1', {}, {confirmed: ['reasons']});
  const {confirmed} = lineOf(agreed, 'reasons').record ?? {};
  assert.ok(confirmed !== undefined);
  const again = await hall.record('t1', {reasons: ORAL});
  assert.equal(lineOf(again, 'reasons').record?.confirmed, confirmed, 'nothing was changed');
  const changed = await hall.record('t1', {reasons: `${ORAL}。`});
  assert.equal(lineOf(changed, 'reasons').record?.confirmed, undefined);
});

test('a visit leaves for the case system whole, with its record', async () => {
  await called();
  await hall.record('t1', {reasons: ORAL});
  const whole = answerIn(await hall.export('t1')) as FormExport;
  assert.deepEqual(whole.form, JSON.parse(JSON.stringify(sampleForm)));
  assert.equal(whole.number, 'A001');
  assert.equal(whole.record['reasons']?.text, ORAL);
});

test('a destroyed form is gone, for a retry of its command too', async () => {
  const form = await hall.sealed('t1');
  const visit = {ticket: 't1', device: 'kiosk-1', queue: 'guotu', lane: 'ordinary'};
  const command = {...visit, party: 1, help: false, form};
  const send = () =>
    fetch(hub.url + API.command('take-number'), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': 't1',
        'recha-actor': 'kiosk:kiosk-1',
      },
      body: JSON.stringify(command),
    });
  const first = await (await send()).text();
  await hall.send('call-next', {seat: '5-left'});
  assert.equal((await hall.destroy('t1')).status, 200);
  assert.equal((await hall.look('t1')).code, 'form-none');
  assert.equal(await (await send()).text(), first, 'the same answer');
  assert.equal((await hall.look('t1')).code, 'form-none');
  assert.equal((await hall.destroy('t1')).status, 200, 'once more does no harm');
});

test('a kiosk that seals its form anew for a retry gets its number, and the first form stays', async () => {
  const visit = {ticket: 't1', device: 'kiosk-1', queue: 'guotu', lane: 'ordinary'};
  const send = async (text: string) => {
    const [first, ...rest] = sampleForm.lines;
    assert.ok(first);
    const name = {...first, value: {kind: 'text' as const, text}};
    const form = await hall.sealed('t1', {...sampleForm, lines: [name, ...rest]});
    const response = await fetch(hub.url + API.command('take-number'), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': 't1',
        'recha-actor': 'kiosk:kiosk-1',
      },
      body: JSON.stringify({...visit, party: 1, help: false, form}),
    });
    return response.text();
  };
  assert.equal(await send('测试一'), await send('测试二'));
  await hall.send('call-next', {seat: '5-left'});
  const {line} = answerIn(await hall.reveal('t1', 'name')) as RevealAnswer;
  assert.deepEqual(line.value, {kind: 'text', text: '测试一'});
});

test('a form sealed to a key of nobody is refused, unless its number is on paper already', async () => {
  const form = {...(await hall.sealed('t1')), key: 'lost'};
  const said = await hall.take('t1', {form});
  assert.equal(said.code, 'form-key-unknown');
  assert.equal((await hall.take('t1', {form: await hall.sealed('t1')})).status, 200, 'sealed anew');
  const offline = {number: 'AK01', at: Date.now()};
  assert.equal((await hall.take('t2', {form: {...form}, offline})).status, 200);
  await hall.send('call-ticket', {seat: '5-left', ticket: 't2', reason: 'returning'});
  assert.equal((await hall.look('t2')).code, 'form-unreadable');
  assert.equal((await hall.destroy('t2')).status, 200, 'it can be destroyed all the same');
});

test('a form that was changed, or sealed for another ticket, is a problem and no crash', async () => {
  const form = await hall.sealed('t1');
  await hall.take('t1', {form: {...form, ct: `AAAA${form.ct.slice(4)}`}});
  await hall.take('t2', {form});
  for (const ticket of ['t1', 't2']) {
    await hall.send('call-next', {seat: '5-left'});
    assert.equal((await hall.look(ticket)).code, 'form-unreadable');
    await hall.send('miss', {ticket});
  }
  assert.equal((await fetch(`${hub.url}/healthz`)).status, 200);
});

test('every access is in the access log, a refused one too, and never a value', async () => {
  await called();
  await hall.look('t1');
  await hall.reveal('t1', 'name');
  await hall.record('t1', {reasons: ORAL});
  await hall.export('t1');
  await hall.reveal('t1', '13800000000', '5-right');
  await hall.destroy('t1');
  await hall.look('t1');
  const entries = await hall.accesses();
  assert.deepEqual(
    entries.map(({nr, what, seat, lines, refused}) => [nr, what, seat, lines.join(), refused]),
    [
      [1, 'look', '5-left', '', undefined],
      [2, 'reveal', '5-left', 'name', undefined],
      [3, 'record', '5-left', 'reasons', undefined],
      [4, 'export', '5-left', '', undefined],
      [5, 'reveal', '5-right', '', 'form-not-here'],
      [6, 'destroy', '5-left', '', undefined],
      [7, 'look', '5-left', '', 'form-none'],
    ],
  );
  assert.ok(
    entries.every(({actor, ticket, at}) => actor === 'desk:5-left' && ticket === 't1' && at),
  );
  assert.deepEqual(
    (await hall.accesses('?after=5&limit=1')).map(({nr}) => nr),
    [6],
  );
});

test('a request that does not say who or where it comes from is told so', async () => {
  await called();
  assert.equal((await hall.ask('GET', API.form('t1'))).code, 'body-malformed');
  const nobody = await hall.ask('GET', `${API.form('t1')}?seat=5-left`, undefined, 'nobody');
  assert.equal(nobody.code, 'header-missing');
  assert.equal((await hall.record('t1', {reasons: 7})).code, 'body-malformed');
});

test('an appointment and a number given by hand bring their forms too', async () => {
  const visit = {device: 'kiosk-1', queue: 'guotu', lane: 'ordinary', party: 1, help: false};
  await hall.send('add-ticket', {ticket: 't1', ...visit, form: await hall.sealed('t1')});
  const tomorrow = {ticket: 't2', ...visit, time: 1, form: await hall.sealed('t2')};
  const {text} = await hall.ask('POST', API.command('make-appointment'), tomorrow);
  const {offer} = JSON.parse(text) as {offer: {at: number}};
  await hall.send('make-appointment', {...tomorrow, time: offer.at});
  await hall.send('rejoin', {ticket: 't2'});
  for (const ticket of ['t1', 't2']) {
    await hall.send('call-ticket', {seat: '5-left', ticket, reason: 'returning'});
    assert.equal((await hall.look(ticket)).status, 200);
    await hall.send('miss', {ticket});
  }
});

test('the largest form there can be gets through, a larger body does not', async () => {
  const form = await hall.sealed('t1');
  const most = {...form, ct: 'A'.repeat(350_000)};
  assert.equal((await hall.take('t1', {form: most})).status, 200);
  const more = {...form, ct: 'A'.repeat(370_000)};
  assert.equal((await hall.take('t2', {form: more})).code, 'body-too-large');
});

import assert from 'node:assert/strict';
import {afterEach, beforeEach, test} from 'node:test';
import {API} from '../../wire/api.ts';
import type {FormAnswer, FormExport, RevealAnswer} from '../../wire/form-api.ts';
import {formPath} from '../../wire/form-paths.ts';
import type {Problem} from '../../wire/problem.ts';
import {FormsHub, type Said} from '../forms/testing/forms-hub.ts';
import {ORAL, sampleForm} from '../forms/testing/sample-form.ts';
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

test('a desk looks, reveals, records, exports and destroys, each at its own path', async () => {
  await called();
  assert.equal(lineOf(await hall.look('t1'), 'name').hidden, true);
  const {line} = answerIn(await hall.reveal('t1', 'paper')) as RevealAnswer;
  assert.deepEqual(line, sampleForm.lines[3]);
  const {at = 0} = lineOf(await hall.record('t1', {reasons: ORAL}), 'reasons').record ?? {};
  const heard = await hall.record('t1', {}, {confirmed: [{line: 'reasons', at}]});
  assert.ok(lineOf(heard, 'reasons').record?.confirmed);
  const whole = answerIn(await hall.export('t1')) as FormExport;
  assert.deepEqual(whole.form, JSON.parse(JSON.stringify(sampleForm)));
  assert.deepEqual(answerIn(await hall.destroy('t1')), {destroyed: true});
});

test('a desk that may not is told why, at every path', async () => {
  assert.equal((await hall.take('t1', {form: await hall.sealed('t1')})).status, 200);
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
  await hall.send('call-next', {seat: '5-left'});
  const unread = await hall.record('t1', {}, {confirmed: [{line: 'reasons', at: 1}]});
  assert.equal(unread.status, 409);
  assert.equal(unread.code, 'form-record-changed');
});

test('words that would land on others are refused, and the line is named', async () => {
  await called();
  await hall.record('t1', {reasons: ORAL});
  const {status, text} = await hall.record('t1', {reasons: '另一页的话', birth: '1949'});
  assert.equal(status, 409);
  const {code, errors} = JSON.parse(text) as Problem;
  assert.equal(code, 'form-line-changed');
  assert.deepEqual(
    errors?.map(({field}) => field),
    ['lines.reasons'],
  );
  assert.equal(lineOf(await hall.look('t1'), 'birth').record, undefined);
});

test('the form of an ended visit is found by its number of today, or by its code on any day', async () => {
  const code = '712345678901';
  assert.equal((await hall.take('t1', {form: await hall.sealed('t1'), code})).status, 200);
  assert.equal((await hall.find({number: 'A001'})).code, 'form-slip-unknown', 'not over');
  assert.equal((await hall.find({code})).code, 'form-not-here');
  await hall.send('call-next', {seat: '5-left'});
  assert.equal((await hall.look('t1')).status, 200);
  await hall.send('start', {ticket: 't1'});
  await hall.send('finish', {ticket: 't1', outcome: 'settled'});
  assert.equal((await hall.look('t1')).code, 'form-slip-needed');
  assert.deepEqual(answerIn(await hall.find({number: 'A001'})), {ticket: 't1', number: 'A001'});
  assert.equal((await hall.look('t1')).status, 200);
  await hub.stop();
  hub = await ownHub(data);
  hall = new FormsHub(hub.url);
  assert.equal((await hall.look('t1')).code, 'form-slip-needed', 'it has to be found anew');
  assert.deepEqual(answerIn(await hall.find({code})), {ticket: 't1', number: 'A001'});
  assert.deepEqual(answerIn(await hall.destroy('t1')), {destroyed: true});
  assert.equal((await hall.find({code})).code, 'form-none');
  assert.equal((await hall.find({code: '999999999999'})).code, 'form-slip-unknown');
  assert.equal((await hall.find({code: '1'})).code, 'body-malformed');
});

test('a later visit in the same matter leads its desk to what was filled in before', async () => {
  const code = '712345678902';
  assert.equal((await hall.take('t1', {form: await hall.sealed('t1'), code})).status, 200);
  await hall.send('call-next', {seat: '5-left'});
  await hall.send('start', {ticket: 't1'});
  await hall.send('finish', {ticket: 't1', outcome: 'settled'});
  const form = await hall.sealed('t2', {...sampleForm, earlier: code});
  assert.equal((await hall.take('t2', {form})).status, 200);
  await hall.send('call-next', {seat: '5-left'});
  assert.equal((answerIn(await hall.look('t2')) as FormAnswer).earlier, true);
  assert.deepEqual(answerIn(await hall.find({before: 't2'})), {ticket: 't1', number: 'A001'});
  assert.equal((await hall.look('t1')).status, 200);
  assert.equal((await hall.destroy('t1')).code, 'form-slip-needed');
});

test('codes of slips cannot be guessed at a desk', async () => {
  const tried: Said[] = [];
  for (let code = 0; code < 61; code += 1) {
    tried.push(await hall.find({code: String(900_000_000_000 + code)}));
  }
  assert.equal(tried.at(-1)?.code, 'too-many-tries');
  assert.equal(tried.at(-2)?.code, 'form-slip-unknown');
});

test('what was recorded outlives a restart of the hub', async () => {
  await called();
  await hall.record('t1', {reasons: ORAL});
  await hub.stop();
  hub = await ownHub(data);
  hall = new FormsHub(hub.url);
  assert.equal(lineOf(await hall.look('t1'), 'reasons').record?.text, ORAL);
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

test('the audit log can be read from any place in it', async () => {
  await called();
  await hall.look('t1');
  await hall.reveal('t1', 'name');
  await hall.look('t1', '5-right');
  const all = await hall.accesses();
  assert.deepEqual(
    all.map(({what}) => what),
    ['look', 'reveal', 'look'],
  );
  const [first, second] = all.map(({nr}) => nr);
  assert.equal(second, (first ?? 0) + 1);
  const one = await hall.accesses(`?after=${String(first)}&limit=1`);
  assert.deepEqual(
    one.map(({nr, what}) => [nr, what]),
    [[second, 'reveal']],
  );
});

test('a request that does not say who or where it comes from is told so', async () => {
  await called();
  assert.equal((await hall.ask('GET', formPath('form', 't1'))).code, 'body-malformed');
  const nobody = await hall.ask(
    'GET',
    `${formPath('form', 't1')}?seat=5-left`,
    undefined,
    'nobody',
  );
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

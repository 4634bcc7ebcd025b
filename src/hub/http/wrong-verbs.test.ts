import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {ACTOR_HEADER, API, COMMAND_ID_HEADER} from '../../wire/api.ts';
import type {SentCommandType} from '../../wire/command-schema.ts';
import type {Problem} from '../../wire/problem.ts';
import type {Hub} from '../hub.ts';
import {ownHub} from '../testing/own-hub.ts';

let hub: Hub;
before(async () => {
  hub = await ownHub();
  await done('register-device', {device: 'kiosk-1', kind: 'kiosk'});
  await done('open-seat', {seat: '5-left'});
});
after(() => hub.stop());

let ids = 0;
async function send(type: SentCommandType, body: object) {
  const response = await fetch(hub.url + API.command(type), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [COMMAND_ID_HEADER]: `verb-${String((ids += 1))}`,
      [ACTOR_HEADER]: 'desk:5-left',
    },
    body: JSON.stringify(body),
  });
  return {ok: response.ok, json: (await response.json()) as Problem};
}

async function done(type: SentCommandType, body: object): Promise<void> {
  const {ok, json} = await send(type, body);
  assert.ok(ok, `${type}: ${json.code}`);
}

async function hall(): Promise<string> {
  const response = await fetch(hub.url + API.snapshot);
  return JSON.stringify(((await response.json()) as {snapshot: unknown}).snapshot);
}

/** Refused, with words in both languages that say what is wrong and what to do, and nothing has changed. */
async function refused(type: SentCommandType, body: object, code: string, say: RegExp) {
  const before = await hall();
  const {ok, json} = await send(type, body);
  assert.equal(ok, false, `${type} was taken`);
  assert.equal(json.code, code);
  assert.match(`${json.zh.title} ${json.zh.detail}`, say);
  for (const text of [json.title, json.detail, json.zh.title, json.zh.detail]) {
    assert.ok(text.length > 3 && !/[{}]/.test(text), `“${text}” is no sentence`);
  }
  assert.equal(await hall(), before, 'nothing changed');
}

const visit = {device: 'kiosk-1', queue: 'guotu', lane: 'ordinary', party: 1, help: false};
const take = (ticket: string) => done('take-number', {...visit, ticket});

test('started without a call', async () => {
  await take('v1');
  await refused('start', {ticket: 'v1'}, 'ticket-not-called', /A001 没有被呼叫.*先呼叫/);
});

test('two desks at one seat: the second press finds it taken', async () => {
  await take('v2');
  await done('call-next', {seat: '5-left'});
  await refused('call-next', {seat: '5-left'}, 'seat-busy', /座位上还有 A001.*办结/);
});

test('recalled too soon', async () => {
  await refused('recall', {ticket: 'v1'}, 'recall-too-soon', /请等 \d+ 秒/);
});

test('sent on to a closed room, or to nowhere', async () => {
  const to = (place: string) => ({ticket: 'v1', to: place});
  await refused('transfer', to('mediation'), 'place-closed', /没有开放.*选一个开着的/);
  await refused('transfer', to('nowhere'), 'unknown-queue', /没有这个单位/);
});

test('finished without having started, without a reason, and twice', async () => {
  const finish = {ticket: 'v1', outcome: 'settled'};
  await refused('finish', finish, 'ticket-not-started', /还没有开始接谈.*开始接谈/);
  await done('start', {ticket: 'v1'});
  const refusal = {ticket: 'v1', outcome: 'not-accepted'};
  await refused('finish', refusal, 'reason-missing', /不予受理的原因/);
  await done('finish', finish);
  await refused('finish', finish, 'ticket-finished', /A001 已经结束.*不用再操作/);
});

test('undone twice, and what was never held called back', async () => {
  await done('undo', {seat: '5-left'});
  await refused('undo', {seat: '5-left'}, 'nothing-to-undo', /没有可以撤销的操作/);
  await done('finish', {ticket: 'v1', outcome: 'accepted'});
  const resume = {ticket: 'v2', seat: '5-left'};
  await refused('resume', resume, 'ticket-not-held', /A002 没有挂起/);
});

test('a time that is not on offer', async () => {
  const before = await hall();
  const {json} = await send('book-ticket', {ticket: 'v2', time: 1});
  assert.equal(json.code, 'time-not-on-offer');
  assert.match(json.offer?.text ?? '', /^\d\d-\d\d \d\d:\d\d$/, 'another one is offered');
  assert.equal(await hall(), before);
});

test('help answered that nobody asked for, and a number that nobody looks for', async () => {
  await refused('answer-help', {device: 'kiosk-1'}, 'nobody-asked', /没有人求助/);
  await refused('find', {ticket: 'v2'}, 'ticket-not-looked-for', /A002 不用找/);
});

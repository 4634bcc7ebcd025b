import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {HallConfiguration} from '../../src/hall/configuration.ts';
import hall from '../../src/hub/example/hall.json' with {type: 'json'};
import {HandClock} from '../../src/devices/testing/hand-clock.ts';
import {takeNumber, takeTime, type NumberRequest} from './take-number.ts';
import {MemoryLink, MORNING} from '../../src/sync/testing/memory-link.ts';

const example = {...(hall as HallConfiguration), issue: 'in-hours'} as const;
const request: NumberRequest = {queue: 'renshe', lane: 'ordinary', party: 2, help: true};

test('the hub gives the number, what is before it, and its area', async () => {
  const link = new MemoryLink(example);
  link.do({type: 'open-seat', seat: '7-left'});
  link.others(3, 'renshe');
  const taken = await takeNumber(link, request, 'ticket-1');
  assert.ok(taken.kind === 'issued');
  assert.deepEqual([taken.number, taken.ahead, taken.offline], ['A004', 3, false]);
  assert.equal(taken.area.id, 'a');
  assert.ok(taken.wait);
  assert.equal(link.sent[0]?.id, 'ticket-1');
});

test('the hub hears of queue, lane, party and help, and of nothing else', async () => {
  const link = new MemoryLink(example);
  await takeNumber(link, request, 'ticket-1');
  const body = {ticket: 'ticket-1', device: 'kiosk-1', ...request};
  assert.deepEqual(link.sent[0]?.body, body);
});

test('the same ticket twice is one number', async () => {
  const link = new MemoryLink(example);
  const first = await takeNumber(link, request, 'ticket-1');
  const second = await takeNumber(link, request, 'ticket-1');
  assert.deepEqual(second, first);
  assert.equal(link.state.today.issued, 1);
});

for (const [name, fault] of [
  [
    'cut off',
    (link: MemoryLink) => {
      link.cut();
    },
  ],
  ['without an answer', (link: MemoryLink) => (link.silent = true)],
  ['with a hub that cannot store', (link: MemoryLink) => (link.refusing = 'storage-failed')],
] as const) {
  test(`${name}, the kiosk numbers on its own and keeps the command first`, async () => {
    const link = new MemoryLink(example);
    link.others(4, 'renshe');
    fault(link);
    const taken = await takeNumber(link, request, 'ticket-1');
    assert.ok(taken.kind === 'issued');
    assert.deepEqual([taken.number, taken.offline, taken.ahead], ['AK01', true, 4]);
    const offline = {number: 'AK01', at: MORNING};
    const body = {ticket: 'ticket-1', device: 'kiosk-1', ...request, offline};
    assert.deepEqual(link.kept, [{id: 'ticket-1-offline', type: 'take-number', body}]);
  });
}

test('offline, a priority visitor stands by the lane rule of the own replica', async () => {
  const link = new MemoryLink(example);
  link.others(5, 'renshe');
  link.cut();
  const taken = await takeNumber(link, {...request, lane: 'priority'}, 'ticket-1');
  assert.ok(taken.kind === 'issued');
  assert.equal(taken.ahead, 0);
});

test('a kiosk that never met a hub issues nothing', async () => {
  const link = new MemoryLink(example, false);
  link.cut();
  assert.deepEqual(await takeNumber(link, request, 'ticket-1'), {kind: 'unissued'});
  assert.deepEqual(link.kept, []);
});

test('what cannot be put on disk is not issued', async () => {
  const link = new MemoryLink(example);
  link.cut();
  link.keepOffline = () => Promise.reject(new Error('disk full'));
  assert.deepEqual(await takeNumber(link, request, 'ticket-1'), {kind: 'unissued'});
});

test('a disk that never answers holds nobody, and keeps nothing once they were sent on', async () => {
  const link = new MemoryLink(example);
  link.cut();
  const clock = new HandClock();
  let answer: () => void = () => undefined;
  link.flushed = new Promise<void>((resolve) => (answer = resolve));
  const keep = link.keepOffline.bind(link);
  let keeping = Promise.resolve();
  link.keepOffline = (...number) => (keeping = keep(...number));
  const taking = takeNumber(link, request, 'ticket-1', clock.after);
  clock.pass(5_000);
  assert.deepEqual(await taking, {kind: 'unissued'});
  answer();
  await assert.rejects(keeping);
  assert.deepEqual(link.kept, [], 'nobody holds its paper');
});

test('a closed hall offers a time, and cut off gives no number', async () => {
  const link = new MemoryLink(example);
  link.now = MORNING + 12 * 3_600_000;
  const taken = await takeNumber(link, request, 'ticket-1');
  assert.ok(taken.kind === 'offered');
  assert.equal(taken.offer.text, '11-24 08:30');
  link.cut();
  assert.deepEqual(await takeNumber(link, request, 'ticket-1'), {kind: 'closed'});
});

test('the offered time is taken with the same ticket; a later one is offered where it has gone', async () => {
  const link = new MemoryLink(example);
  link.now = MORNING + 12 * 3_600_000;
  const taken = await takeNumber(link, request, 'ticket-1');
  assert.ok(taken.kind === 'offered');
  const {at} = taken.offer;
  for (const ticket of ['other-1', 'other-2']) {
    const visit = {ticket, device: 'kiosk-1', queue: 'renshe', lane: 'ordinary', party: 1} as const;
    link.do({type: 'make-appointment', ...visit, help: false, time: at});
  }
  const again = await takeTime(link, request, 'ticket-1', at);
  assert.ok(again.kind === 'offered');
  const booked = await takeTime(link, request, 'ticket-1', again.offer.at);
  assert.ok(booked.kind === 'issued');
  assert.match(booked.appointment?.zh ?? '', /^明天（11月24日 周二）9:00$/);
  link.cut();
  link.silent = true;
  assert.deepEqual(await takeTime(link, request, 'ticket-2', at), {kind: 'unanswered', time: at});
});

test('a time whose answer was lost on the way is asked for once more, and is one appointment', async () => {
  const link = new MemoryLink(example);
  link.now = MORNING + 12 * 3_600_000;
  const taken = await takeNumber(link, request, 'ticket-1');
  assert.ok(taken.kind === 'offered');
  const send = link.send.bind(link);
  let lost = 0;
  link.send = async (...asked: Parameters<typeof send>) => {
    const heard = await send(...asked);
    lost += 1;
    return lost === 1 ? {kind: 'unreachable'} : heard;
  };
  const booked = await takeTime(link, request, 'ticket-1', taken.offer.at);
  assert.equal(booked.kind, 'issued');
  assert.equal(lost, 2);
});

test('a refusal for good comes back as it is', async () => {
  const link = new MemoryLink(example);
  const taken = await takeNumber(link, {...request, party: 201}, 'ticket-1');
  assert.ok(taken.kind === 'refused');
  assert.equal(taken.problem.code, 'party-too-large');
  assert.deepEqual(link.kept, []);
});

test('cut off with a clock that is not set, the kiosk sends to the staff', async () => {
  const link = new MemoryLink(example);
  link.cut();
  link.clock.suspicious = true;
  assert.deepEqual(await takeNumber(link, request, 'ticket-1'), {kind: 'unissued'});
  assert.deepEqual(link.kept, []);
});

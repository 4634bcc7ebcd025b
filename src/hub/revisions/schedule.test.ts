import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {HallConfiguration} from '../../hall/configuration.ts';
import {HallLog} from '../../hall/testing/hall-log.ts';
import {smallHall} from '../../hall/testing/small-hall.ts';
import {AuditLog} from '../audit/audit-log.ts';
import {openSqliteStore} from '../store/sqlite-store.ts';
import {keepDocument} from '../writer/keep-document.ts';
import type {Request} from '../writer/writer.ts';
import {Schedule} from './schedule.ts';

const doer = {who: 'account:li', from: '10.0.0.7'};
const actor = {kind: 'console', id: 'front', by: 'li'} as const;
const slogans = (...texts: string[]) => ({
  signage: {...smallHall.signage, slogans: texts.map((text) => ({text}))},
});
const renamed: HallConfiguration = {...smallHall, name: {zh: '新厅', en: 'New hall'}};

/** A hall, its plans, and a clock in the test's hand. */
async function hall() {
  const log = new HallLog();
  const store = openSqliteStore(':memory:', {hall: 'one'});
  await store.load();
  const audit = new AuditLog(store);
  const clock = {now: log.now};
  const sent: Request[] = [];
  const open = () =>
    Schedule.open({
      documents: {
        documents: (of) => store.documents(of),
        document: (of, id) => store.document(of, id),
        keepDocument: (change, deeds = []) =>
          keepDocument(
            {store, audit},
            change,
            deeds.map((deed) => ({...deed, at: clock.now})),
          ),
      },
      earlier: (before, limit) => {
        const found = log.events.filter((event) => event.type === 'configuration-published');
        const kept = found.filter(({revision}) => revision < before).toReversed();
        return Promise.resolve(kept.slice(0, limit).map((event) => ({event})));
      },
      submit: (request) => {
        sent.push(request);
        const refusal = log.try(request.command);
        return Promise.resolve(
          refusal ? {kind: 'refused', refusal} : {kind: 'done', answer: {seq: log.state.seq}},
        );
      },
      state: log.state,
      now: () => clock.now,
    });
  const schedule = await open();
  const plan = (configuration: HallConfiguration, due = clock.now + 60_000) =>
    schedule.add({basedOn: log.state.revision, due, actor, doer, note: '换名'}, configuration);
  const publish = (configuration: HallConfiguration) => {
    log.do({type: 'publish-configuration', configuration, basedOn: log.state.revision});
  };
  return {log, schedule, plan, publish, clock, sent, open};
}

void test('a document is published when its time has come, in the name of who planned it, once', async () => {
  const {log, schedule, plan, clock, sent} = await hall();
  await plan(renamed);
  await schedule.look();
  assert.equal(log.state.revision, 1, 'not before');
  clock.now += 60_000;
  await schedule.look();
  await schedule.look();
  assert.equal(log.state.configuration?.name.zh, '新厅');
  assert.deepEqual(
    sent.map((request) => request.actor),
    [{kind: 'hub', id: 'hub', by: 'li'}],
  );
  assert.equal(schedule.list()[0]?.revision, 2);
});

void test('what others published since is joined with it, and never undone', async () => {
  const {log, schedule, plan, publish, clock} = await hall();
  await plan(renamed);
  publish({...smallHall, ...slogans('一杯热茶，尊重群众')});
  clock.now += 60_000;
  await schedule.look();
  const {name, signage} = log.state.configuration!;
  assert.equal(name.zh, '新厅');
  assert.equal(signage.slogans[0]?.text, '一杯热茶，尊重群众');
});

void test('where both changed the same thing the plan fails, says so, and the hall stays as it is', async () => {
  const {log, schedule, plan, publish, clock} = await hall();
  await plan({...smallHall, ...slogans('一张笑脸')});
  publish({...smallHall, ...slogans('一杯热茶')});
  clock.now += 60_000;
  await schedule.look();
  assert.equal(log.state.revision, 2);
  const [failed] = schedule.list();
  assert.equal(failed?.state, 'failed');
  assert.match(failed.faults?.[0]?.zh ?? '', /大屏标语/);
});

void test('what the hall of that moment cannot have fails with its reason', async () => {
  const {log, schedule, plan, clock} = await hall();
  const [land] = smallHall.units;
  const serves = (queues: readonly string[]) =>
    queues.map((queue) => (queue === 'work' ? 'land' : queue));
  await plan({
    ...smallHall,
    units: [land!],
    topics: [],
    windows: smallHall.windows.map((window) => ({
      ...window,
      seats: window.seats.map((seat) => ({...seat, serves: [...new Set(serves(seat.serves))]})),
    })),
  });
  log.take('t1', 'work');
  clock.now += 60_000;
  await schedule.look();
  assert.equal(schedule.list()[0]?.state, 'failed');
  assert.match(schedule.list()[0]?.faults?.[0]?.zh ?? '', /还有人在等/);
});

void test('a plan outlives the hub', async () => {
  const {log, plan, clock, open} = await hall();
  await plan(renamed);
  const after = await open();
  clock.now += 60_000;
  await after.look();
  assert.equal(log.state.configuration?.name.zh, '新厅');
});

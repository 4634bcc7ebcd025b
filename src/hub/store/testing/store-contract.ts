import assert from 'node:assert/strict';
import type {FaultCode} from '../../../wire/fleet/fault-texts.ts';
import {test} from 'node:test';
import type {HallEvent} from '../../../hall/event.ts';
import {snapshotOf} from '../../../hall/snapshot.ts';
import {smallHall} from '../../../hall/testing/small-hall.ts';
import {emptyState} from '../../../hall/state.ts';
import type {DocumentChange, RegisterChange, Store} from '../store.ts';

/** What every store has to keep, whichever database stands behind it. */
export function storeContract(name: string, open: (hall: string) => Store): void {
  const event = (seq: number): HallEvent => ({
    seq,
    at: 1_000 + seq,
    actor: {kind: 'hub', id: 'test'},
    type: 'seat-opened',
    seat: `${String(seq)}-left`,
  });
  const answer = (id: string, seq: number) => ({id, fingerprint: 'open-seat', answer: {seq}});

  void test(`${name}: gives back what was committed, in order`, async () => {
    const store = open('one');
    await store.load();
    await store.commit({events: [event(1), event(2)], answers: [answer('a', 1), answer('b', 2)]});
    await store.commit({events: [event(3)], answers: []});
    assert.deepEqual((await store.load()).events, [event(1), event(2), event(3)]);
    assert.deepEqual(await store.eventsAfter(1, 1), [event(2)]);
    assert.deepEqual(JSON.parse(await store.eventsText(1, 5)), [event(2), event(3)]);
    assert.equal(await store.eventsText(3, 5), '[]');
    const answers = await store.answersTo(['b', 'unknown', 'a']);
    assert.deepEqual([...answers.keys()].sort(), ['a', 'b']);
    assert.deepEqual(answers.get('b'), answer('b', 2));
    await store.close();
  });

  void test(`${name}: a batch that breaks leaves nothing behind`, async () => {
    const store = open('one');
    await store.load();
    await store.commit({events: [event(1)], answers: [answer('a', 1)]});
    await assert.rejects(store.commit({events: [event(2), event(1)], answers: [answer('b', 2)]}));
    await assert.rejects(store.commit({events: [event(2)], answers: [answer('a', 2)]}));
    assert.deepEqual((await store.load()).events, [event(1)]);
    await store.commit({events: [event(2)], answers: []});
    assert.equal((await store.load()).events.length, 2);
    await store.close();
  });

  void test(`${name}: a visit is found by its code, and its first unit, the latest one`, async () => {
    const store = open('one');
    await store.load();
    const started = (seq: number, firstUnit: string): HallEvent => ({
      ...{seq, at: seq, actor: {kind: 'desk', id: 'd'}, ticket: 't1', seat: 's'},
      type: 'ticket-started',
      firstUnit,
    });
    assert.equal(await store.firstUnitOf('t1'), undefined);
    assert.equal(await store.ticketOf('123456789012'), undefined);
    const slip = {code: '123456789012', ticket: 't1'};
    await store.commit({events: [], answers: [], slips: [slip, {...slip, ticket: 't2'}]});
    assert.equal(await store.ticketOf(slip.code), 't1', 'a code in use leads nowhere else');
    await store.commit({events: [started(1, 'land'), event(2)], answers: []});
    await store.commit({events: [started(3, 'work')], answers: []});
    assert.equal(await store.firstUnitOf('t1'), 'work');
    await store.close();
  });

  void test(`${name}: each revision is found in the log, with its note, the newest first`, async () => {
    const store = open('one');
    await store.load();
    const published = (seq: number, revision: number): HallEvent => ({
      ...{seq, at: seq, actor: {kind: 'hub', id: 'test'}, revision, configuration: smallHall},
      type: 'configuration-published',
    });
    const notes = [{revision: 2, note: '周一换窗口'}];
    await store.commit({events: [published(1, 1), event(2)], answers: []});
    await store.commit({events: [published(3, 2)], answers: [], notes});
    const all = await store.revisionsBefore(9, 5);
    assert.deepEqual(all, [{event: published(3, 2), note: '周一换窗口'}, {event: published(1, 1)}]);
    assert.deepEqual(await store.revisionsBefore(2, 5), all.slice(1));
    assert.deepEqual(await store.revisionsBefore(9, 1), all.slice(0, 1));
    assert.doesNotMatch(await store.eventsText(0, 9), /周一/, 'no words in the log');
    await store.close();
  });

  void test(`${name}: a document that is not published is listed without what it says`, async () => {
    const store = open('one');
    await store.load();
    const kept = (version: number, configuration?: unknown) => ({
      ...({kind: 'draft', id: 'd'} as const),
      to: {version, about: {name: '下周'}, ...(configuration === undefined ? {} : {configuration})},
    });
    const commit = (change: DocumentChange) =>
      store.commit({events: [], answers: [], documents: [change]});
    await commit(kept(1, {hall: 'x'}));
    await commit(kept(2));
    const listed = {kind: 'draft', id: 'd', version: 2, about: {name: '下周'}};
    assert.deepEqual(await store.documents('draft'), [listed]);
    assert.deepEqual(await store.documents('scheduled'), []);
    const whole = {...listed, configuration: {hall: 'x'}};
    assert.deepEqual(await store.document('draft', 'd'), whole, 'it keeps what it said');
    await commit({kind: 'draft', id: 'd'});
    assert.equal(await store.document('draft', 'd'), undefined);
    await store.close();
  });

  void test(`${name}: a form stays as it came, a record is what was written last`, async () => {
    const store = open('one');
    await store.load();
    const bytes = (...all: number[]) => new Uint8Array(all);
    assert.equal(await store.formOf('t1'), undefined);
    const forms = [{ticket: 't1', box: bytes(1, 2)}];
    await store.commit({events: [event(1)], answers: [], forms});
    await store.commit({events: [], answers: [], forms: [{ticket: 't1', box: bytes(3)}]});
    assert.deepEqual(await store.formOf('t1'), {filled: bytes(1, 2), record: undefined});
    await store.keepRecord('t1', bytes(4));
    await store.keepRecord('t1', bytes(5));
    assert.deepEqual(await store.formOf('t1'), {filled: bytes(1, 2), record: bytes(5)});
    await assert.rejects(
      store.commit({events: [event(1)], answers: [], forms: [{ticket: 't2', box: bytes(6)}]}),
    );
    assert.equal(await store.formOf('t2'), undefined, 'nothing of a batch that broke');
    await store.dropForms(['t1', 't3']);
    assert.equal(await store.formOf('t1'), undefined);
    await store.close();
  });

  void test(`${name}: a rating is kept once, with what is pending after it`, async () => {
    const store = open('one');
    await store.load();
    const pending = [1, 0, 0, 0, 0];
    assert.deepEqual(await store.ratings('m1'), {rated: false, pending: [0, 0, 0, 0, 0]});
    const rating = {mark: 'm1', pending};
    await store.commit({events: [], answers: [], rating});
    assert.deepEqual(await store.ratings('m1'), {rated: true, pending});
    await assert.rejects(store.commit({events: [event(1)], answers: [], rating}));
    assert.deepEqual((await store.load()).events, [], 'a second one leaves nothing');
    await store.close();
  });

  void test(`${name}: knows where each day begins, once for each`, async () => {
    const store = open('one');
    await store.load();
    const opened = (seq: number, day: string): HallEvent => ({
      ...{seq, at: seq, actor: {kind: 'hub', id: 'test'}, startsAt: 0, endsAt: 1},
      type: 'day-opened',
      day,
    });
    const events = [opened(1, '2026-03-02'), event(2), opened(3, '2026-03-02')];
    await store.commit({events: [...events, opened(4, '2026-03-03')], answers: []});
    assert.deepEqual((await store.load()).days, [
      {day: '2026-03-02', seq: 1},
      {day: '2026-03-03', seq: 4},
    ]);
    await store.close();
  });

  void test(`${name}: loads from the last checkpoint, and keeps its epoch`, async () => {
    const store = open('one');
    const {epoch} = await store.load();
    const checkpoint = {...snapshotOf(emptyState()), seq: 2};
    await store.commit({events: [event(1), event(2)], answers: [], checkpoint});
    await store.commit({events: [event(3)], answers: []});
    const loaded = await store.load();
    assert.equal(loaded.checkpoint?.seq, 2);
    assert.deepEqual(loaded.events, [event(3)]);
    assert.equal(loaded.epoch, epoch);
    assert.ok(epoch.length > 8);
    await store.close();
  });

  void test(`${name}: the register is what was put last, of this hall and each kind alone`, async () => {
    const store = open('one');
    await store.load();
    const register = [
      {kind: 'account', id: '1', value: {name: '李明'}},
      {kind: 'session', id: '1', value: {since: 1}},
      {kind: 'device', id: 'kiosk-1', value: {state: 'paired'}},
    ] as const;
    const [account, session, device] = register;
    await store.commit({events: [], answers: [], register});
    const lost = {...device, value: {state: 'lost'}};
    const gone = {kind: 'session', id: '1'} as const;
    await store.commit({events: [], answers: [], register: [lost, gone, gone]});
    assert.deepEqual(sorted(await store.register()), [account, lost]);
    await store.commit({events: [event(1)], answers: []});
    await assert.rejects(store.commit({events: [event(1)], answers: [], register: [session]}));
    assert.deepEqual(sorted(await store.register()), [account, lost], 'nothing of what broke');
    await store.close();
  });

  void test(`${name}: faults of a place are kept in their order, end, and are forgotten when they are old`, async () => {
    const store = open('one');
    await store.load();
    const fault = (place: string, code: FaultCode, began: number) => ({
      ...{place, device: 'k1', code, began},
    });
    const [paper, silent, other] = [
      fault('east', 'printer-paper-out', 100),
      fault('east', 'silent', 200),
      fault('west', 'silent', 200),
    ];
    await store.keepFaults([paper, silent, other], 0);
    await store.keepFaults([{...silent, ended: 250}], 0);
    const all = {after: 0, limit: 9};
    const kept = await store.faults(all);
    assert.deepEqual(kept, [
      {nr: 1, ...paper},
      {nr: 2, ...silent, ended: 250},
      {nr: 3, ...other},
    ]);
    assert.deepEqual(await store.faults({...all, place: 'east'}), kept.slice(0, 2));
    assert.deepEqual(await store.faults({...all, place: 'east', after: 1}), kept.slice(1, 2));
    assert.deepEqual(await store.faults({after: -2, limit: 9}), kept.slice(1));
    assert.deepEqual(await store.faults({after: 0, limit: 1}), kept.slice(0, 1));
    assert.deepEqual(
      (await store.openFaults()).map(({nr}) => nr),
      [1, 3],
    );
    await store.keepFaults([], 150);
    assert.deepEqual(await store.faults(all), kept.slice(1));
    await store.close();
  });

  void test(`${name}: an entry of the audit log stays as it came, in its place`, async () => {
    const store = open('one');
    await store.load();
    const entry = (nr: number, about: string) => ({
      ...{nr, hash: `hash ${String(nr)}`},
      entry: JSON.stringify({nr, about, name: '李明 “x”'}),
    });
    assert.equal(await store.lastAudit(), undefined);
    const audit = [entry(1, 't1'), entry(2, 't2'), entry(3, 't1')];
    await store.commit({events: [], answers: [], audit});
    assert.deepEqual(await store.auditAfter(0, 2), audit.slice(0, 2));
    assert.deepEqual(await store.auditAfter(2, 9), audit.slice(2));
    assert.deepEqual(await store.auditAfter(3, 9), []);
    assert.deepEqual(await store.auditAbout('t1'), [audit[0], audit[2]]);
    assert.deepEqual(await store.lastAudit(), audit[2]);
    const change = {...entry(2, 't1'), hash: 'another'};
    await assert.rejects(
      store.commit({events: [event(1)], answers: [], audit: [entry(4, 't4'), change]}),
    );
    assert.deepEqual(await store.auditAfter(0, 9), audit, 'what was done stays written');
    assert.deepEqual((await store.load()).events, [], 'and nothing is done without its entry');
    await store.close();
  });
}

const sorted = (register: readonly RegisterChange[]): RegisterChange[] =>
  register.toSorted((one, other) => one.kind.localeCompare(other.kind));

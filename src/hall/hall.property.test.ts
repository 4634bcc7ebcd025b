import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Command} from './command.ts';
import {apply} from './fold.ts';
import {offlineNumber} from './number.ts';
import {aheadOf, nextIn, noteCall, type Queue} from './queue.ts';
import {restore, snapshotOf, type Snapshot} from './snapshot.ts';
import {emptyState, type HallState} from './state.ts';
import {HallLog} from './testing/hall-log.ts';
import {MINUTE} from './testing/small-hall.ts';

const SEATS = ['1-left', '1-right', '2-left'] as const;
const QUEUES = ['land', 'work', 'general'] as const;

/** One step of a day: what somebody does, or time that goes by. Tickets are named by their order. */
type Step =
  | {do: 'take'; queue: string; lane: 'ordinary' | 'priority'; party: number}
  | {do: 'take-offline'; kiosk: 0 | 1; queue: string; minutesAgo: number; lost: boolean}
  | {do: 'seat'; verb: 'open-seat' | 'pause-seat' | 'resume-seat' | 'close-seat'; seat: string}
  | {do: 'next'; seat: string}
  | {do: 'call'; seat: string; ticket: number}
  | {do: 'ticket'; verb: 'recall' | 'start' | 'miss' | 'restore' | 'finish'; ticket: number}
  | {do: 'wait'; minutes: number};

const queue = fc.constantFrom(...QUEUES);
const seat = fc.constantFrom(...SEATS);
const ticket = fc.nat(40);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('take' as const),
      queue,
      lane: fc.constantFrom('ordinary' as const, 'priority' as const),
      party: fc.integer({min: 1, max: 50}),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('take-offline' as const),
      kiosk: fc.constantFrom(0 as const, 1 as const),
      queue,
      minutesAgo: fc.nat(60),
      lost: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('seat' as const),
      verb: fc.constantFrom('open-seat', 'open-seat', 'pause-seat', 'resume-seat', 'close-seat'),
      seat,
    }),
  },
  {weight: 6, arbitrary: fc.record({do: fc.constant('next' as const), seat})},
  {weight: 1, arbitrary: fc.record({do: fc.constant('call' as const), seat, ticket})},
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('ticket' as const),
      verb: fc.constantFrom('recall', 'start', 'miss', 'restore', 'finish'),
      ticket,
    }),
  },
  {weight: 2, arbitrary: fc.record({do: fc.constant('wait' as const), minutes: fc.nat(30)})},
);

/** Plays the steps on a hall and gives every snapshot-worthy moment to `look`. */
function play(steps: readonly Step[], look: (log: HallLog) => void): HallLog {
  const log = new HallLog();
  const counts = [0, 0];
  let taken = 0;
  const command = (s: Exclude<Step, {do: 'wait'}>): Command => {
    switch (s.do) {
      case 'take': {
        const {queue: to, lane, party} = s;
        return {...blank(`t${taken++}`, 'kiosk-1', to), lane, party};
      }
      case 'take-offline': {
        const prefix = s.queue === 'work' ? 'B' : 'A';
        const number = offlineNumber(prefix, s.kiosk === 0 ? 'K' : 'L', (counts[s.kiosk] ?? 0) + 1);
        counts[s.kiosk] = (counts[s.kiosk] ?? 0) + 1;
        // Where the hub's answer was lost, the same ticket already has a number of the hub's.
        const again = s.lost && taken > 0 && log.state.tickets.has(`t${taken - 1}`);
        const id = again ? `t${taken - 1}` : `t${taken++}`;
        const offline = {number, at: log.now - s.minutesAgo * MINUTE};
        return {...blank(id, `kiosk-${s.kiosk + 1}`, s.queue), offline};
      }
      case 'seat':
        return {type: s.verb, seat: s.seat};
      case 'next':
        return {type: 'call-next', seat: s.seat};
      case 'call':
        return {type: 'call-ticket', seat: s.seat, ticket: `t${s.ticket}`};
      case 'ticket':
        return s.verb === 'finish'
          ? {type: 'finish', ticket: `t${s.ticket}`, settled: s.ticket % 4 === 0}
          : {type: s.verb, ticket: `t${s.ticket}`};
    }
  };
  for (const s of steps) {
    if (s.do === 'wait') log.now += s.minutes * MINUTE;
    else log.try(command(s));
    look(log);
  }
  return log;
}

const blank = (id: string, device: string, to: string) => ({
  type: 'take-number' as const,
  ticket: id,
  device,
  queue: to,
  lane: 'ordinary' as const,
  party: 1,
  help: false,
});

const days = fc.array(step, {minLength: 10, maxLength: 120});
const RUNS = {numRuns: 300};

test('no number is ever given twice', () => {
  fc.assert(
    fc.property(days, (steps) => {
      const numbers = play(steps, () => undefined).events.flatMap((event) =>
        event.type === 'ticket-issued' || event.type === 'ticket-renumbered' ? [event.number] : [],
      );
      assert.equal(new Set(numbers).size, numbers.length);
    }),
    RUNS,
  );
});

test('no ticket is lost: each is in exactly one place, and its seat knows it', () => {
  fc.assert(
    fc.property(days, (steps) => {
      play(steps, ({state, events}) => {
        const issued = events.filter(({type}) => type === 'ticket-issued').length;
        assert.equal(state.tickets.size + state.today.finished, issued);
        const waiting = [...state.queues.values()].flatMap((q) => [...q.ordinary, ...q.priority]);
        assert.equal(new Set(waiting).size, waiting.length);
        for (const t of state.tickets.values()) {
          assert.equal(waiting.includes(t), t.status === 'waiting', t.number);
          const seated = t.status === 'called' || t.status === 'serving';
          assert.equal(t.seat !== undefined, seated);
          if (t.seat !== undefined) assert.equal(state.seats.get(t.seat)?.ticket, t.id);
        }
        const served = [...state.seats.values()].flatMap((s) => s.ticket ?? []);
        assert.equal(new Set(served).size, served.length, 'no ticket at two seats');
        for (const id of served) assert.ok(state.tickets.has(id));
      });
    }),
    RUNS,
  );
});

test('each lane stands in order of age, and a ticket that joins late overtakes nobody called', () => {
  fc.assert(
    fc.property(days, (steps) => {
      let called = new Map<string, string>();
      play(steps, ({state, events}) => {
        for (const line of state.queues.values()) {
          for (const lane of [line.ordinary, line.priority]) {
            lane.forEach((t, i) => {
              const behind = lane[i + 1];
              if (behind)
                assert.ok(t.rank < behind.rank || (t.rank === behind.rank && t.tie < behind.tie));
            });
          }
        }
        const seated = [...state.tickets.values()].filter((t) => t.seat !== undefined);
        if (events.at(-1)?.type === 'ticket-issued') {
          for (const [id, at] of called) assert.equal(state.tickets.get(id)?.seat, at);
        }
        called = new Map(seated.map((t) => [t.id, t.seat ?? '']));
      });
    }),
    RUNS,
  );
});

test('the tickets ahead are exactly those that are called first', () => {
  fc.assert(
    fc.property(days, fc.integer({min: 1, max: 6}), (steps, oneIn) => {
      const {state} = play(steps, () => undefined);
      for (const line of state.queues.values()) {
        const promised = [...line.ordinary, ...line.priority].map(
          (t) => [t, aheadOf(line, t, oneIn)] as const,
        );
        const rest: Queue = {...line, ordinary: [...line.ordinary], priority: [...line.priority]};
        const order: unknown[] = [];
        for (let t = nextIn(rest, oneIn); t; t = nextIn(rest, oneIn)) {
          order.push(t);
          rest[t.lane].shift();
          noteCall(rest, t);
        }
        for (const [t, ahead] of promised) assert.equal(order.indexOf(t), ahead, t.number);
      }
    }),
    RUNS,
  );
});

test('any replica comes to the same state: from the start, or from a snapshot on the way', () => {
  fc.assert(
    fc.property(days, fc.nat(), (steps, where) => {
      const log = play(steps, () => undefined);
      const cut = where % (log.events.length + 1);
      const whole = emptyState();
      let middle: HallState | undefined;
      for (const event of log.events) {
        if (event.seq === cut + 1) middle = overTheWire(whole);
        apply(whole, event);
        if (middle) apply(middle, event);
      }
      assert.deepEqual(plain(whole), plain(log.state));
      if (middle) assert.deepEqual(plain(middle), plain(log.state));
    }),
    RUNS,
  );
});

test('a refused command changes nothing', () => {
  fc.assert(
    fc.property(days, (steps) => {
      let before = '';
      let seq = -1;
      play(steps, ({state}) => {
        const now = JSON.stringify(snapshotOf(state));
        if (state.seq === seq) assert.equal(now, before);
        before = now;
        seq = state.seq;
      });
    }),
    {numRuns: 100},
  );
});

const plain = (state: HallState) => {
  const snapshot = JSON.parse(JSON.stringify(snapshotOf(state))) as Snapshot;
  const sorted = [...snapshot.tickets].sort((a, b) => a.tie - b.tie);
  return {...snapshot, tickets: sorted, sincePriority: [...snapshot.sincePriority].sort()};
};

const overTheWire = (state: HallState) =>
  restore(JSON.parse(JSON.stringify(snapshotOf(state))) as Snapshot);

import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {LaneRule} from './configuration.ts';
import type {HallEvent} from './event.ts';
import {apply} from './fold/fold.ts';
import {aheadOf, inOrderOfCall, nextIn, noteCall, type Queue} from './queue.ts';
import {emptyState, type HallState} from './state.ts';
import {dayCommands} from './testing/day-commands.ts';
import type {World} from './testing/day-step.ts';
import {HallLog, overTheWire} from './testing/hall-log.ts';
import {smallHall} from './testing/small-hall.ts';
import {plainState, seenState} from './testing/state-views.ts';
import {ticketsAhead} from './wait.ts';

/** The same days each time; others by `RECHA_SEED=7 npm run test:node`. */
const SEED = Number(process.env['RECHA_SEED'] ?? 20260302);
/** Days in each property; each failing one prints the seed and the path that repeat it. */
const DAYS = 2000;
const STEPS = 120;

const rules: readonly LaneRule[] = [
  {rule: 'one-in', n: 3},
  {rule: 'strict'},
  {rule: 'ageing', minutes: 20},
];

interface Looks {
  /** After every event, with the state as it is then. */
  readonly event?: (log: HallLog, event: HallEvent) => void;
  /** After every step, also one that was refused. */
  readonly step?: (log: HallLog) => void;
  readonly end?: (log: HallLog) => void;
}

/** Plays random days of all verbs; `looks` is made anew for each day. */
function playDays(looks: () => Looks, numRuns = DAYS): void {
  let look: Looks = {};
  const watch = {check: (log: HallLog) => look.step?.(log)};
  fc.assert(
    fc.property(fc.constantFrom(...rules), dayCommands(watch, STEPS), (lanes, steps) => {
      const log = new HallLog({...smallHall, lanes, issue: 'always'});
      const world: World = {taken: 0, counts: [0, 0]};
      look = looks();
      log.onEvent = (event) => look.event?.(log, event);
      fc.modelRun(() => ({model: world, real: log}), steps);
      look.end?.(log);
    }),
    {numRuns, seed: SEED},
  );
}

test('no number is ever given twice on one day', () => {
  playDays(() => ({
    end: ({events}) => {
      let today = '';
      const numbers = new Map<string, string>();
      for (const event of events) {
        if (event.type === 'day-opened') today = event.day;
        const given =
          event.type === 'ticket-issued' ||
          event.type === 'ticket-renumbered' ||
          event.type === 'ticket-rejoined' ||
          event.type === 'ticket-booked';
        if (!given) continue;
        const on = event.type === 'ticket-booked' ? event.day : today;
        const place = `${on} ${event.number}`;
        const holder = numbers.get(place) ?? event.ticket;
        assert.equal(holder, event.ticket, `${place} is held by two`);
        numbers.set(place, event.ticket);
      }
    },
  }));
});

test('no ticket is lost: each has one place or one fate, and its seat knows it', () => {
  playDays(() => {
    const ids = new Set<string>();
    const fates = new Map<string, string>();
    return {
      event: ({state}, event) => {
        switch (event.type) {
          case 'ticket-finished':
          case 'ticket-withdrawn':
          case 'appointment-lapsed':
            fates.set(event.ticket, event.type);
            break;
          case 'step-undone':
            for (const id of state.tickets.keys()) fates.delete(id);
            break;
          case 'day-opened':
            for (const id of ids) if (!state.appointments.has(id)) fates.set(id, event.type);
            break;
          case 'ticket-issued':
          case 'ticket-booked':
            ids.add(event.ticket);
            assert.ok(!fates.has(event.ticket), `${event.number} came back after its end`);
            break;
          default:
        }
      },
      step: ({state, events}) => {
        const waiting = new Set(
          [...state.queues.values()].flatMap((q) => [...q.ordinary, ...q.priority]),
        );
        for (const event of events) {
          if (event.type !== 'ticket-issued' && event.type !== 'ticket-booked') continue;
          const id = event.ticket;
          const places = [fates.has(id), state.tickets.has(id), state.appointments.has(id)];
          assert.equal(places.filter(Boolean).length, 1, `${event.number} is in ${places.join()}`);
        }
        for (const t of state.tickets.values()) {
          assert.equal(waiting.has(t), t.status === 'waiting', t.number);
          const seated = t.status === 'called' || t.status === 'serving';
          if (seated) assert.equal(state.seats.get(t.seat ?? '')?.ticket, t.id);
          else assert.ok(t.status === 'held' || t.seat === undefined);
        }
        const served = [...state.seats.values()].flatMap((s) => s.ticket ?? []);
        assert.equal(new Set(served).size, served.length, 'no ticket at two seats');
        for (const id of served) assert.ok(state.tickets.has(id));
        assert.ok(state.today.finished <= state.today.started);
      },
    };
  });
});

test('who walked in stands in order of age in every lane, unless a missed call moved them', () => {
  playDays(() => {
    const moved = new Set<string>();
    return {
      event: ({state}, event) => {
        // Undone or not: an exception more is no harm, and an undone miss is looked at elsewhere.
        if (event.type === 'ticket-missed') moved.add(event.ticket);
        for (const {ordinary, priority} of state.queues.values()) {
          for (const lane of [ordinary, priority]) {
            const walkedIn = lane.filter(({id}) => !moved.has(id));
            walkedIn.forEach((t, i) => {
              const next = walkedIn[i + 1];
              if (!next) return;
              if (t.time === undefined && next.time !== undefined) {
                assert.fail(`${t.number} walked in and stands before ${next.number}'s appointment`);
              }
              const age = (ticket: typeof t) => ticket.time ?? ticket.issuedAt;
              if ((t.time === undefined) === (next.time === undefined)) {
                assert.ok(age(t) <= age(next), `${t.number} is younger than ${next.number}`);
              }
            });
          }
        }
      },
    };
  });
});

test('places ahead never grow without an event that explains it', () => {
  // Calling the next one, and whatever happens at a seat, brings everybody on or leaves them where they are.
  const explains: ReadonlySet<HallEvent['type']> = new Set([
    'ticket-issued',
    'appointment-came',
    'ticket-rejoined',
    'ticket-missed',
    'ticket-restored',
    'ticket-transferred',
    'lane-changed',
    'step-undone',
    'day-opened',
  ]);
  playDays(() => {
    let before = new Map<string, number>();
    return {
      event: ({state}, event) => {
        const after = new Map<string, number>();
        const explained =
          explains.has(event.type) ||
          (event.type === 'ticket-called' && event.reason !== undefined);
        for (const ticket of state.tickets.values()) {
          if (ticket.status !== 'waiting') continue;
          const ahead = ticketsAhead(state, ticket);
          after.set(ticket.id, ahead);
          const was = before.get(ticket.id);
          if (was !== undefined && !explained) {
            assert.ok(ahead <= was, `${event.type}: ${ticket.number} from ${was} to ${ahead}`);
          }
        }
        before = after;
      },
    };
  });
});

test('a ticket that joins late overtakes nobody who was called', () => {
  playDays(() => {
    let called = new Map<string, string>();
    return {
      event: ({state}, event) => {
        if (event.type === 'ticket-issued' || event.type === 'appointment-came') {
          for (const [id, seat] of called) assert.equal(state.tickets.get(id)?.seat, seat);
        }
        called = new Map(
          [...state.tickets.values()]
            .filter(({status}) => status === 'called' || status === 'serving')
            .map((t) => [t.id, t.seat ?? '']),
        );
      },
    };
  });
});

test('the first unit of a visit never changes', () => {
  playDays(() => {
    const first = new Map<string, string>();
    return {
      event: ({state}, event) => {
        if (event.type === 'step-undone') first.clear();
        for (const {id, firstUnit} of [
          ...state.tickets.values(),
          ...Array.from(state.appointments.values(), (a) => ({...a, id: a.ticket})),
        ]) {
          const known = first.get(id);
          if (known !== undefined) assert.equal(firstUnit, known);
          if (firstUnit !== undefined) first.set(id, firstUnit);
        }
      },
    };
  });
});

test('undo is exact: the hall is as if the step had never happened, whatever others did meanwhile', () => {
  playDays(() => ({
    event: ({state, events}, event) => {
      if (event.type !== 'step-undone') return;
      const undone = new Set(
        events.flatMap((one) => (one.type === 'step-undone' ? [one.seq, one.step] : [])),
      );
      const without = emptyState();
      for (const one of events) {
        if (!undone.has(one.seq)) apply(without, {...one, seq: without.seq + 1});
      }
      assert.deepEqual(seenState(state), seenState(without));
    },
  }));
});

test('the tickets ahead are exactly those that are called first', () => {
  playDays(() => ({
    end: ({state}) => {
      for (const line of state.queues.values()) {
        for (const rule of rules) {
          const all = [...line.ordinary, ...line.priority];
          const promised = all.map((t) => [t, aheadOf(line, t, rule)] as const);
          const rest: Queue = {...line, ordinary: [...line.ordinary], priority: [...line.priority]};
          const called: unknown[] = [];
          for (let t = nextIn(rest, rule); t; t = nextIn(rest, rule)) {
            called.push(t);
            rest[t.lane].shift();
            noteCall(rest, {seq: 1e6 + called.length, at: state.at, lane: t.lane}, 0);
          }
          for (const [t, ahead] of promised) assert.equal(called.indexOf(t), ahead, t.number);
          assert.deepEqual(inOrderOfCall(line, rule, 4), called.slice(0, 4));
        }
      }
    },
  }));
});

test('any replica comes to the same state: from the start, or from a snapshot on the way', () => {
  playDays(() => ({
    end: (log) => {
      const cut = Math.floor(log.events.length / 2);
      const whole = emptyState();
      let middle: HallState | undefined;
      for (const event of log.events) {
        if (event.seq === cut + 1) middle = overTheWire(whole);
        apply(whole, event);
        if (middle) apply(middle, event);
      }
      assert.deepEqual(plainState(whole), plainState(log.state));
      if (middle) assert.deepEqual(plainState(middle), plainState(log.state));
    },
  }));
});

test('a refused command changes nothing', () => {
  playDays(() => {
    let before: unknown;
    let seq = -1;
    return {
      step: ({state}) => {
        const now = plainState(state);
        if (state.seq === seq) assert.deepEqual(now, before);
        before = now;
        seq = state.seq;
      },
    };
  }, 100);
});

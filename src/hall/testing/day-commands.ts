import fc from 'fast-check';
import {freeTimes} from '../appointment.ts';
import {offlineNumber} from '../number.ts';
import {
  CALL_REASONS,
  NOT_ACCEPTED_REASONS,
  OUTCOMES,
  PAUSE_REASONS,
  TRANSFER_NOTES,
} from '../terms.ts';
import type {TicketStatus} from '../state.ts';
import {DayStep, type Watch} from './day-step.ts';
import type {HallLog} from './hall-log.ts';
import {MINUTE} from './small-hall.ts';

const SEATS = ['1-left', '1-right', '2-left', 'mediation'] as const;
const SLIPS = ['paper-out', 'unconfirmed', 'printed', 'seen-to'] as const;
const QUEUES = ['land', 'work', 'general'] as const;

/** The n-th ticket in one of these states, so that most commands mean something. */
function pick(log: HallLog, index: number, ...states: TicketStatus[]): string {
  const all = [...log.state.tickets.values()].filter(({status}) => states.includes(status));
  return all[index % Math.max(1, all.length)]?.id ?? 't0';
}

const ANY: readonly TicketStatus[] = ['waiting', 'called', 'serving', 'missed', 'held'];

/** Every verb of the hall, by several desks, kiosks that are cut off, and time that passes. */
export function dayCommands(watch: Watch, maxCommands: number) {
  const step = <T>(
    arbitrary: fc.Arbitrary<T>,
    command: (value: T) => DayStep['command'],
    name: string,
  ) =>
    arbitrary.map(
      (value) => new DayStep(`${name} ${JSON.stringify(value)}`, watch, command(value)),
    );
  const seat = fc.constantFrom(...SEATS);
  const queue = fc.constantFrom(...QUEUES);
  const index = fc.nat(30);
  const lane = fc.constantFrom('ordinary' as const, 'priority' as const);
  const party = fc.integer({min: 1, max: 50});
  const help = fc.boolean();
  const entry = fc.record({queue, lane, party, help});
  const atTicket = fc.record({index, loose: fc.nat(9)});
  /** Mostly a ticket for which the verb makes sense, now and then any. */
  const onTicket = (
    type: 'recall' | 'start' | 'miss' | 'restore' | 'find' | 'hold' | 'withdraw-ticket',
    ...states: TicketStatus[]
  ) =>
    step(
      atTicket,
      (one) => (log) => ({
        type,
        ticket: pick(log, one.index, ...(one.loose === 0 ? ANY : states)),
      }),
      type,
    );
  const atSeat = (type: 'open-seat' | 'resume-seat' | 'close-seat' | 'call-next' | 'undo') =>
    step(seat, (id) => () => ({type, seat: id}), type);

  const take = step(
    entry,
    (value) => (_log, world) => {
      world.asked = value;
      const ticket = `t${world.taken++}`;
      return {type: 'take-number', ticket, device: 'kiosk-1', ...value};
    },
    'take',
  );
  const takeOffline = step(
    fc.record({entry, kiosk: fc.constantFrom(0, 1), minutesAgo: fc.nat(60), lost: fc.boolean()}),
    (value) => (log, world) => {
      const kiosk = value.kiosk === 0 ? 0 : 1;
      // Where the hub's answer was lost, the same ticket already has a number of the hub's.
      const last = `t${world.taken - 1}`;
      const known = log.state.tickets.has(last) || log.state.appointments.has(last);
      const again = value.lost && known ? world.asked : undefined;
      const ticket = again ? last : `t${world.taken++}`;
      const entry = again ?? value.entry;
      world.counts[kiosk] += 1;
      const prefix = entry.queue === 'work' ? 'B' : 'A';
      const number = offlineNumber(prefix, kiosk === 0 ? 'K' : 'L', world.counts[kiosk]);
      const offline = {number, at: log.now - value.minutesAgo * MINUTE};
      return {
        type: 'take-number',
        ticket,
        device: `kiosk-${kiosk + 1}`,
        ...entry,
        offline,
      };
    },
    'take offline',
  );
  const add = step(
    entry,
    (value) => (_log, world) => {
      world.asked = value;
      const ticket = `t${world.taken++}`;
      return {type: 'add-ticket', ticket, device: 'desk-1', ...value};
    },
    'add',
  );
  const appoint = step(
    fc.record({entry, slot: fc.nat(20)}),
    ({entry: value, slot}) =>
      (log, world) => {
        world.asked = value;
        const time = timeOn(log, value.queue, slot);
        const ticket = `t${world.taken++}`;
        return {type: 'make-appointment', ticket, device: 'kiosk-1', ...value, time};
      },
    'appoint',
  );
  const book = step(
    fc.record({index, slot: fc.nat(20)}),
    (one) => (log) => {
      // Now and then somebody who has a time already wants another.
      const [booked] = log.state.appointments.values();
      const ticket =
        booked && one.slot % 3 === 0
          ? booked.ticket
          : pick(log, one.index, 'waiting', 'missed', 'held');
      const to = log.state.tickets.get(ticket)?.queue ?? booked?.queue ?? 'land';
      return {type: 'book-ticket', ticket, time: timeOn(log, to, one.slot)};
    },
    'book',
  );

  const all: [number, fc.Arbitrary<DayStep>][] = [
    [14, take],
    [4, takeOffline],
    [2, add],
    [2, appoint],
    [2, book],
    [
      2,
      step(
        index,
        (i) => (log) => {
          const all = [...log.state.appointments.keys()];
          return {type: 'rejoin', ticket: all[i % Math.max(1, all.length)] ?? 't0'};
        },
        'rejoin',
      ),
    ],
    [8, atSeat('open-seat')],
    [14, atSeat('call-next')],
    [6, atSeat('undo')],
    [1, atSeat('close-seat')],
    [2, atSeat('resume-seat')],
    [
      2,
      step(
        fc.record({seat, reason: fc.constantFrom(...PAUSE_REASONS)}),
        (value) => () => ({type: 'pause-seat', ...value}),
        'pause',
      ),
    ],
    [
      1,
      step(
        fc.record({seat, serves: fc.uniqueArray(queue)}),
        (value) => () => ({type: 'assign-queues', ...value}),
        'assign',
      ),
    ],
    [
      3,
      step(
        fc.record({seat, index, reason: fc.constantFrom(...CALL_REASONS)}),
        ({index: i, ...value}) =>
          (log) => ({type: 'call-ticket', ...value, ticket: pick(log, i, 'waiting')}),
        'call',
      ),
    ],
    [2, onTicket('recall', 'called')],
    [12, onTicket('start', 'called')],
    [6, onTicket('miss', 'called')],
    [3, onTicket('restore', 'missed')],
    [2, onTicket('find', 'missed', 'called', 'waiting')],
    [3, onTicket('hold', 'serving', 'called')],
    [1, onTicket('withdraw-ticket', 'waiting', 'missed', 'held')],
    [
      3,
      step(
        fc.record({seat, index}),
        (value) => (log) => ({
          type: 'resume',
          seat: value.seat,
          ticket: pick(log, value.index, 'held'),
        }),
        'resume',
      ),
    ],
    [
      4,
      step(
        fc.record({
          index,
          to: fc.constantFrom(...QUEUES, ...SEATS, 'nowhere'),
          note: fc.constantFrom(...TRANSFER_NOTES),
        }),
        ({index: i, ...value}) =>
          (log) => ({type: 'transfer', ...value, ticket: pick(log, i, ...ANY)}),
        'transfer',
      ),
    ],
    [
      8,
      step(
        fc.record({
          index,
          outcome: fc.constantFrom(...OUTCOMES),
          reason: fc.option(fc.constantFrom(...NOT_ACCEPTED_REASONS), {nil: undefined, freq: 4}),
        }),
        ({index: i, outcome, reason}) =>
          (log) => ({
            type: 'finish',
            ticket: pick(log, i, 'serving'),
            outcome,
            ...(reason ? {reason} : {}),
          }),
        'finish',
      ),
    ],
    [
      1,
      step(
        fc.record({index, lane}),
        (value) => (log) => ({
          type: 'change-lane',
          ticket: pick(log, value.index, ...ANY),
          lane: value.lane,
        }),
        'change lane',
      ),
    ],
    [1, step(fc.constant(0), () => () => ({type: 'ask-for-help', device: 'kiosk-1'}), 'help')],
    [1, step(fc.constant(0), () => () => ({type: 'answer-help', device: 'kiosk-1'}), 'come')],
    [1, step(fc.constant(0), () => () => ({type: 'withdraw-help', device: 'kiosk-1'}), 'no help')],
    [
      2,
      step(
        fc.record({
          index,
          slip: fc.constantFrom(...SLIPS),
          ago: fc.option(fc.integer({min: -MINUTE, max: 5 * MINUTE}), {nil: undefined}),
        }),
        ({index: at, slip, ago}) =>
          (log) => ({
            type: 'report-slip',
            ticket: pick(log, at, ...ANY),
            device: 'kiosk-1',
            slip,
            ...(ago === undefined ? {} : {tried: log.now - ago}),
          }),
        'slip',
      ),
    ],
    [1, step(fc.constant(0), () => () => ({type: 'raise-alarm', alarm: 'leave'}), 'alarm')],
    [1, step(fc.constant(0), () => () => ({type: 'end-alarm'}), 'all clear')],
    [
      1,
      step(
        fc.constantFrom(0, 60),
        (seconds) => () => ({type: 'test-display', display: 'wall', seconds}),
        'test card',
      ),
    ],
    [
      8,
      step(
        fc.constantFrom(0.05, 0.1, 0.5, 1, 5, 30, 600),
        (minutes) => (log) => {
          log.now += minutes * MINUTE;
          return {type: 'look-at-clock'};
        },
        'wait',
      ),
    ],
    [
      1,
      step(
        fc.constant(0),
        () => (log) => {
          log.restart();
          return undefined;
        },
        'restart',
      ),
    ],
  ];
  return fc.commands(
    all.flatMap(([weight, arbitrary]) => Array.from({length: weight}, () => arbitrary)),
    {maxCommands, size: 'max'},
  );
}

function timeOn(log: HallLog, queue: string, slot: number): number {
  const times = freeTimes(log.state, queue, log.now, 20);
  return times[slot % Math.max(1, times.length)]?.at ?? log.now;
}

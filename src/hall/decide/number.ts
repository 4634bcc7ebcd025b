import {freeTimes, issuesFor} from '../appointment.ts';
import {happens, refuse, type CommandOf, type Decision} from '../command.ts';
import {GENERAL, type HallConfiguration, type QueueId} from '../configuration.ts';
import {issuesAt, type Day} from '../day.ts';
import type {Party, TicketId} from '../event.ts';
import type {Layout} from '../layout.ts';
import {hallNumber, offlineCount} from '../number.ts';
import {waitingIn} from '../queue.ts';
import type {Offer, Refusal} from '../refusal.ts';
import {counterOf, type Device, type HallState} from '../state.ts';
import {isRefusal} from './parts.ts';

type TakeNumber = CommandOf<'take-number'>;
/** Every way into the hall. */
type Entry = TakeNumber | CommandOf<'add-ticket' | 'make-appointment'>;

/** A number at a kiosk, in the hours and within the quota of the unit. */
export function takeNumber(state: HallState, asked: TakeNumber, at: number): Decision {
  const command = asked.offline ? stillMeant(state, asked) : asked;
  const hall = entryHall(state, command);
  if (isRefusal(hall)) return refuse(hall);
  if (command.offline) return takeOffline(state, hall, command, command.offline, at);
  const issued = alreadyIssued(state, command.ticket);
  if (issued) return refuse(issued);
  const full = turnedAway(state, hall.configuration, command.queue, at);
  if (full) return refuse(full);
  return issueNow(state, hall, command, at);
}

/**
 * What a paper that is out already asks of the hall as it is now. While its kiosk was cut off, the hall
 * may have dropped the unit, or let parties be smaller: its holder is received all the same.
 */
function stillMeant({layout, configuration}: HallState, command: TakeNumber): TakeNumber {
  if (!layout || !configuration) return command;
  const {firstUnit, ...rest} = command;
  const {queue, party} = command;
  return {
    ...rest,
    queue: layout.prefixOf.has(queue) ? queue : GENERAL,
    party: Math.min(party, configuration.parties.atMost),
    ...(firstUnit !== undefined && layout.units.has(firstUnit) ? {firstUnit} : {}),
  };
}

/** A number given by a member of staff, at any hour. */
export function addTicket(
  state: HallState,
  command: CommandOf<'add-ticket'>,
  at: number,
): Decision {
  const hall = entryHall(state, command);
  if (isRefusal(hall)) return refuse(hall);
  const issued = alreadyIssued(state, command.ticket);
  return issued ? refuse(issued) : issueNow(state, hall, command, at);
}

interface EntryHall {
  readonly configuration: HallConfiguration;
  readonly layout: Layout;
  readonly day: Day;
  readonly device: Device;
  readonly prefix: string;
}

/** What every new visit needs of the hall, or the refusal that says what is missing. */
export function entryHall(state: HallState, command: Entry): EntryHall | Refusal {
  const {configuration, layout, day} = state;
  if (!configuration || !layout || !day) return {code: 'hall-not-configured'};
  const prefix = layout.prefixOf.get(command.queue);
  // To a seat or a room somebody is sent by a desk, never from the door.
  if (prefix === undefined || layout.places.has(command.queue)) {
    return {code: 'unknown-queue', field: 'queue'};
  }
  const {firstUnit} = command;
  if (firstUnit !== undefined && !layout.units.has(firstUnit)) {
    return {code: 'unknown-unit', field: 'firstUnit'};
  }
  const device = state.devices.get(command.device);
  if (!device) return {code: 'unknown-device', field: 'device'};
  const {atMost} = configuration.parties;
  if (command.party > atMost) return {code: 'party-too-large', field: 'party', atMost};
  return {configuration, layout, day, device, prefix};
}

export function alreadyIssued(state: HallState, ticket: TicketId): Refusal | undefined {
  const number = numberOf(state, ticket);
  return number === undefined
    ? undefined
    : {code: 'ticket-already-issued', field: 'ticket', number};
}

const numberOf = ({tickets, appointments, ended}: HallState, id: TicketId) =>
  tickets.get(id)?.number ?? appointments.get(id)?.number ?? ended.get(id)?.number;

/** The next number of a day; those booked ahead count. */
export function nextNumber({counters}: HallState, day: string, prefix: string): string {
  return hallNumber(prefix, (counters.get(counterOf(day, prefix)) ?? 0) + 1);
}

/** The visit as its events tell it. */
export function partyOf(
  {layout}: EntryHall,
  {ticket, queue, firstUnit, lane, party, help}: Entry,
): Omit<Party, 'number' | 'issuedAt'> {
  const first = firstUnit ?? (layout.units.has(queue) ? queue : undefined);
  const unit = first === undefined ? {} : {firstUnit: first};
  return {ticket, queue, ...unit, lane, party, help};
}

function issueNow(
  state: HallState,
  hall: EntryHall,
  command: TakeNumber | CommandOf<'add-ticket'>,
  at: number,
): Decision {
  const number = nextNumber(state, hall.day.day, hall.prefix);
  const {device} = command;
  return happens({type: 'ticket-issued', ...partyOf(hall, command), number, issuedAt: at, device});
}

/** Why no number is given for this queue now, and what can be had instead. */
function turnedAway(
  state: HallState,
  configuration: HallConfiguration,
  queue: QueueId,
  at: number,
): Refusal | undefined {
  const offer = (later = false): {offer?: Offer} => {
    const [time] = freeTimes(state, queue, at, 1, later ? state.day?.endsAt : at);
    return time ? {offer: time} : {};
  };
  if (!issuesAt(configuration, at)) return {code: 'hall-closed', ...offer()};
  if (!issuesFor(state, queue, at)) return {code: 'unit-closed', field: 'queue', ...offer()};
  const reached = quotaReached(state, queue);
  if (!reached) return undefined;
  // A day that is full has no other time left for anybody.
  return {code: 'quota-reached', field: 'queue', ...offer(reached === 'day')};
}

/** Which quota of a unit is used up: of the day, or of those who wait. */
function quotaReached(state: HallState, queue: QueueId): 'day' | 'waiting' | undefined {
  const quota = state.layout?.units.get(queue)?.quota;
  if (!quota) return undefined;
  const line = state.queues.get(queue);
  const waiting = line ? waitingIn(line) : 0;
  if ((state.issued.get(queue) ?? 0) >= (quota.perDay ?? Infinity)) return 'day';
  return waiting >= (quota.waiting ?? Infinity) ? 'waiting' : undefined;
}

/**
 * The paper is already in somebody's hand: only a number that is not this device's, or was sent before
 * under another ticket, is refused. Hours and quotas are over for it.
 */
function takeOffline(
  state: HallState,
  hall: EntryHall,
  command: TakeNumber,
  offline: {readonly number: string; readonly at: number},
  at: number,
): Decision {
  const {number} = offline;
  const {ticket, device} = command;
  const letters = hall.device.letters ?? '';
  const count = ownCount(hall.layout, number, letters);
  if (count === undefined) return refuse({code: 'number-not-yours', field: 'offline', number});
  // A kiosk's clock may run ahead, but nobody joins from the future.
  const issuedAt = Math.min(offline.at, at);
  if (issuedAt < hall.day.startsAt) {
    return happens({type: 'ticket-lapsed', ticket, number, issuedAt, device});
  }
  if (count <= (state.offlineCounters.get(letters) ?? 0)) {
    return refuse({code: 'number-taken', field: 'offline', number});
  }
  // Who was received under the number that the hub gave needs no other; anybody else waits, as the paper says.
  if (state.ended.get(ticket)?.fate === 'finished') return happens();
  const own = {letters, count};
  if (state.tickets.has(ticket)) {
    return happens({type: 'ticket-renumbered', ticket, number, offline: own});
  }
  // The paper is for now: it also stands where the hub has a time for that visit which nobody heard of.
  const party = partyOf(hall, command);
  // Whatever happened to that appointment, its first unit keeps it.
  const firstUnit = state.appointments.get(ticket)?.firstUnit ?? party.firstUnit;
  const kept = firstUnit === undefined ? {} : {firstUnit};
  return happens({
    type: 'ticket-issued',
    ...party,
    ...kept,
    number,
    issuedAt,
    device,
    offline: own,
  });
}

/** The kiosk's own count in an offline number, under a prefix of the hall's, today's or an older one. */
function ownCount({prefixOf}: Layout, number: string, letters: string): number | undefined {
  if (letters === '') return undefined;
  for (const prefix of [...new Set(prefixOf.values()), number.charAt(0)]) {
    const count = offlineCount(number, prefix, letters);
    if (count !== undefined) return count;
  }
  return undefined;
}

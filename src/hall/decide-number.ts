import {happens, refuse, type Command, type Decision} from './command.ts';
import {GENERAL} from './configuration.ts';
import {issuesAt} from './day.ts';
import {hallNumber, offlineCount} from './number.ts';
import type {HallState} from './state.ts';

type TakeNumber = Extract<Command, {type: 'take-number'}>;

export function takeNumber(state: HallState, command: TakeNumber, at: number): Decision {
  const {configuration, layout, day} = state;
  if (!configuration || !layout || !day) return refuse({code: 'hall-not-configured'});
  const area = layout.areaOf.get(command.queue);
  if (!area) return refuse({code: 'unknown-queue', field: 'queue'});
  const device = state.devices.get(command.device);
  if (!device) return refuse({code: 'unknown-device', field: 'device'});
  const {atMost} = configuration.parties;
  if (command.party > atMost) return refuse({code: 'party-too-large', field: 'party', atMost});

  const issued = {
    type: 'ticket-issued' as const,
    ticket: command.ticket,
    queue: command.queue,
    ...(command.queue === GENERAL ? {} : {firstUnit: command.queue}),
    lane: command.lane,
    party: command.party,
    help: command.help,
    device: command.device,
  };
  const {offline} = command;
  const earlier = state.tickets.get(command.ticket)?.number ?? state.ended.get(command.ticket);
  if (!offline) {
    if (earlier !== undefined) {
      return refuse({code: 'ticket-already-issued', field: 'ticket', number: earlier});
    }
    if (!issuesAt(configuration, at)) return refuse({code: 'hall-closed'});
    const number = hallNumber(area.prefix, (state.counters.get(area.prefix) ?? 0) + 1);
    return happens({...issued, number, issuedAt: at});
  }

  // The paper is already in somebody's hand: only a number that is not this device's, or was sent
  // before under another ticket, is refused.
  const {number} = offline;
  const letters = device.letters ?? '';
  const count = letters ? offlineCount(number, number.charAt(0), letters) : undefined;
  if (count === undefined) return refuse({code: 'number-not-yours', field: 'offline', number});
  // A kiosk's clock may run ahead, but nobody joins from the future.
  const issuedAt = Math.min(offline.at, at);
  if (issuedAt < day.startsAt) {
    const {ticket, device: by} = command;
    return happens({type: 'ticket-lapsed', ticket, number, issuedAt, device: by});
  }
  if (count <= (state.offlineCounters.get(letters) ?? 0)) {
    return refuse({code: 'number-taken', field: 'offline', number});
  }
  if (state.ended.has(command.ticket)) return happens();
  if (earlier !== undefined) {
    const {ticket} = command;
    return happens({type: 'ticket-renumbered', ticket, number, offline: {letters, count}});
  }
  return happens({...issued, number, issuedAt, offline: {letters, count}});
}

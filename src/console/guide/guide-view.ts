import type {AreaId, SeatId} from '../../hall/configuration.ts';
import type {DeviceId, TicketId} from '../../hall/event.ts';
import {waitsSince, type Appointment, type HallState, type Ticket} from '../../hall/state.ts';
import type {SlipTrouble} from '../../hall/terms.ts';
import type {DevicePresence} from '../../wire/api.ts';

/** Somebody to lead to a seat or room. */
export interface CalledCard {
  readonly ticket: Ticket;
  readonly seat: SeatId;
  /** Hub time of the call. */
  readonly since: number;
}

/** A device at which somebody asked for help. */
export interface HelpCard {
  readonly device: DeviceId;
  /** The kiosk's letters; the device's id where it has none. */
  readonly name: string;
  readonly since: number;
}

/** Somebody who asked for a guide with their number and sits waiting for both. */
export interface AskedCard {
  readonly ticket: Ticket;
  /** Since when they wait, hub time. */
  readonly since: number;
}

/** Somebody who has a number and no slip of it, or nobody knows whether they have. */
export interface SlipCard {
  readonly ticket: TicketId;
  readonly number: string;
  /** The kiosk where it should have come out. */
  readonly name: string;
  readonly trouble: SlipTrouble;
  readonly since: number;
}

/** A kiosk whose printer needs somebody. */
export interface PrinterCard {
  readonly device: DeviceId;
  readonly name: string;
  /** `printer-paper-low`, as the device says it. */
  readonly need: string;
}

export interface GuideView {
  /** Called and not met yet: who goes first before the others, then the newest first. */
  readonly called: readonly CalledCard[];
  /** Whoever has waited longest for help first. */
  readonly help: readonly HelpCard[];
  /** Wait for a guide and were not called yet, whoever has waited longest first. */
  readonly asked: readonly AskedCard[];
  /** Without a slip and still waiting for their call, whoever has been without it longest first. */
  readonly slips: readonly SlipCard[];
  /** Missed a call: to be looked for; those that are found come last. */
  readonly lost: readonly Ticket[];
}

/** Whether a queue, a seat or a room lies in the area; all of them do where none is chosen. */
export const liesIn = (
  {layout}: HallState,
  place: string | undefined,
  area: AreaId | undefined,
): boolean => area === undefined || (place !== undefined && layout?.areaOf.get(place)?.id === area);

/** What a guide has to do now, in one area of the hall or in all of it. */
export function guideView(state: HallState, area: AreaId | undefined): GuideView {
  const tickets = [...state.tickets.values()];
  const here = (place: string | undefined) => liesIn(state, place, area);
  return {
    called: tickets
      .flatMap((ticket) => {
        const {status, seat, queue, calledAt = 0} = ticket;
        // Whoever is led from one area to another concerns the guides of both.
        return status === 'called' && seat !== undefined && (here(seat) || here(queue))
          ? [{ticket, seat, since: calledAt}]
          : [];
      })
      .sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)) || b.since - a.since),
    // Nobody knows where a kiosk stands but the people who see it: every guide is told.
    help: [...state.helpAsked]
      .map(([device, since]) => ({device, name: nameOf(state, device), since}))
      .sort((a, b) => a.since - b.since),
    asked: tickets
      .filter(
        ({status, help, misses, found, queue}) =>
          status === 'waiting' && help && misses === 0 && !found && here(queue),
      )
      .map((ticket) => ({ticket, since: waitsSince(ticket)}))
      .sort((a, b) => a.since - b.since),
    slips: [...state.slipsMissing]
      .flatMap(([ticket, {device, trouble, at}]) => {
        const holder = paperless(state, ticket);
        return holder && here(holder.queue)
          ? [{ticket, number: holder.number, name: nameOf(state, device), trouble, since: at}]
          : [];
      })
      .sort((a, b) => a.since - b.since),
    lost: tickets
      .filter((ticket) => isLost(ticket) && here(ticket.queue))
      .sort((a, b) => Number(a.found) - Number(b.found) || b.moved - a.moved),
  };
}

/** The ticket of a slip that did not come out, as long as its holder needs the paper: until they are met at a seat. */
export function paperless(state: HallState, id: TicketId): Ticket | Appointment | undefined {
  const ticket = state.tickets.get(id);
  const met = ticket?.status === 'serving' || ticket?.status === 'held';
  return met ? undefined : (ticket ?? state.appointments.get(id));
}

const nameOf = ({devices}: HallState, device: DeviceId): string =>
  devices.get(device)?.letters ?? device;

/** The printers that somebody has to see to, of devices that are there. */
export function printerView(
  state: HallState,
  devices: readonly DevicePresence[],
): readonly PrinterCard[] {
  return devices.flatMap(({device, connected, report}) => {
    const need = report?.needs.find((each) => each.startsWith('printer-'));
    return connected && need !== undefined ? [{device, name: nameOf(state, device), need}] : [];
  });
}

const isFirst = ({ticket}: CalledCard) => ticket.lane === 'priority';

/**
 * On the list, or in the queue again after one missed call. After two, whoever is in the queue again was
 * brought there: by a guide, who still sees it, or at a desk, where nobody looks for them any more.
 */
function isLost({status, misses, found}: Ticket): boolean {
  return status === 'missed' || (status === 'waiting' && (misses === 1 || (misses > 1 && found)));
}

import type {AreaId, SeatId} from '../../hall/configuration.ts';
import type {DeviceId} from '../../hall/event.ts';
import type {HallState, Ticket} from '../../hall/state.ts';

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

export interface GuideView {
  /** Called and not met yet, newest first. */
  readonly called: readonly CalledCard[];
  /** Whoever has waited longest for help first. */
  readonly help: readonly HelpCard[];
  /** Missed a call: to be looked for; those that are found come last. */
  readonly lost: readonly Ticket[];
}

/** What a guide has to do now, in one area of the hall or in all of it. */
export function guideView(state: HallState, area: AreaId | undefined): GuideView {
  const tickets = [...state.tickets.values()];
  const here = (place: string | undefined) =>
    area === undefined || (place !== undefined && state.layout?.areaOf.get(place)?.id === area);
  return {
    called: tickets
      .flatMap((ticket) =>
        ticket.status === 'called' && ticket.seat !== undefined && here(ticket.seat)
          ? [{ticket, seat: ticket.seat, since: ticket.calledAt ?? 0}]
          : [],
      )
      .sort((a, b) => b.since - a.since),
    // Nobody knows where a kiosk stands but the people who see it: every guide is told.
    help: [...state.helpAsked]
      .map(([device, since]) => ({
        device,
        name: state.devices.get(device)?.letters ?? device,
        since,
      }))
      .sort((a, b) => a.since - b.since),
    lost: tickets
      .filter(
        ({status, misses, queue}) =>
          (status === 'missed' || (status === 'waiting' && misses > 0)) && here(queue),
      )
      .sort((a, b) => Number(a.found) - Number(b.found) || b.moved - a.moved),
  };
}

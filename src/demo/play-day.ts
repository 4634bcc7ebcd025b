import type {HallConfiguration} from '../hall/configuration.ts';
import type {TicketId} from '../hall/event.ts';
import type {DayFigures, PlannedVisit} from './day-plan.ts';
import {playClosing} from './play-closing.ts';
import {playKiosk} from './play-kiosk.ts';
import {playSeat} from './play-seat.ts';

/** A day to play, and where. */
export interface Play {
  readonly url: string;
  readonly hall: HallConfiguration;
  readonly figures: DayFigures;
  readonly visits: readonly PlannedVisit[];
  readonly random: () => number;
  /** The play's clock: minutes of the day now, and a way to let some of them pass. */
  readonly clock: {now(): number; pass(minutes: number): Promise<void>};
}

/** What the players did. */
export interface Played {
  issued: number;
  finished: number;
  missed: number;
  transferred: number;
  held: number;
  /** Given a time at closing. */
  booked: number;
  refused: number;
}

/** The visits by their tickets, as far as they are still to be played. */
export type Planned = Map<TicketId, PlannedVisit>;

const KIOSKS = 6;

/** Plays a day through the public API: kiosks take numbers, every seat works its queues, the hall closes. */
export async function playDay(play: Play): Promise<Played> {
  const played: Played = {
    issued: 0,
    finished: 0,
    missed: 0,
    transferred: 0,
    held: 0,
    booked: 0,
    refused: 0,
  };
  const planned: Planned = new Map();
  const lines = Array.from({length: KIOSKS}, (_, k) =>
    play.visits.filter((_visit, index) => index % KIOSKS === k),
  );
  const seats = play.hall.windows.flatMap((window) => window.seats.map(({id}) => id));
  await Promise.all([
    ...lines.map((line, k) =>
      playKiosk(play, `demo-kiosk-${String(k + 1)}`, line, planned, played),
    ),
    ...seats.map((seat) => playSeat(play, seat, planned, played)),
  ]);
  await playClosing(play, played);
  return played;
}

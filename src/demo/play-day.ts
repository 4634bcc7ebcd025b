import type {HallConfiguration} from '../hall/configuration.ts';
import type {TicketId} from '../hall/event.ts';
import {shiftsOf, type DayFigures, type PlannedVisit, type Shift} from './day-plan.ts';
import {HallClient, newId} from './hall-client.ts';

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

export interface Played {
  issued: number;
  finished: number;
  missed: number;
  refused: number;
}

const KIOSKS = 6;
/** From the chair to the window. */
const WALK_MINUTES = 1.5;
/** What a desk gives somebody who does not come. */
const PATIENCE_MINUTES = 2;

/** Plays a day through the public API: kiosks take numbers, every seat works its queues. */
export async function playDay(play: Play): Promise<Played> {
  const played: Played = {issued: 0, finished: 0, missed: 0, refused: 0};
  const planned = new Map<TicketId, PlannedVisit>();
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
  return played;
}

async function playKiosk(
  {url, clock}: Play,
  device: string,
  visits: readonly PlannedVisit[],
  planned: Map<TicketId, PlannedVisit>,
  played: Played,
): Promise<void> {
  const kiosk = new HallClient(url, {kind: 'kiosk', id: device});
  await kiosk.send('register-device', {device, kind: 'kiosk'});
  for (const visit of visits) {
    await clock.pass(visit.minute - clock.now());
    const {queue, lane, party, help} = visit;
    const ticket = newId();
    planned.set(ticket, visit);
    const reply = await kiosk.send(
      'take-number',
      {ticket, device, queue, lane, party, help},
      ticket,
    );
    if ('answer' in reply) played.issued += 1;
    else played.refused += 1;
  }
}

async function playSeat(
  play: Play,
  seat: string,
  planned: Map<TicketId, PlannedVisit>,
  played: Played,
): Promise<void> {
  const {clock, figures, random} = play;
  const desk = new HallClient(play.url, {kind: 'desk', id: seat});
  const shifts = shiftsOf(figures);
  for (const [index, shift] of shifts.entries()) {
    // Not all at the same moment: people sit down one after the other.
    await clock.pass(shift.from - 5 + random() * 5 - clock.now());
    await desk.send(index === 0 ? 'open-seat' : 'resume-seat', {seat});
    await clock.pass(shift.from - clock.now());
    await workShift(play, desk, seat, shift, planned, played);
    const last = index === shifts.length - 1;
    if (last) await desk.send('close-seat', {seat});
    else await desk.send('pause-seat', {seat, reason: 'lunch'});
  }
}

async function workShift(
  {clock, figures, random}: Play,
  desk: HallClient,
  seat: string,
  shift: Shift,
  planned: Map<TicketId, PlannedVisit>,
  played: Played,
): Promise<void> {
  while (clock.now() < shift.until) {
    const reply = await desk.send('call-next', {seat});
    const ticket = 'answer' in reply ? reply.answer.ticket?.id : undefined;
    if (ticket === undefined) {
      await clock.pass(1 + random());
      continue;
    }
    const visit = planned.get(ticket);
    if (visit?.late) {
      // Whoever missed a call comes to the next one.
      planned.set(ticket, {...visit, late: false});
      await clock.pass(PATIENCE_MINUTES);
      await desk.send('miss', {ticket});
      played.missed += 1;
      continue;
    }
    await clock.pass(WALK_MINUTES);
    await desk.send('start', {ticket});
    await clock.pass(visit?.serviceMinutes ?? figures.serviceMinutes.mean);
    await desk.send('finish', {ticket, outcome: visit?.outcome ?? 'accepted'});
    played.finished += 1;
    await clock.pass(figures.serviceMinutes.changeover);
  }
}

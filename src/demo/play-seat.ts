import type {SeatId} from '../hall/configuration.ts';
import type {TicketId} from '../hall/event.ts';
import {shiftsOf, type Shift} from './day-plan.ts';
import {HallClient} from './hall-client.ts';
import type {Planned, Play, Played} from './play-day.ts';

/** From the chair to the window. */
const WALK_MINUTES = 1.5;
/** What a desk gives somebody who does not come. */
const PATIENCE_MINUTES = 2;
/** Before it is clear that a visit belongs elsewhere, or that a paper is missing. */
const DETOUR_MINUTES = 4;
/** How long somebody takes to fetch a paper. */
const AWAY_MINUTES = 25;
/** After hours, whoever still waits is received for so long; then they are given a time. */
const OVERTIME_MINUTES = 45;

/** One seat: opened for each shift, and its queues worked until nobody waits or the day is over. */
export async function playSeat(
  play: Play,
  seat: SeatId,
  planned: Planned,
  played: Played,
): Promise<void> {
  const {clock, figures, random} = play;
  const desk = new HallClient(play.url, {kind: 'desk', id: seat});
  const worker = new SeatWorker(play, desk, seat, planned, played);
  const shifts = shiftsOf(figures);
  for (const [index, shift] of shifts.entries()) {
    // Not all at the same moment: people sit down one after the other.
    await clock.pass(shift.from - 5 + random() * 5 - clock.now());
    await desk.send(index === 0 ? 'open-seat' : 'resume-seat', {seat});
    await clock.pass(shift.from - clock.now());
    await worker.work(shift);
    if (index < shifts.length - 1) await desk.send('pause-seat', {seat, reason: 'lunch'});
  }
  await worker.finishTheDay((shifts.at(-1)?.until ?? 0) + OVERTIME_MINUTES);
  await desk.send('close-seat', {seat});
}

class SeatWorker {
  readonly #play: Play;
  readonly #desk: HallClient;
  readonly #seat: SeatId;
  readonly #planned: Planned;
  readonly #played: Played;
  /** Who is away from this desk, and the minute at which they are back. */
  #held: {ticket: TicketId; back: number}[] = [];

  constructor(play: Play, desk: HallClient, seat: SeatId, planned: Planned, played: Played) {
    this.#play = play;
    this.#desk = desk;
    this.#seat = seat;
    this.#planned = planned;
    this.#played = played;
  }

  async work({until}: Shift): Promise<void> {
    const {clock, random} = this.#play;
    while (clock.now() < until) {
      if (!(await this.#receiveOne())) await clock.pass(1 + random());
    }
  }

  /** Receives those who still wait, and those who come back, as long as there are any. */
  async finishTheDay(until: number): Promise<void> {
    const {clock} = this.#play;
    while (clock.now() < until) {
      if (await this.#receiveOne()) continue;
      const [next] = this.#held;
      if (!next) return;
      await clock.pass(Math.max(0.1, next.back - clock.now()));
    }
  }

  /** Whether there was anybody to call. */
  async #receiveOne(): Promise<boolean> {
    const {clock} = this.#play;
    const back = this.#held.find(({back}) => back <= clock.now());
    const reply = back
      ? await this.#desk.send('resume', {ticket: back.ticket, seat: this.#seat})
      : await this.#desk.send('call-next', {seat: this.#seat});
    if (back) this.#held = this.#held.filter((held) => held !== back);
    const ticket = 'answer' in reply ? reply.answer.ticket?.id : undefined;
    if (ticket === undefined) return false;
    await this.#receive(ticket);
    return true;
  }

  async #receive(ticket: TicketId): Promise<void> {
    const {clock, figures} = this.#play;
    const visit = this.#planned.get(ticket);
    if (visit && visit.misses > 0) return this.#miss(ticket, visit.misses);
    await clock.pass(WALK_MINUTES);
    await this.#desk.send('start', {ticket});
    if (visit?.detour) {
      this.#planned.set(ticket, {...visit, detour: undefined});
      await clock.pass(DETOUR_MINUTES);
      await (visit.detour === 'hold' ? this.#hold(ticket) : this.#transfer(ticket, visit.queue));
      return;
    }
    await clock.pass(visit?.serviceMinutes ?? figures.serviceMinutes.mean);
    await this.#desk.send('finish', {ticket, outcome: visit?.outcome ?? 'accepted'});
    this.#played.finished += 1;
    await clock.pass(figures.serviceMinutes.changeover);
  }

  /** Nobody came. Who missed twice is found by a guide, and comes to the next call. */
  async #miss(ticket: TicketId, misses: number): Promise<void> {
    const visit = this.#planned.get(ticket);
    if (visit) this.#planned.set(ticket, {...visit, misses: misses - 1});
    await this.#play.clock.pass(PATIENCE_MINUTES);
    const reply = await this.#desk.send('miss', {ticket});
    this.#played.missed += 1;
    const onTheList = 'answer' in reply && reply.answer.ticket?.status === 'missed';
    if (onTheList) await this.#desk.send('find', {ticket});
  }

  async #hold(ticket: TicketId): Promise<void> {
    await this.#desk.send('hold', {ticket});
    this.#held.push({ticket, back: this.#play.clock.now() + AWAY_MINUTES});
    this.#played.held += 1;
  }

  async #transfer(ticket: TicketId, from: string): Promise<void> {
    const {hall, random} = this.#play;
    const others = hall.units.filter(({id}) => id !== from);
    const to = others[Math.floor(random() * others.length)]?.id ?? from;
    await this.#desk.send('transfer', {ticket, to, note: 'wrong-window'});
    this.#played.transferred += 1;
  }
}

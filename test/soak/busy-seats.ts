import type {HallConfiguration} from '../../src/hall/configuration.ts';
import {HallClient, newId} from '../../src/demo/hall-client.ts';

/** Enough that the hub is never idle, few enough that the connections of one program suffice. */
const SEATS = 24;
const DEVICE = 'soak-kiosk';

interface BusySeat {
  readonly id: string;
  readonly queue: string;
}

/** Seats that receive one visitor after the other, as fast as the hub lets them. */
export class BusySeats {
  readonly #desk: HallClient;
  readonly #seats: readonly BusySeat[];

  private constructor(desk: HallClient, configuration: HallConfiguration) {
    this.#desk = desk;
    this.#seats = configuration.windows
      .flatMap(({seats}) => seats)
      .slice(0, SEATS)
      .map(({id, serves}) => ({id, queue: serves[0] ?? 'general'}));
  }

  static async open(hub: string, configuration: HallConfiguration): Promise<BusySeats> {
    const desk = new HallClient(hub, {kind: 'desk', id: 'soak'});
    await desk.send('register-device', {device: DEVICE, kind: 'kiosk'});
    const busy = new BusySeats(desk, configuration);
    for (const {id} of busy.#seats) await desk.send('open-seat', {seat: id});
    return busy;
  }

  /** So many visits, from number to outcome; gives back how many were called. */
  async receive(visits: number): Promise<number> {
    let left = visits;
    let called = 0;
    const work = async ({id, queue}: BusySeat) => {
      while (left > 0) {
        left -= 1;
        if (await this.#visit(id, queue)) called += 1;
      }
    };
    await Promise.all(this.#seats.map(work));
    return called;
  }

  async #visit(seat: string, queue: string): Promise<boolean> {
    const ticket = newId();
    const visit = {device: DEVICE, queue, lane: 'ordinary', party: 1, help: false} as const;
    await this.#desk.send('take-number', {ticket, ...visit}, ticket);
    const reply = await this.#desk.send('call-next', {seat});
    // Another seat of the same unit was quicker.
    if (!('answer' in reply) || !reply.answer.ticket) return false;
    const {id} = reply.answer.ticket;
    await this.#desk.send('start', {ticket: id});
    await this.#desk.send('finish', {ticket: id, outcome: 'settled'});
    return true;
  }
}

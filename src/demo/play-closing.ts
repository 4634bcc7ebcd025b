import {freeTimes} from '../hall/appointment.ts';
import {restore} from '../hall/snapshot.ts';
import {HallClient} from './hall-client.ts';
import type {Play, Played} from './play-day.ts';

/** The duty manager closes the hall: whoever still waits is given the next free time of their queue. */
export async function playClosing({url}: Play, played: Played): Promise<void> {
  const manager = new HallClient(url, {kind: 'console', id: 'duty-manager'});
  const state = restore(await manager.snapshot());
  for (const {id, queue} of [...state.tickets.values()]) {
    let [time] = freeTimes(state, queue, state.at, 1);
    // Each one takes a time away from the next, who is then offered another one.
    while (time) {
      const reply = await manager.send('book-ticket', {ticket: id, time: time.at});
      if ('answer' in reply) {
        played.booked += 1;
        break;
      }
      time = reply.problem.offer;
    }
  }
}

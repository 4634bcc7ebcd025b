import type {PlannedVisit} from './day-plan.ts';
import {HallClient, newId} from './hall-client.ts';
import type {Planned, Play, Played} from './play-day.ts';

/** One kiosk: each of its visitors takes a number when they come. */
export async function playKiosk(
  {url, clock}: Play,
  device: string,
  visits: readonly PlannedVisit[],
  planned: Planned,
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

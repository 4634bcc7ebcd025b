import {HallClient, newId} from '../../src/demo/hall-client.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {openDisplays} from './open-displays.ts';
import {monotonic, percentiles, type Percentiles} from './percentiles.ts';

const SEAT = '7-left';

/** From the desk's press (its request leaves) to the frame in each display's hands, in ms. */
export async function callLatency(count: number, calls: number): Promise<Percentiles> {
  const hub = await HubProcess.start({data: newDataFolder()});
  const desk = new HallClient(hub.url, {kind: 'desk', id: SEAT});
  await desk.send('register-device', {device: 'bench-kiosk', kind: 'kiosk'});
  await desk.send('open-seat', {seat: SEAT});
  for (let i = 0; i < calls; i += 1) {
    const ticket = newId();
    const number = {ticket, device: 'bench-kiosk', queue: 'renshe', party: 1, help: false};
    await desk.send('take-number', {...number, lane: 'ordinary'}, ticket);
  }
  const displays = await openDisplays(hub.port, count);

  const pressed = new Map<number, number>();
  for (let i = 0; i < calls; i += 1) {
    const at = monotonic();
    const reply = await desk.send('call-next', {seat: SEAT});
    if (!('answer' in reply)) throw new Error(reply.problem.code);
    pressed.set(reply.answer.seq, at);
    const ticket = reply.answer.ticket?.id ?? '';
    await desk.send('start', {ticket});
    await desk.send('finish', {ticket, outcome: 'settled'});
    // A hall does not call as fast as it can: let the frames of one call leave before the next.
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  const times = await displays.close();
  await hub.kill();
  const latencies = times.flatMap(([seq, at]) => {
    const press = pressed.get(seq);
    return press === undefined ? [] : [at - press];
  });
  if (latencies.length !== count * calls) {
    throw new Error(`${String(latencies.length)} frames of ${String(count * calls)} were seen`);
  }
  return percentiles(latencies);
}

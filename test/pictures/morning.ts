import type {HallEvent} from '../../src/hall/event.ts';
import {layDay} from '../day/past-day.ts';
import {simulatedLog} from '../day/simulated-day.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/** The zone in which it is between ten and eleven now, and how far it is ahead of UTC. */
function zoneOfTheMorning(now: number) {
  const ahead = 10 - new Date(now).getUTCHours();
  const hours = ahead < -12 ? ahead + 24 : ahead;
  // The names' signs are turned round: Etc/GMT-8 is eight hours ahead.
  const name =
    hours === 0 ? 'Etc/GMT' : `Etc/GMT${hours > 0 ? '-' : '+'}${String(Math.abs(hours))}`;
  return {name, offset: hours * HOUR};
}

/** Lays the simulated day up to this moment into a data folder: a hub on it is in the middle of its morning. */
export async function layMorning(data: string, phoneAddress: string): Promise<void> {
  const now = Date.now();
  const {name, offset} = zoneOfTheMorning(now);
  const log = simulatedLog(1, false);
  const [opened] = log.filter((event) => event.type === 'day-opened');
  const midnight = Math.floor((now + offset) / DAY) * DAY - offset;
  const shift = midnight - (opened?.startsAt ?? 0);
  const day = new Date(now + offset).toISOString().slice(0, 10);
  const moved = log.map((event): HallEvent => {
    const at = event.at + shift;
    switch (event.type) {
      case 'configuration-published':
        return {
          ...event,
          at,
          configuration: {...event.configuration, timeZone: name, phoneAddress},
        };
      case 'day-opened':
        return {...event, at, day, startsAt: event.startsAt + shift, endsAt: event.endsAt + shift};
      case 'ticket-issued':
        return {...event, at, issuedAt: event.issuedAt + shift};
      default:
        return {...event, at};
    }
  });
  await layDay(
    data,
    moved.filter(({at}) => at <= now),
  );
}

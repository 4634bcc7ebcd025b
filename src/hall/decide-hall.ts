import {checkConfiguration, type Fault} from './check-configuration.ts';
import {happens, refuse, type Command, type Decision} from './command.ts';
import type {HallConfiguration} from './configuration.ts';
import {dayAt} from './day.ts';
import {layoutOf} from './layout.ts';
import {kioskLetters} from './number.ts';
import type {HallState} from './state.ts';

type Of<T extends Command['type']> = Extract<Command, {type: T}>;

export function publishConfiguration(
  state: HallState,
  {configuration, basedOn}: Of<'publish-configuration'>,
  at: number,
): Decision {
  if (basedOn !== state.revision) {
    return refuse({code: 'revision-stale', field: 'basedOn', revision: state.revision});
  }
  const unfit = checkConfiguration(configuration);
  const faults =
    unfit.length > 0
      ? unfit
      : [...zoneFaults(state, configuration, at), ...strands(state, configuration)];
  if (faults.length > 0) return refuse({code: 'configuration-invalid', faults});
  const published = {
    type: 'configuration-published' as const,
    revision: state.revision + 1,
    configuration,
  };
  if (!state.day || state.configuration?.timeZone === configuration.timeZone) {
    return happens(published);
  }
  // The day's bounds are the new zone's at once; its date, and with it every number, stays.
  return happens(published, {type: 'day-opened', ...dayAt(at, configuration.timeZone)});
}

/** Another zone must neither begin a date a second time nor cut the day short: numbers would repeat. */
function zoneFaults(state: HallState, {timeZone}: HallConfiguration, at: number): Fault[] {
  if (!state.day || state.configuration?.timeZone === timeZone) return [];
  if (state.today.issued === 0 && dayAt(at, timeZone).day === state.day.day) return [];
  return [
    {
      path: 'timeZone',
      zh: '时区只能在当天发号之前、并且两个时区日期相同的时候改',
      en: 'Change the time zone before the first number of a day, while both zones have the same date',
    },
  ];
}

/** What the new document takes away while somebody of today still depends on it. */
function strands(state: HallState, configuration: HallConfiguration): Fault[] {
  const next = layoutOf(configuration);
  const faults: Fault[] = [];
  for (const ticket of state.tickets.values()) {
    if (ticket.seat !== undefined && !next.seats.has(ticket.seat)) {
      faults.push({
        path: 'windows',
        zh: `${ticket.number} 还在座位“${ticket.seat}”接待，办完再撤`,
        en: `${ticket.number} is still at seat "${ticket.seat}": remove it afterwards`,
      });
    }
    if (!next.seatsFor.has(ticket.queue)) {
      faults.push({
        path: 'units',
        zh: `还有人在等“${ticket.queue}”，接待完再撤`,
        en: `Visitors still wait for "${ticket.queue}": remove it afterwards`,
      });
    }
  }
  return faults;
}

export function registerDevice(state: HallState, {device, kind}: Of<'register-device'>): Decision {
  const known = state.devices.get(device);
  if (known?.kind === kind) return happens();
  if (kind !== 'kiosk' || known?.letters !== undefined)
    return happens({type: 'device-registered', device, kind});
  const kiosks = [...state.devices.values()].filter(({letters}) => letters !== undefined).length;
  return happens({type: 'device-registered', device, kind, letters: kioskLetters(kiosks)});
}

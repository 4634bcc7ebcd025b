import {checkConfiguration, type Fault} from './check-configuration.ts';
import {happens, refuse, type Command, type Decision} from './command.ts';
import type {HallConfiguration} from './configuration.ts';
import {layoutOf} from './layout.ts';
import {kioskLetters} from './number.ts';
import type {HallState} from './state.ts';

type Of<T extends Command['type']> = Extract<Command, {type: T}>;

export function publishConfiguration(
  state: HallState,
  {configuration, basedOn}: Of<'publish-configuration'>,
): Decision {
  if (basedOn !== state.revision) {
    return refuse({code: 'revision-stale', field: 'basedOn', revision: state.revision});
  }
  const faults = [...checkConfiguration(configuration), ...strands(state, configuration)];
  if (faults.length > 0) return refuse({code: 'configuration-invalid', faults});
  return happens({
    type: 'configuration-published',
    revision: state.revision + 1,
    configuration,
  });
}

/** What the new document takes away while somebody of today still depends on it. */
function strands(state: HallState, configuration: HallConfiguration): Fault[] {
  const next = layoutOf(configuration);
  const faults: Fault[] = [];
  if (state.today.issued > 0 && state.configuration?.timeZone !== configuration.timeZone) {
    // Another zone may begin the same day a second time, and with it the same numbers.
    faults.push({
      path: 'timeZone',
      zh: '今天已经发过号，时区请在明天发号前改',
      en: 'Numbers were issued today: change the time zone before the first one of tomorrow',
    });
  }
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
  if (kind !== 'kiosk') return happens({type: 'device-registered', device, kind});
  const kiosks = [...state.devices.values()].filter(({letters}) => letters !== undefined).length;
  return happens({type: 'device-registered', device, kind, letters: kioskLetters(kiosks)});
}

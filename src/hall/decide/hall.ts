import {checkConfiguration} from '../check-configuration.ts';
import type {Fault} from '../fault.ts';
import {happens, refuse, type CommandOf, type Decision} from '../command.ts';
import type {HallConfiguration} from '../configuration.ts';
import {dayAt} from '../day.ts';
import {layoutOf} from '../layout.ts';
import {kioskLetters, mixedUp} from '../number.ts';
import type {HallState} from '../state.ts';

export function publishConfiguration(
  state: HallState,
  {configuration, basedOn}: Pick<CommandOf<'publish-configuration'>, 'configuration' | 'basedOn'>,
  at: number,
  restores?: number,
): Decision {
  if (basedOn !== state.revision) {
    return refuse({code: 'revision-stale', field: 'basedOn', revision: state.revision});
  }
  const unfit = checkConfiguration(configuration);
  const faults =
    unfit.length > 0
      ? unfit
      : [
          ...zoneFaults(state, configuration, at),
          ...prefixFaults(state, configuration),
          ...strands(state, configuration),
        ];
  if (faults.length > 0) return refuse({code: 'configuration-invalid', faults});
  const published = {
    type: 'configuration-published' as const,
    revision: state.revision + 1,
    configuration,
    ...(restores === undefined ? {} : {restores}),
  };
  if (!state.day || state.configuration?.timeZone === configuration.timeZone) {
    return happens(published);
  }
  // The day's bounds are the new zone's at once; its date, and with it every number, stays.
  return happens(published, {type: 'day-opened', ...dayAt(at, configuration.timeZone)});
}

/** The hall of today decides: what it could be once it may not be any more. */
export function rollBackConfiguration(
  state: HallState,
  {revision, configuration, basedOn}: CommandOf<'roll-back-configuration'>,
  at: number,
): Decision {
  if (!configuration) return refuse({code: 'unknown-revision', field: 'revision'});
  return publishConfiguration(state, {configuration, basedOn}, at, revision);
}

/** Another zone must neither begin a date a second time nor cut the day short: numbers would repeat. */
function zoneFaults(state: HallState, {timeZone}: HallConfiguration, at: number): Fault[] {
  if (!state.day || state.configuration?.timeZone === timeZone) return [];
  const {today, tickets, appointments} = state;
  const untouched = today.issued === 0 && tickets.size === 0 && appointments.size === 0;
  if (untouched && dayAt(at, timeZone).day === state.day.day) return [];
  return [
    {
      path: 'timeZone',
      zh: '时区只能在当天发号之前、没有预约、并且两个时区日期相同的时候改',
      en: 'Change the time zone before the first number of a day, without appointments, while both zones have the same date',
    },
  ];
}

/** Numbers already out keep their letters: new ones must not be mixed up with them. */
function prefixFaults(state: HallState, configuration: HallConfiguration): Fault[] {
  const used = Array.from(state.counters.keys(), (counter) =>
    counter.slice(counter.indexOf('/') + 1),
  );
  const mixed = mixedUp([...used, ...layoutOf(configuration).prefixOf.values()]);
  if (!mixed) return [];
  const [one, other] = mixed;
  return [
    {
      path: 'numbering',
      zh: `今天已发出“${one}”“${other}”这样会混淆的号，请明天发号前再改`,
      en: `Numbers with "${one}" and "${other}" could be mixed up today: change this before tomorrow's first number`,
    },
  ];
}

/** What the new document takes away while somebody still depends on it. */
function strands(state: HallState, configuration: HallConfiguration): Fault[] {
  const next = layoutOf(configuration);
  const faults: Fault[] = [];
  const raised = state.alarm?.alarm;
  if (raised !== undefined && !configuration.signage.alarms.some(({id}) => id === raised)) {
    faults.push({
      path: 'signage.alarms',
      zh: `紧急通知“${raised}”正在播放，请先解除再删`,
      en: `Alarm "${raised}" is on: end it before you remove it`,
    });
  }
  for (const ticket of state.tickets.values()) {
    if (ticket.seat !== undefined && !next.places.has(ticket.seat)) {
      faults.push({
        path: 'windows',
        zh: `${ticket.number} 还在座位“${ticket.seat}”接待，办完再撤`,
        en: `${ticket.number} is still at seat "${ticket.seat}": remove it afterwards`,
      });
    }
    if (!next.areaOf.has(ticket.queue)) {
      faults.push({
        path: 'units',
        zh: `还有人在等“${ticket.queue}”，接待完再撤`,
        en: `Visitors still wait for "${ticket.queue}": remove it afterwards`,
      });
    }
  }
  for (const {queue, number, day} of state.appointments.values()) {
    if (next.areaOf.has(queue)) continue;
    faults.push({
      path: 'units',
      zh: `${number} 预约了 ${day} 到“${queue}”，请先改约`,
      en: `${number} has an appointment at "${queue}" on ${day}: move it first`,
    });
  }
  return faults;
}

export function registerDevice(
  state: HallState,
  {device, kind}: CommandOf<'register-device'>,
): Decision {
  const known = state.devices.get(device);
  if (known?.kind === kind) return happens();
  if (kind !== 'kiosk' || known?.letters !== undefined)
    return happens({type: 'device-registered', device, kind});
  const kiosks = [...state.devices.values()].filter(({letters}) => letters !== undefined).length;
  return happens({type: 'device-registered', device, kind, letters: kioskLetters(kiosks)});
}

export function setSealingKey(
  {sealingKey}: HallState,
  {key}: CommandOf<'set-sealing-key'>,
): Decision {
  return key.id === sealingKey?.id ? happens() : happens({type: 'sealing-key-set', key});
}

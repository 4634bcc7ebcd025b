import {BUILT_IN_LANGUAGES, GENERAL, type HallConfiguration, type Hours} from './configuration.ts';
import {devicePlaceFaults} from './check-device-places.ts';
import type {Fault} from './fault.ts';
import {layoutOf} from './layout.ts';
import {formFaults} from './check-form.ts';
import {signageFaults} from './check-signage.ts';
import {slipFaults} from './check-slip.ts';
import {isPrefix, mixedUp} from './number.ts';

/**
 * What no schema can see: whether the parts of a hall fit together.
 * An empty answer means that the hall can open with this document.
 */
export function checkConfiguration(hall: HallConfiguration): Fault[] {
  const faults: Fault[] = [];
  const fault = (path: string, zh: string, en: string) => faults.push({path, zh, en});

  const unique = (path: string, keys: readonly (string | number)[]) => {
    const seen = new Set<string | number>();
    keys.forEach((key, index) => {
      if (seen.has(key)) fault(`${path}.${index}`, `“${key}”重复了`, `"${key}" stands twice`);
      seen.add(key);
    });
    return seen;
  };

  const languages = (hall.languages ?? []).map(({code}) => code);
  unique('languages', languages);
  languages.forEach((code, index) => {
    if (!BUILT_IN_LANGUAGES.includes(code)) return;
    fault(
      `languages.${index}.code`,
      `自助机本来就有“${code}”，请去掉这一项`,
      `The kiosk speaks "${code}" by itself: take this entry out`,
    );
  });

  const areas = unique(
    'areas',
    hall.areas.map((area) => area.id),
  );
  unique(
    'areas',
    hall.areas.map((area) => area.prefix),
  );
  hall.areas.forEach((area, index) => {
    if (!isPrefix(area.prefix)) {
      fault(
        `areas.${index}.prefix`,
        '字头须是一个大写字母，不用 I、O、Q、Z',
        'A prefix is one capital letter, and none of I, O, Q, Z',
      );
    }
  });
  hall.units.forEach(({prefix}, index) => {
    if (prefix !== undefined && !isPrefix(prefix, 2)) {
      fault(
        `units.${index}.prefix`,
        '单位字头须是一两个大写字母，不用 I、O、Q、Z',
        'A unit prefix is one or two capital letters, and none of I, O, Q, Z',
      );
    }
  });
  const mixed = mixedUp(layoutOf(hall).prefixOf.values());
  if (mixed) {
    const [one, other] = mixed;
    fault(
      'numbering',
      `字头“${one}”和“${other}”会混淆：一个不能是另一个的开头`,
      `Prefixes "${one}" and "${other}" could be mixed up: none may begin with another`,
    );
  }
  const inArea = (path: string, area: string) => {
    if (!areas.has(area)) fault(path, `没有“${area}”这个区`, `There is no area "${area}"`);
  };

  const units = unique(
    'units',
    hall.units.map((unit) => unit.id),
  );
  hall.units.forEach((unit, index) => {
    inArea(`units.${index}.area`, unit.area);
    if (unit.id === GENERAL) {
      fault(`units.${index}.id`, '“general”留给综合接访', '"general" is kept for first reception');
    }
  });
  inArea('general.area', hall.general.area);

  unique(
    'windows',
    hall.windows.map((window) => window.number),
  );
  const served = new Set<string>();
  const seats = new Set<string>();
  hall.windows.forEach((window, w) => {
    inArea(`windows.${w}.area`, window.area);
    const sides = new Set<string>();
    window.seats.forEach((seat, s) => {
      const path = `windows.${w}.seats.${s}`;
      if (seats.has(seat.id))
        fault(path, `座位“${seat.id}”重复了`, `Seat "${seat.id}" stands twice`);
      seats.add(seat.id);
      if (sides.has(seat.side)) {
        fault(`${path}.side`, '同一窗口两个座位在同一侧', 'Two seats of a window on the same side');
      }
      sides.add(seat.side);
      seat.serves.forEach((queue, q) => {
        if (queue !== GENERAL && !units.has(queue)) {
          fault(`${path}.serves.${q}`, `没有“${queue}”这个单位`, `There is no unit "${queue}"`);
        }
        served.add(queue);
      });
      unique(`${path}.serves`, seat.serves);
    });
  });
  hall.units.forEach((unit, index) => {
    if (!served.has(unit.id)) {
      fault(
        `units.${index}`,
        `没有座位接待“${unit.short.zh}”`,
        `No seat receives "${unit.short.en}"`,
      );
    }
  });
  if (!served.has(GENERAL)) {
    fault('windows', '没有座位做综合接访', 'No seat takes general first reception');
  }

  const rooms = unique(
    'rooms',
    hall.rooms.map((room) => room.id),
  );
  hall.rooms.forEach((room, index) => {
    inArea(`rooms.${index}.area`, room.area);
  });
  // A ticket waits for a unit, a seat or a room by its id alone.
  for (const id of [...seats, ...rooms]) {
    if (units.has(id) || id === GENERAL || (seats.has(String(id)) && rooms.has(id))) {
      fault(
        'rooms',
        `“${id}”既是单位、座位又是房间，请用不同的编号`,
        `"${id}" stands for two of unit, seat and room: use different ids`,
      );
    }
  }
  unique(
    'topics',
    hall.topics.map((topic) => topic.id),
  );
  hall.topics.forEach((topic, t) => {
    topic.units.forEach((unit, u) => {
      if (!units.has(unit)) {
        fault(`topics.${t}.units.${u}`, `没有“${unit}”这个单位`, `There is no unit "${unit}"`);
      }
    });
  });
  const inOrder = (path: string, spans: readonly Hours[] = []) => {
    spans.forEach((hours, index) => {
      if (hours.from >= hours.until) {
        fault(`${path}.${index}`, '结束时间须晚于开始时间', 'Hours must end after they begin');
      }
    });
  };
  faults.push(...formFaults(hall), ...signageFaults(hall));
  faults.push(...devicePlaceFaults(hall));
  if (hall.slip) faults.push(...slipFaults(hall.slip));
  inOrder('hours', hall.hours);
  hall.holidays?.forEach(({from, until}, index) => {
    if (from <= until) return;
    fault(
      `holidays.${index}.until`,
      '最后一天不能早于第一天',
      'The last day cannot be before the first',
    );
  });
  hall.units.forEach(({hours, validFrom, validUntil}, index) => {
    inOrder(`units.${index}.hours`, hours);
    if (validFrom === undefined || validUntil === undefined || validFrom <= validUntil) return;
    fault(
      `units.${index}.validUntil`,
      '最后一天不能早于第一天',
      'The last day cannot be before the first',
    );
  });
  if (!isTimeZone(hall.timeZone)) {
    fault('timeZone', `不认识时区“${hall.timeZone}”`, `Unknown time zone "${hall.timeZone}"`);
  }
  return faults;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', {timeZone: name});
    return true;
  } catch {
    return false;
  }
}

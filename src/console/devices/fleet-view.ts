import type {DevicePlace} from '../../hall/device-place.ts';
import type {DevicePresence} from '../../wire/api.ts';
import type {Alert} from '../../wire/fleet/alert.ts';
import {isHint, type FaultCode} from '../../wire/fleet/fault-texts.ts';
import {healthOf, type PlaceState, type Surroundings} from '../../wire/fleet/health.ts';
import {standings, type Standing} from '../../wire/fleet/standing.ts';
import type {Language} from '../words.ts';
import {say, type TextKey} from './words.ts';

/** One place, or a device without one, as the page shows it. */
export interface FleetRow extends Standing {
  readonly name: string;
  readonly where: string;
  readonly kind: DevicePresence['kind'];
  readonly state: PlaceState;
  readonly faults: readonly FaultCode[];
  /** Somebody has to come. */
  readonly trouble: boolean;
}

export interface FleetGroup {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly FleetRow[];
}

/** One line of what needs somebody: all of one device, or one thing that happened to many. */
export interface Todo {
  readonly codes: readonly FaultCode[];
  readonly rows: readonly FleetRow[];
  /** Hub time of what began first; absent for a device without a place, of which the hub keeps no history. */
  readonly since: number | undefined;
}

export interface FleetFilter {
  readonly words: string;
  readonly troubleOnly: boolean;
  readonly byWhere: boolean;
}

export function fleetRows(
  places: readonly DevicePlace[],
  devices: readonly DevicePresence[],
  around: Surroundings,
  language: Language,
): FleetRow[] {
  return standings(places, devices).map((standing): FleetRow => {
    const {place, device} = standing;
    const kind = place?.kind ?? device?.kind ?? 'console';
    const {state, faults} = healthOf(standing, around);
    return {
      ...standing,
      ...{kind, state, faults},
      name: place?.name ?? `${say(language, `device.${kind}`)} ${shortName(device)}`,
      where: place?.where ?? '',
      trouble: faults.some((code) => !isHint(code)),
    };
  });
}

const shortName = (device: DevicePresence | undefined) =>
  device?.letters ?? device?.device.slice(-6) ?? '';

/**
 * What needs somebody: what the hub tells of places, which has lasted and does not flicker, and of devices without a
 * place what is wrong just now. Many at once first, then the newest.
 */
export function todosOf(rows: readonly FleetRow[], alerts: readonly Alert[]): Todo[] {
  const byPlace = new Map(rows.flatMap((row) => (row.place ? [[row.place.id, row] as const] : [])));
  const todos: Todo[] = [];
  const one = new Map<FleetRow, Todo>();
  for (const {code, since, places} of alerts) {
    const own = places.flatMap((place) => byPlace.get(place) ?? []);
    const [row] = own;
    if (!row) continue;
    if (own.length > 1) todos.push({codes: [code], rows: own, since});
    else {
      const {codes = [], since: first = since} = one.get(row) ?? {};
      one.set(row, {codes: [...codes, code], rows: [row], since: Math.min(first, since)});
    }
  }
  for (const row of rows) {
    const codes = row.faults.filter((code) => !isHint(code));
    if (!row.place && codes.length > 0) todos.push({codes, rows: [row], since: undefined});
  }
  return [...todos, ...one.values()].sort(
    (a, b) => b.rows.length - a.rows.length || (b.since ?? 0) - (a.since ?? 0),
  );
}

/** The rows that a person asked for, in groups that stay where they are; empty groups are left out. */
export function fleetGroups(
  rows: readonly FleetRow[],
  {words, troubleOnly, byWhere}: FleetFilter,
  language: Language,
): FleetGroup[] {
  const wanted = words.trim().toLowerCase().split(/\s+/);
  const shown = rows.filter(
    (row) => (!troubleOnly || row.trouble) && wanted.every((word) => found(row, word)),
  );
  const groups = new Map<string, {title: string; rows: FleetRow[]}>();
  for (const row of shown) {
    const [key, title] = groupOf(row, byWhere, language);
    const group = groups.get(key) ?? {title, rows: []};
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups].map(([key, group]) => ({key, ...group})).sort(inOrder);
}

const ORDER = ['group.wall', 'group.kiosk', 'where', 'group.nowhere'];
const LAST = ['group.loose-wall', 'group.loose-kiosk', 'group.staff'];

function inOrder({key: one, title}: FleetGroup, {key: other, title: otherTitle}: FleetGroup) {
  const rank = (key: string) =>
    LAST.includes(key)
      ? ORDER.length + LAST.indexOf(key)
      : ORDER.indexOf(key.startsWith('where ') ? 'where' : key);
  return rank(one) - rank(other) || title.localeCompare(otherTitle, 'zh', {numeric: true});
}

function groupOf(
  {place, kind, where}: FleetRow,
  byWhere: boolean,
  language: Language,
): [string, string] {
  const named = (key: TextKey): [string, string] => [key, say(language, key)];
  if (!place) {
    if (kind === 'kiosk' || kind === 'wall') return named(`group.loose-${kind}`);
    return named('group.staff');
  }
  if (!byWhere) return named(`group.${place.kind}`);
  return where === '' ? named('group.nowhere') : [`where ${where}`, where];
}

function found({name, where, device, place}: FleetRow, word: string): boolean {
  return [name, where, device?.letters, device?.device, place?.id].some((text) =>
    text?.toLowerCase().includes(word),
  );
}

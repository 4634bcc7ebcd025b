import type {DevicePlace, DevicePlaceId} from '../../hall/device-place.ts';
import type {DevicePresence} from '../../wire/api.ts';
import type {Alert} from '../../wire/fleet/alert.ts';
import {isHint, type FaultCode} from '../../wire/fleet/fault-texts.ts';
import {healthOf, type Health, type Surroundings} from '../../wire/fleet/health.ts';
import {standings} from '../../wire/fleet/standing.ts';
import type {FaultChange} from '../store/store.ts';
import {ruleOf} from './alert-rules.ts';
import {isOn, nextStand, type FaultStand} from './fault-stand.ts';
import {goneTogether, type GoneTogether, type Silence} from './gone-together.ts';

/** What the hub sees of the fleet at one moment. */
export interface FleetLook extends Surroundings {
  readonly places: readonly DevicePlace[];
  readonly devices: readonly DevicePresence[];
  /** A new version that stopped by itself: since when, and at which places it failed. */
  readonly stopped?:
    {readonly since: number; readonly places: readonly DevicePlaceId[]} | undefined;
}

/** An alert that has begun, or is over. */
export interface AlertNews {
  readonly kind: 'began' | 'ended';
  readonly alert: Alert;
}

interface Watched {
  readonly place: DevicePlaceId;
  /** The hardware that stood there when it began. */
  readonly device: string;
  readonly code: FaultCode;
  stand: FaultStand;
}

const SILENCES: ReadonlySet<FaultCode> = new Set(['silent', 'cut-off']);

/**
 * Tells who has to know of what: looks at all places again and again and remembers how each fault stands. Has no clock
 * and no ground: whoever looks brings the time, and takes away what is to be kept and told.
 */
export class FleetWatch {
  readonly #watched = new Map<string, Watched>();
  #together: GoneTogether | undefined;
  #alerts: ReadonlyMap<string, Alert> = new Map();
  #looked = false;

  /** Takes up what was wrong when the hub ended: it goes on, and nobody is told again. */
  constructor(open: readonly FaultChange[]) {
    for (const {place, device, code, began} of open) {
      this.#watched.set(keyOf(place, code), {
        ...{place, device, code},
        stand: {kind: 'on', since: began},
      });
    }
  }

  /** Oldest first. */
  get alerts(): readonly Alert[] {
    return [...this.#alerts.values()].sort((one, other) => one.since - other.since);
  }

  look(look: FleetLook): {
    readonly changes: readonly FaultChange[];
    readonly news: readonly AlertNews[];
  } {
    const changes = this.#hear(look);
    this.#together = goneTogether(this.#silences(), this.#together);
    const before = this.#alerts;
    this.#alerts = this.#present(look.stopped);
    const began = [...this.#alerts].flatMap(([key, alert]): AlertNews[] =>
      before.has(key) ? [] : [{kind: 'began', alert}],
    );
    const ended = [...before].flatMap(([key, alert]): AlertNews[] =>
      this.#alerts.has(key) ? [] : [{kind: 'ended', alert}],
    );
    const first = !this.#looked;
    this.#looked = true;
    // What the first look finds was told before the hub began anew.
    return {changes, news: first ? ended : [...ended, ...began]};
  }

  #hear(look: FleetLook): FaultChange[] {
    const changes: FaultChange[] = [];
    const health = new Map<DevicePlaceId, Health>();
    for (const standing of standings(look.places, look.devices)) {
      const {place, device} = standing;
      // A device without a place is somebody's who tries something; one that was never there is missed by nobody.
      if (!place || !device) continue;
      const now = healthOf(standing, look);
      health.set(place.id, now);
      for (const code of now.faults) {
        const key = keyOf(place.id, code);
        if (isHint(code) || this.#watched.has(key)) continue;
        this.#watched.set(key, {
          ...{place: place.id, device: device.device, code},
          stand: undefined,
        });
      }
    }
    for (const [key, one] of this.#watched) {
      const verdict = health.get(one.place)?.verdict(one.code) ?? 'gone';
      const before = one.stand;
      one.stand = nextStand(before, verdict, look.now, ruleOf(one.code));
      changes.push(...changeOf(one, before));
      if (one.stand === undefined) this.#watched.delete(key);
    }
    return changes;
  }

  #silences(): Silence[] {
    const silences = new Map<DevicePlaceId, Silence>();
    for (const {place, code, stand} of this.#watched.values()) {
      if (!stand || !SILENCES.has(code)) continue;
      const told = isOn(stand);
      const other = silences.get(place);
      if (!other || (told && !other.told)) silences.set(place, {place, since: stand.since, told});
    }
    return [...silences.values()];
  }

  /** Each by a key of its own; who went together is one. */
  #present(stopped: FleetLook['stopped']): Map<string, Alert> {
    const alerts = new Map<string, Alert>();
    if (stopped)
      alerts.set(`stopped ${String(stopped.since)}`, {code: 'update-stopped', ...stopped});
    if (this.#together) {
      const {since, places} = this.#together;
      alerts.set(`together ${String(since)}`, {code: 'many-silent', since, places});
    }
    const gone = new Set(this.#together?.places);
    for (const [key, {place, code, stand}] of this.#watched) {
      if (!isOn(stand) || !stand || (SILENCES.has(code) && gone.has(place))) continue;
      alerts.set(key, {code, since: stand.since, places: [place]});
    }
    return alerts;
  }
}

const keyOf = (place: DevicePlaceId, code: FaultCode) => `${place} ${code}`;

/** What the history has to know of a step. */
function changeOf({place, device, code, stand}: Watched, before: FaultStand): FaultChange[] {
  if (isOn(stand) && stand && !isOn(before)) return [{place, device, code, began: stand.since}];
  if (before && isOn(before) && !isOn(stand)) {
    const ended = before.kind === 'falling' ? before.goneSince : before.since;
    return [{place, device, code, began: before.since, ended}];
  }
  return [];
}

import type {DevicePlaceId} from '../../hall/device-place.ts';
import type {FaultCode} from './fault-texts.ts';

/** Something that has been wrong for so long that somebody has to know. One of a place and code. */
export interface Alert {
  readonly code: FaultCode;
  /** Hub time since which it is so. */
  readonly since: number;
  /** Where; several where they went together. */
  readonly places: readonly DevicePlaceId[];
}

/** What the console is told of the fleet beside its devices. */
export interface FleetNews {
  /** Hub time since which devices could have been heard. */
  readonly since: number;
  /** Version of the app that all devices have. */
  readonly version?: string | undefined;
  /** Oldest first. */
  readonly alerts: readonly Alert[];
}

export interface AlertsAnswer extends FleetNews {
  /** Hub time of the answer. */
  readonly at: number;
}

/** A fault of a place as it is kept: it belongs to the place, whatever hardware stood there. */
export interface FaultRecord {
  /** Place in the history, growing. */
  readonly nr: number;
  readonly place: DevicePlaceId;
  readonly device: string;
  readonly code: FaultCode;
  readonly began: number;
  /** Absent while it lasts. */
  readonly ended?: number | undefined;
}

export interface FaultsAnswer {
  /** Oldest first. */
  readonly faults: readonly FaultRecord[];
}

import * as v from 'valibot';
import type {DevicePlaceId} from '../hall/device-place.ts';
import type {DeviceId} from '../hall/event.ts';
import type {App, Build} from './build.ts';
import type {FaultCode} from './fleet/fault-texts.ts';

/** The apps that devices run, and that a new version comes to by steps. */
export type DeviceApp = Exclude<App, 'console'>;

/** One version of all apps, as it was put on the hub. */
export interface AppVersion {
  /** Made of its builds: the same content has the same id. */
  readonly id: string;
  /** As its makers call it, `0.1.0`. */
  readonly version: string;
  readonly builds: Readonly<Record<App, Build>>;
  /** Hub time at which the hub found it. */
  readonly at: number;
}

/** 1: one device of each app; 2: a tenth of them; 3: all. 0 while it is nobody's yet. */
export type UpdateStep = 0 | 1 | 2 | 3;

export type DeviceStanding =
  /** It was told of the version and runs another. */
  | 'waiting'
  /** It runs it, and has to be well for a while. */
  | 'proving'
  | 'healthy'
  | 'failed'
  /** Nobody waits for it; it may still take the version. */
  | 'left-out';

/** Why a version failed on a device, or why nobody waits for a device. */
export type StandReason =
  /** The device went back by itself. */
  | 'went-back'
  /** It was there, and did not come up with it. */
  | 'not-up'
  /** It ran it, and was not heard any more. */
  | 'silent'
  /** Something is wrong that was not before. */
  | 'ill'
  /** It is switched off, or cut off together with others. */
  | 'off'
  /** It had no quiet moment. */
  | 'busy'
  /** Somebody did not want to wait. */
  | 'waived';

export interface UpdateDevice {
  readonly device: DeviceId;
  readonly place?: DevicePlaceId | undefined;
  readonly app: DeviceApp;
  readonly step: UpdateStep;
  readonly stand: DeviceStanding;
  /** Hub time since which it stands so. */
  readonly since: number;
  readonly why?: StandReason | undefined;
  readonly faults?: readonly FaultCode[] | undefined;
}

/** What a version that is under way waits for. */
export type UpdateWait =
  /** The hall is opening. */
  | 'rush'
  /** A device that is on and well. */
  | 'device'
  /** Those of the step that have it still to take, or to prove. */
  | 'devices'
  /** Most devices are off. */
  | 'most';

export interface UnderWay {
  readonly version: AppVersion;
  readonly step: UpdateStep;
  /** Hub time since which it is in this step. */
  readonly since: number;
  readonly paused: boolean;
  readonly waits: UpdateWait;
  /** Milliseconds for which each device has to be well with it. */
  readonly proves: number;
  /** Which apps it changes on devices. */
  readonly apps: readonly DeviceApp[];
  /** Devices of these apps, whether they were given it or not. */
  readonly all: number;
  /** Those that were given it, in the order of the steps. */
  readonly devices: readonly UpdateDevice[];
}

/** A version whose time was over: what became of it. */
export interface EndedUpdate {
  readonly version: AppVersion;
  readonly how:
    | 'done'
    /** It stopped by itself. */
    | 'stopped'
    /** Somebody took it back. */
    | 'taken-back';
  /** Hub time. */
  readonly at: number;
  readonly step: UpdateStep;
  /** Who took it back, as their colleagues know them. */
  readonly by?: string | undefined;
  /** Devices that it failed on. */
  readonly failed: readonly UpdateDevice[];
  /** Devices that had been given it. */
  readonly given: number;
  /** Those of them that had not taken it by then. */
  readonly without?: number | undefined;
}

export interface UpdatesAnswer {
  /** Hub time of the answer. */
  readonly at: number;
  /** What every device has that is not among the first; absent on a hub that serves no apps. */
  readonly stable?: AppVersion | undefined;
  /** The one before, while it can be gone back to. */
  readonly previous?: AppVersion | undefined;
  readonly underWay?: UnderWay | undefined;
  /** Another one lies in the hub's folder: it waits until the one under way is over. */
  readonly next: boolean;
  /** The one in the hub's folder did not work and is not tried again by itself. */
  readonly refused?: AppVersion | undefined;
  /** Devices that still run a version that was stopped or taken back. */
  readonly returning: number;
  /** Devices that said that they run another version than `stable`. */
  readonly behind: number;
  /** Devices that have not said yet what they run: switched off since the hub began. */
  readonly unheard: number;
  /** What was stopped, and nobody has said that they know of it. */
  readonly unseen: boolean;
  /** The newest first. */
  readonly ended: readonly EndedUpdate[];
}

export const UPDATE_DEEDS = [
  /** Now, also in a busy hour. */
  'start',
  /** No further device takes it. */
  'pause',
  'resume',
  /** Every device goes back to the version before. */
  'take-back',
  /** Does not wait for devices of this step that have not taken it. */
  'stop-waiting',
  /** Somebody knows that it was stopped. */
  'acknowledge',
] as const;
export type UpdateDeed = (typeof UPDATE_DEEDS)[number];

/** What an operator does with a version. */
export const updateDeedSchema = v.object({
  do: v.picklist(UPDATE_DEEDS),
  /** Id of the version that they saw. */
  version: v.pipe(v.string(), v.regex(/^[0-9a-f-]{1,40}$/)),
});

import type {DeviceId, DeviceKind, HallEvent} from '../hall/event.ts';
import type {HallState} from '../hall/state.ts';
import type {Answer, BeatReport, DevicePresence} from '../wire/api.ts';
import type {BodyOf, SentCommandType} from '../wire/command-schema.ts';
import type {FleetNews} from '../wire/fleet/alert.ts';
import type {DeviceAsk} from '../wire/device-ask.ts';
import type {Problem} from '../wire/problem.ts';
import type {Heard} from './hub-request.ts';
import type {RunningVersion} from './running-version.ts';

/**
 * A device's line to its hall: the replica of the state, the hub's time, and the way up for
 * commands. Made once by `openHallLink` in each app's main.ts; elements get it as a property.
 */
export interface HallLink {
  readonly device: DeviceId;
  readonly kind: DeviceKind;
  /** The replica. Changed in place: read it anew on every change, keep nothing of it. */
  readonly state: HallState;
  readonly status: LinkStatus;
  readonly clock: HubClock;
  /** Commands that wait in the outbox. */
  readonly waiting: number;
  /** Commands that the hub refused for good today; the device says that it needs a person. */
  readonly refused: readonly RefusedCommand[];
  /** Devices as the hub sees them; empty unless the link was opened with `presence`. */
  readonly devices: readonly DevicePresence[];
  /** What the hub says of all of them; undefined until it was heard, likewise. */
  readonly fleet: FleetNews | undefined;
  /** What the hub asked of this device last; `answerAsks` knows which of it is answered. */
  readonly asks: readonly DeviceAsk[];
  /** The build that this page is of, and the one that the hub wants; none where the line is a test's own. */
  readonly version?: Pick<RunningVersion, 'builds' | 'wanted' | 'changeable'> | undefined;
  /** Calls the listener after every change of the above; returns the way to stop it. */
  subscribe(listener: (change: Change) => void): () => void;
  /**
   * Sends a command now and waits for the hub's word; keeps nothing where there is none.
   * `id` makes a repeat harmless; without it a new one is made.
   */
  send<T extends SentCommandType>(type: T, body: BodyOf<T>, options?: SendOptions): Promise<Sent>;
  /**
   * Takes the next count of today's offline numbers and puts the command made with it into the
   * outbox, both in one transaction on disk: a crash can neither lose a printed number nor use it
   * twice. `make` must be quick and pure; it is called once. Rejects where it is not kept, which it is
   * not where it was `givenUp` before it was on the disk.
   */
  keepOffline(make: (count: number) => KeptNumber, givenUp: AbortSignal): Promise<void>;
  /**
   * Has a command come to the hub, now or when it is back, behind those that wait already. Resolves when
   * the hub has it or it is on the disk; where there is neither, it is not known and nobody is told.
   */
  deliver<T extends SentCommandType>(id: string, type: T, body: BodyOf<T>): Promise<void>;
  /** What the device says of itself with every beat, beyond what the link knows. */
  report(facts: Facts): void;
}

/** Each of them stays as it was said last. */
export interface Facts {
  readonly frameWait?: number;
  readonly needs?: readonly string[];
  readonly uptime?: BeatReport['uptime'];
  readonly storage?: BeatReport['storage'];
  /** Which display of the hall document it is. */
  readonly display?: string;
  /** The window that it has, in device pixels. */
  readonly pixels?: {readonly width: number; readonly height: number};
}

/** The line of a page that the hub does not let in. */
export interface StrayLink extends Pick<HallLink, 'device' | 'waiting'> {
  /** Tries to reach the hub at once, and to bring it what waits. */
  hurry(): void;
  /** The device is not the hall's any more: nothing of the hall is written on its disk from now on. */
  leave(): void;
}

export type LinkStatus =
  /** Nothing known yet: neither a stored state nor the hub. */
  | {readonly kind: 'starting'}
  | {readonly kind: 'live'}
  /** Cut off; the figures are as they were at `since`, hub time. */
  | {readonly kind: 'cut'; readonly since: number};

export interface Change {
  /** Events folded just now from a live feed, in order; empty for a snapshot or a change of status. */
  readonly events: readonly HallEvent[];
}

/** Hub time as this device knows it. */
export interface HubClock {
  /** Epoch milliseconds; never before the last hub time that this device heard. */
  now(): number;
  /** Own clock minus the hub's, or undefined where the hub was not heard since the start. */
  readonly offset: number | undefined;
  /** The own clock reads before the last known hub time, and no hub has set it right: do not show it. */
  readonly suspicious: boolean;
}

/** A number taken offline: the command for the outbox under its own id. */
export interface KeptNumber {
  readonly id: string;
  readonly body: BodyOf<'take-number'>;
}

export interface SendOptions {
  readonly id?: string;
  /** Milliseconds to wait for an answer; 5,000 by default. */
  readonly timeout?: number;
}

/** Where it is unreachable, repeat with the same id, or put it in the outbox. */
export type Sent = Heard<Answer>;

export interface RefusedCommand {
  readonly id: string;
  readonly type: SentCommandType;
  readonly problem: Problem;
}

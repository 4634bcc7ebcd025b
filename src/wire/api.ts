import type {DevicePlaceId} from '../hall/device-place.ts';
import type {QueueId, UnitId, Words} from '../hall/configuration.ts';
import type {Actor, DeviceId, DeviceKind, HallEvent, TicketId} from '../hall/event.ts';
import type {CalledTo} from '../hall/layout.ts';
import type {Snapshot} from '../hall/snapshot.ts';
import type {DisplayId, Medium, ZoneId} from '../hall/signage.ts';
import type {Ended, TicketStatus} from '../hall/state.ts';
import type {Wait} from '../hall/wait.ts';
import type {AgentPresence} from './agent-beat.ts';
import type {SentCommandType} from './command-schema.ts';
import type {Build} from './build.ts';
import type {AskStatus, DeviceAsk} from './device-ask.ts';
import type {FleetNews} from './fleet/alert.ts';
import type {FieldError} from './problem.ts';
import type {ScreenshotStatus} from './screenshot.ts';

/** Answers as soon as the hub is there at all. */
export const HEALTH = '/healthz';
/** The certificate of the hub's own authority, PEM, where it speaks TLS. */
export const AUTHORITY = '/authority.pem';
/** All that follows begins with it. */
export const API_ROOT = '/api/';

/** Paths of the public API, for both ends. */
export const API = {
  command: (type: SentCommandType): string => `/api/v1/commands/${type}`,
  feed: '/api/v1/feed',
  snapshot: '/api/v1/snapshot',
  events: '/api/v1/events',
  days: '/api/v1/days',
  revisions: '/api/v1/revisions',
  revision: (revision: number | string): string => `/api/v1/revisions/${String(revision)}`,
  configurationChecks: '/api/v1/configuration-checks',
  scheduledRevisions: '/api/v1/scheduled-revisions',
  scheduledRevision: (id: string): string => `/api/v1/scheduled-revisions/${id}`,
  drafts: '/api/v1/drafts',
  draft: (id: string): string => `/api/v1/drafts/${id}`,
  visit: (code: string): string => `/api/v1/visits/${encodeURIComponent(code)}`,
  visitFeed: (code: string): string => `/api/v1/visits/${encodeURIComponent(code)}/feed`,
  visitRating: (code: string): string => `/api/v1/visits/${encodeURIComponent(code)}/rating`,
  audit: '/api/v1/audit',
  auditExport: '/api/v1/audit/export',
  auditVerification: '/api/v1/audit/verification',
  session: '/api/v1/session',
  sessionLock: '/api/v1/session/lock',
  sessionUnlock: '/api/v1/session/unlock',
  sessionPassword: '/api/v1/session/password',
  sessionPin: '/api/v1/session/pin',
  ownSessions: '/api/v1/session/all',
  ownSession: (id: string): string => `/api/v1/session/all/${id}`,
  hall: '/api/v1/hall',
  accounts: '/api/v1/accounts',
  account: (id: string): string => `/api/v1/accounts/${id}`,
  accountCode: (id: string): string => `/api/v1/accounts/${id}/code`,
  accountSessions: (id: string): string => `/api/v1/accounts/${id}/sessions`,
  accountSession: (id: string, session: string): string =>
    `/api/v1/accounts/${id}/sessions/${session}`,
  pairings: '/api/v1/pairings',
  pairing: (id: string): string => `/api/v1/pairings/${id}`,
  pairedDevices: '/api/v1/paired-devices',
  releaseDevice: (device: DeviceId): string => `/api/v1/paired-devices/${device}/release`,
  deviceChallenges: '/api/v1/device-challenges',
  deviceSessions: '/api/v1/device-sessions',
  devices: '/api/v1/devices',
  alerts: '/api/v1/alerts',
  faults: '/api/v1/faults',
  controllers: '/api/v1/controllers',
  media: '/api/v1/media',
  medium: (hash: string): string => `/api/v1/media/${hash}`,
  /** The file itself; what stands under a hash never changes. */
  mediaFile: (hash: string): string => `/media/${hash}`,
  beat: (device: DeviceId): string => `/api/v1/devices/${encodeURIComponent(device)}/beat`,
  agentBeat: (device: DeviceId): string =>
    `/api/v1/devices/${encodeURIComponent(device)}/agent-beat`,
  screenshots: (device: DeviceId): string => `/api/v1/devices/${device}/screenshots`,
  screenshot: (device: DeviceId, id: string): string =>
    `/api/v1/devices/${device}/screenshots/${id}`,
  asks: (device: DeviceId): string => `/api/v1/devices/${device}/asks`,
  ask: (device: DeviceId, id: string): string => `/api/v1/devices/${device}/asks/${id}`,
  updates: '/api/v1/updates',
  voice: (zone: ZoneId): string => `/api/v1/zones/${encodeURIComponent(zone)}/voice`,
  openapi: '/api/v1/openapi.json',
} as const;

/** The command's id: the same id sent again gets the same answer and does nothing twice. */
export const COMMAND_ID_HEADER = 'idempotency-key';

/** Media type of a problem document. Here, so that devices need not carry the texts of all problems. */
export const PROBLEM_TYPE = 'application/problem+json';
/** Who commands: `<kind>:<id>`, such as `desk:5-left`. */
export const ACTOR_HEADER = 'recha-actor';

export const actorText = (actor: Actor): string => `${actor.kind}:${actor.id}`;

/** What became of a ticket by a command, for the one who sent it. */
export interface TicketAnswer {
  readonly id: TicketId;
  readonly number: string;
  readonly status: TicketStatus | Ended['fate'] | 'lapsed';
  /** The time that was given, where it is an appointment. */
  readonly time?: number | undefined;
  readonly seat?: string | undefined;
  /** Tickets called before this one, exactly, if nobody else comes. */
  readonly ahead: number;
  readonly wait?: Wait | undefined;
}

/** An acknowledgement: everything in it is on disk. */
export interface Answer {
  /** The log's sequence number after the command. */
  readonly seq: number;
  readonly ticket?: TicketAnswer | undefined;
}

/** A headline, one large line, and a few small ones. */
export interface VisitWords {
  readonly title: Words;
  readonly big?: Words | undefined;
  readonly lines: readonly Words[];
}

/** What stands on a slip beyond the visit's place in the queue. */
export interface VisitSlip {
  readonly ticket: TicketId;
  readonly queue: QueueId;
  readonly party: number;
  /** Hub time. */
  readonly issuedAt: number;
}

/** What a slip's code tells whoever holds it. */
export interface VisitAnswer {
  /** Absent for a visit of an earlier day: only its first unit is left of it. */
  readonly number?: string | undefined;
  readonly status: TicketStatus | Ended['fate'] | 'past';
  readonly ahead: number;
  readonly wait?: Wait | undefined;
  readonly place?: CalledTo | undefined;
  /** Calls missed today. */
  readonly misses: number;
  /** Hub time of its appointment. */
  readonly time?: number | undefined;
  readonly firstUnit?: UnitId | undefined;
  /** What its slip is printed from again; absent once nobody calls the number any more. */
  readonly slip?: VisitSlip | undefined;
  /** Whether a rating is still open. */
  readonly rateable: boolean;
  /** How it stands, in the words that any screen shows. */
  readonly says: VisitWords;
}

/** The days that a log holds: `from` is the sequence number at which one begins, `until` that of the next. */
export interface DaysAnswer {
  readonly days: readonly {
    readonly day: string;
    readonly from: number;
    readonly until?: number;
  }[];
}

/** Frames of the feed, each the JSON of one Server-Sent Event whose `id` is `<epoch>.<seq>.<at>`. */
export interface Frames {
  /** Where the client asked from too far back, from another epoch, or from nowhere. */
  readonly snapshot: {readonly epoch: string; readonly at: number; readonly snapshot: Snapshot};
  readonly events: {readonly at: number; readonly events: readonly HallEvent[]};
  /** Every BEAT_SECONDS, also when nothing happens; carries no id. */
  readonly beat: {readonly at: number; readonly seq: number};
  /** Who listens is not, or no longer, one of the hall's: the stream ends. */
  readonly stray: {readonly at: number};
  /** Connected devices, only where the client asked for them with `presence=1`; carries no id. */
  readonly presence: {
    readonly at: number;
    readonly devices: readonly DevicePresence[];
    readonly fleet: FleetNews;
  };
  /** What is asked of this very device: with its feed, and with each ask, until it is answered; carries no id. */
  readonly asks: {readonly at: number; readonly asks: readonly DeviceAsk[]};
}

export const BEAT_SECONDS = 5;
/** Without a beat for this long, a screen says since when its figures are old. */
export const STALE_SECONDS = 15;
/** Without a beat for this long, a wall hides figures that move. */
export const HIDE_SECONDS = 60;

/** What a device says of itself with every beat. Nothing in it is about a visitor. */
export interface BeatReport {
  readonly kind: DeviceKind;
  /** Which display of the hall document a wall is. */
  readonly display?: DisplayId | undefined;
  /** The window that a wall's page has, in device pixels. */
  readonly pixels?: {readonly width: number; readonly height: number} | undefined;
  /** Version of the app it runs. */
  readonly version: string;
  /** The build that its page is of; absent where no worker keeps it, or in an earlier version. */
  readonly build?: RunningBuild | undefined;
  /** Revision of the configuration it shows. */
  readonly revision: number;
  /** Sequence number of its replica. */
  readonly seq: number;
  /** Milliseconds for which it has waited for a frame that it asked for; 0 where it waits for none. */
  readonly frameWait: number;
  /** Commands that wait in its outbox. */
  readonly waiting: number;
  /** Its own clock minus the hub's, in milliseconds. */
  readonly clockOffset: number;
  /** Seconds since its page was opened. */
  readonly uptime?: number | undefined;
  /** Bytes that it stores and may store, and whether its browser promised to keep them. */
  readonly storage?:
    {readonly used: number; readonly quota: number; readonly persisted: boolean} | undefined;
  /** What it needs from a person, if anything: `printer-paper-out`, `sound-blocked` … */
  readonly needs: readonly string[];
}

export interface RunningBuild {
  readonly runs: Build;
  /** It has shown that it works: a frame was painted and a beat was answered. */
  readonly proven: boolean;
  /** A newer one that did not work here: the device went back from it. */
  readonly leftBehind?: Build | undefined;
  /** All that it went back from and was not given anew since, the latest last, also when it runs another worker again. */
  readonly left?: readonly Build[] | undefined;
}

export interface BeatAnswer {
  /** Hub time when it answered. */
  readonly at: number;
  /** The build that its app should be of; absent while it should stay what it is, whatever that is. */
  readonly wanted?: Build | undefined;
}

/** Of an agent's beat. */
export interface AgentBeatAnswer extends Pick<BeatAnswer, 'at'> {
  /** An ask for a picture of the device's screen. */
  readonly screenshot?: string | undefined;
  /** What is asked of the agent, and not answered yet. */
  readonly asks?: readonly DeviceAsk[] | undefined;
}

export interface DevicePresence {
  readonly device: DeviceId;
  readonly kind: DeviceKind;
  readonly letters?: string | undefined;
  /** Where it stands, by its pairing; absent for desks, consoles, and in a hall for trial. */
  readonly place?: DevicePlaceId | undefined;
  /** Whether its feed is connected now; a paired device that was not seen yet is not. */
  readonly connected: boolean;
  /** Hub time of its last beat; absent where none came since the hub started. */
  readonly lastBeat?: number | undefined;
  readonly report?: BeatReport | undefined;
  /** The build that it should run, as the hub told it; absent where it told none. */
  readonly wanted?: Build | undefined;
  /** The agent beside its browser, where it has one. */
  readonly agent?: AgentPresence | undefined;
  /** The picture of its screen that somebody asked for last. */
  readonly screenshot?: ScreenshotStatus | undefined;
  /** What it was asked to do: the last of each kind. */
  readonly asks?: readonly AskStatus[] | undefined;
}

/** A picture or film that the hub holds, as a hall document has to name it. */
export type StoredMedium = Pick<Medium, 'hash' | 'type' | 'bytes'>;

export interface MediaAnswer {
  readonly media: readonly StoredMedium[];
}

/** How it stands with the brightness of one display that has a controller. */
export interface ControllerState {
  readonly display: DisplayId;
  /** Level from 0 to 100 that it should have now. */
  readonly wanted: number;
  /** Level that its controller took last; absent where it has taken none since the hub started. */
  readonly sent?: number;
  /** Why it did not take the last one, in words for people. */
  readonly error?: FieldError;
  /** Hub time since which it takes its levels, or does not. */
  readonly since: number;
}

export interface ControllersAnswer {
  /** Hub time of the answer. */
  readonly at: number;
  readonly controllers: readonly ControllerState[];
}

/** How long the hub gives nobody else the right to speak in a zone, from when it heard the last ask. */
export const VOICE_LEASE_MS = 4_000;

/** What a display says when it asks whether it may speak in its zone. */
export interface VoiceAsk {
  /** One page of one display, for as long as it is loaded. */
  readonly speaker: string;
  /** Whether it could be heard; else it only listens. */
  readonly able: boolean;
  /** Sequence number of the call that it is speaking. */
  readonly saying?: number | undefined;
  /** Those it has spoken to their end since the hub last answered. */
  readonly said: readonly number[];
}

export interface VoiceAnswer {
  /** Whether it may speak: for a while less than VOICE_LEASE_MS, counted from when it asked. */
  readonly speaks: boolean;
  /** Milliseconds until another could be given the right, if nobody renews it. */
  readonly freeIn: number;
  /** The call that is being spoken in the zone. */
  readonly saying?: number | undefined;
  /** Calls that were spoken to their end, oldest first: the last few. */
  readonly said: readonly number[];
}

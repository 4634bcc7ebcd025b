import * as v from 'valibot';
import type {DeviceKind} from '../hall/event.ts';
import {deviceKindSchema} from './command-schema.ts';

export const AGENT_PAGES = [
  /** It begins, for the first time or anew. */
  'starting',
  /** The app is shown, and answers. */
  'shown',
  /** The agent's page waits for the hub. */
  'waiting',
  /** The calm page stands for a while before the app is tried again. */
  'calm',
  /** It was tried often enough: the calm page stands, and it is tried every few minutes. */
  'given-up',
  /** The agent has no browser. */
  'none',
] as const;

/** What a device's browser does, as the agent beside it sees from outside. */
export type AgentPage = (typeof AGENT_PAGES)[number];

/** What the agent beside a device's browser says of the device every BEAT_SECONDS. Nothing in it is about a visitor. */
export interface AgentReport {
  readonly kind: DeviceKind;
  /** Version of the agent. */
  readonly version: string;
  readonly page: AgentPage;
  /** How often page or browser was started anew in the last hour. */
  readonly restarts: number;
  /** Milliseconds for which its page waited for a frame when it was last looked at. */
  readonly frameWait?: number;
  /** Milliseconds since its page heard the hub, likewise. */
  readonly dataAge?: number;
  /** Commands in its copy of the outbox. */
  readonly copies: number;
  /** °C of its hottest part, where the machine says so. */
  readonly temperature?: number;
  /** Bytes of the disk that the device writes to. */
  readonly disk?: Room;
  /** Bytes of its memory. */
  readonly memory?: Room;
  /** Seconds since the machine was started. */
  readonly uptime?: number;
  /** What it needs from a person. */
  readonly needs: readonly string[];
}

interface Room {
  readonly free: number;
  readonly size: number;
}

/** The agent of a device as the hub heard it last. */
export interface AgentPresence {
  /** Hub time. */
  readonly at: number;
  readonly report: AgentReport;
}

const count = v.pipe(v.number(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));

const room = v.object({free: count, size: count});

// Agents of another version are heard too: each device takes its own time.
export const agentReportSchema = v.object({
  kind: deviceKindSchema,
  version: v.pipe(v.string(), v.maxLength(40)),
  page: v.picklist(AGENT_PAGES),
  restarts: count,
  frameWait: v.exactOptional(count),
  dataAge: v.exactOptional(count),
  copies: count,
  temperature: v.exactOptional(v.pipe(v.number(), v.minValue(-100), v.maxValue(200))),
  disk: v.exactOptional(room),
  memory: v.exactOptional(room),
  uptime: v.exactOptional(count),
  needs: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/))), v.maxLength(10)),
});

agentReportSchema satisfies v.GenericSchema<unknown, AgentReport>;

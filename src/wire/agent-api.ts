import type {DeviceId} from '../hall/event.ts';

/**
 * Name under which the agent beside a device's browser serves its page: browsers find it on this machine, and
 * take it for secure. Not `localhost`, whose cookies every service of the machine would be sent.
 */
export const AGENT_HOST = 'recha.localhost';

/** Paths of the agent itself; the hub serves none of them. */
export const AGENT = {
  device: '/agent/device',
  outbox: '/agent/outbox',
  kept: (id: string): string => `/agent/outbox/${id}`,
  counts: '/agent/counts',
  standing: '/agent/standing',
  pairings: '/agent/pairings',
  pairing: (id: string): string => `/agent/pairings/${id}`,
  key: '/agent/key',
  home: '/agent/home',
} as const;

/** Who this device is, however often its browser forgets it. */
export interface AgentDevice {
  readonly device: DeviceId;
}

/** Where the hub of this device is, as people reach it. */
export interface AgentHome {
  /** An origin. */
  readonly hub: string;
}

/** Last offline count of each of some hall days. */
export type DayCounts = Readonly<Record<string, number>>;

/** A command as the agent keeps a copy of it. */
export interface CopiedCommand {
  readonly id: string;
  /** As it goes to the hub: an agent of another version than its page knows not all of them. */
  readonly type: string;
  readonly body: unknown;
}

/** A copy on its way to the agent; the counts are those that were given with it. */
export interface CopyAsk extends Omit<CopiedCommand, 'id'> {
  readonly counts: DayCounts;
}

/** All that the agent keeps of an outbox, in the order in which it came. */
export interface CopiedOutbox {
  readonly commands: readonly CopiedCommand[];
  readonly counts: DayCounts;
}

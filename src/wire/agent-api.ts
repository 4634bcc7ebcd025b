import type {DeviceId} from '../hall/event.ts';

/**
 * Name under which the agent beside a device's browser serves its page: browsers find it on this machine, and
 * take it for secure. Not `localhost`, whose cookies every service of the machine would be sent.
 */
export const AGENT_HOST = 'recha.localhost';

/** Paths of the agent itself; the hub serves none of them. */
export const AGENT = {
  device: '/agent/device',
} as const;

/** Who this device is, however often its browser forgets it. */
export interface AgentDevice {
  readonly device: DeviceId;
}

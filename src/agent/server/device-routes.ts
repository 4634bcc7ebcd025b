import type {DeviceId} from '../../hall/event.ts';
import {AGENT, type AgentDevice} from '../../wire/agent-api.ts';
import type {AgentRoute} from './agent-route.ts';

/** Who this device is: a browser that lost everything is told it again. */
export function deviceRoutes(device: DeviceId): readonly AgentRoute[] {
  const known: AgentDevice = {device};
  return [
    {
      method: 'GET',
      path: new RegExp(`^${AGENT.device}$`),
      answer: () => ({status: 200, json: known}),
    },
  ];
}

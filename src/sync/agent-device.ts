import {AGENT, AGENT_HOST, type AgentDevice} from '../wire/agent-api.ts';
import {askHub} from './hub-request.ts';

const PATIENCE_MS = 2_000;

/** Who this device is, from the agent beside its browser; undefined where there is none, or none that answers. */
export async function deviceOfAgent(): Promise<string | undefined> {
  if (location.hostname !== AGENT_HOST) return undefined;
  const told = await askHub<AgentDevice>(AGENT.device, PATIENCE_MS);
  return told.kind === 'done' ? told.answer.device : undefined;
}

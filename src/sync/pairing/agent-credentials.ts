import {AGENT, type AgentHome} from '../../wire/agent-api.ts';
import type {Pairing, Standing} from '../../wire/pairing-api.ts';
import {askHub} from '../hub-request.ts';
import {tellHub} from '../hub-tell.ts';
import type {Credentials} from './credentials.ts';

/** The agent asks the hub itself. */
const PATIENCE_MS = 8_000;

/** Of a page beside whose browser an agent has the key. */
export const agentCredentials: Credentials = {
  async enter(): Promise<Standing> {
    const heard = await askHub<Standing>(AGENT.standing, PATIENCE_MS, {method: 'POST'});
    return heard.kind === 'done' ? heard.answer : {kind: 'unreachable'};
  },
  askPairing: (about) => tellHub<Pairing>('POST', AGENT.pairings, PATIENCE_MS, about),
  pairing: (id) => askHub<Pairing>(AGENT.pairing(id), PATIENCE_MS),
  async forget() {
    await askHub(AGENT.key, PATIENCE_MS, {method: 'DELETE'});
  },
  async console() {
    const heard = await askHub<AgentHome>(AGENT.home, PATIENCE_MS);
    return heard.kind === 'done' ? heard.answer.hub : '';
  },
};

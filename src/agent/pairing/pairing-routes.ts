import * as v from 'valibot';
import {AGENT, type AgentHome} from '../../wire/agent-api.ts';
import {API} from '../../wire/api.ts';
import {askPairingSchema} from '../../wire/pairing-api.ts';
import type {HubLine} from '../hub/hub-line.ts';
import {send, type HubAnswer} from '../hub/send.ts';
import type {OutboxFolder} from '../outbox/outbox-folder.ts';
import type {AgentAnswer, AgentRoute} from '../server/agent-route.ts';
import {jsonIn} from '../server/body.ts';
import type {DeviceKey} from './device-key.ts';
import type {HubSession} from './hub-session.ts';

const PATIENCE_MS = 5_000;
const NOT_UNDERSTOOD: AgentAnswer = {status: 400};

const exactly = (path: string) => new RegExp(`^${path}$`);
const aboutSchema = v.object({pixels: askPairingSchema.entries.pixels});

interface PairingRoutesParts {
  readonly session: HubSession;
  readonly key: DeviceKey;
  readonly line: HubLine;
  readonly outbox: OutboxFolder;
  /** Origin of the hub. */
  readonly hub: string;
}

/** The page's pairing: the agent has the key, and speaks with the hub. */
export function pairingRoutes(parts: PairingRoutesParts): readonly AgentRoute[] {
  const {session, key, line, outbox, hub} = parts;
  return [
    {
      method: 'POST',
      path: exactly(AGENT.standing),
      answer: async () => ({status: 200, json: await session.enter()}),
    },
    {
      method: 'POST',
      path: exactly(AGENT.pairings),
      answer: async ({body}) => {
        const about = v.safeParse(aboutSchema, jsonIn(body));
        return about.success ? passedOn(await session.askPairing(about.output)) : NOT_UNDERSTOOD;
      },
    },
    {
      method: 'GET',
      path: exactly(AGENT.pairing('(?<id>[A-Za-z0-9-]{1,64})')),
      answer: async ({parts: {id = ''}}) => {
        const ask = {method: 'GET', target: API.pairing(id)} as const;
        return passedOn(await send(line, ask, AbortSignal.timeout(PATIENCE_MS)));
      },
    },
    {
      method: 'DELETE',
      path: exactly(AGENT.key),
      answer: async () => {
        // Whatever the device still had to say is nobody's any more.
        await outbox.clear();
        await key.renew();
        line.shows(undefined);
        return {status: 200, json: {}};
      },
    },
    {
      method: 'GET',
      path: exactly(AGENT.home),
      answer: () => ({status: 200, json: {hub} satisfies AgentHome}),
    },
  ];
}

/** What the hub said, as it said it. */
function passedOn(answer: HubAnswer | undefined): AgentAnswer {
  if (answer?.status === undefined) return {status: 502};
  const problem = answer.status >= 400;
  return {status: answer.status, json: answer.said, ...(problem ? {problem} : {})};
}

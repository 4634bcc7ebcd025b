import * as v from 'valibot';
import {AGENT} from '../../wire/agent-api.ts';
import {copyAskSchema, dayCountsSchema} from '../../wire/agent-schema.ts';
import type {AgentAnswer, AgentRoute} from '../server/agent-route.ts';
import {jsonIn} from '../server/body.ts';
import type {OutboxFolder} from './outbox-folder.ts';

const DONE: AgentAnswer = {status: 200};
const NOT_UNDERSTOOD: AgentAnswer = {status: 400};
const NO_ROOM: AgentAnswer = {status: 507};

const exactly = (path: string) => new RegExp(`^${path}$`);
/** Ids as commands have them: no name of a file is any other. */
const ONE = exactly(AGENT.kept('(?<id>[A-Za-z0-9][A-Za-z0-9._-]{0,63})'));

/** The page's outbox on the agent's disk, for a browser that forgets its own. */
export function outboxRoutes(outbox: OutboxFolder): readonly AgentRoute[] {
  return [
    {
      method: 'GET',
      path: exactly(AGENT.outbox),
      answer: async () => ({status: 200, json: await outbox.all()}),
    },
    {
      method: 'PUT',
      path: ONE,
      answer: async ({parts: {id = ''}, body}) => {
        const ask = v.safeParse(copyAskSchema, jsonIn(body));
        if (!ask.success) return NOT_UNDERSTOOD;
        const {counts, type, body: command} = ask.output;
        return (await outbox.keep({id, type, body: command}, counts)) ? DONE : NO_ROOM;
      },
    },
    {
      method: 'DELETE',
      path: ONE,
      answer: async ({parts: {id = ''}}) => {
        await outbox.drop(id);
        return DONE;
      },
    },
    {
      method: 'PUT',
      path: exactly(AGENT.counts),
      answer: async ({body}) => {
        const counts = v.safeParse(dayCountsSchema, jsonIn(body));
        if (!counts.success) return NOT_UNDERSTOOD;
        await outbox.raise(counts.output);
        return DONE;
      },
    },
  ];
}

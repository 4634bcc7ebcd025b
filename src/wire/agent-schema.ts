import * as v from 'valibot';
import type {CopiedOutbox, CopyAsk} from './agent-api.ts';
import {commandSchemas, idSchema, type SentCommandType} from './command-schema.ts';

const types = Object.keys(commandSchemas) as SentCommandType[];
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));

export const dayCountsSchema = v.record(day, count);

const command = {
  type: v.picklist(types),
  // As it waits, whatever it is: the hub judges it, and a newer page may know more of it than this agent.
  body: v.unknown(),
};

export const copyAskSchema = v.strictObject({...command, counts: dayCountsSchema});

/** What lies on the agent's disk of one command; `order` grows with each. */
export const keptCopySchema = v.strictObject({id: idSchema, order: count, ...command});

copyAskSchema satisfies v.GenericSchema<unknown, CopyAsk>;
keptCopySchema satisfies v.GenericSchema<unknown, CopiedOutbox['commands'][number]>;

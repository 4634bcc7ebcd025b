import * as v from 'valibot';
import type {CopiedOutbox, CopyAsk} from './agent-api.ts';
import {idSchema} from './command-schema.ts';

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));

export const dayCountsSchema = v.record(day, count);

// As it waits, whatever it is: the hub judges it, and a newer page may know more of it than this agent.
const command = {type: idSchema, body: v.unknown()};

export const copyAskSchema = v.object({...command, counts: dayCountsSchema});

/** What lies on the agent's disk of one command; `order` grows with each. Without counts an earlier agent kept it. */
export const keptCopySchema = v.object({
  id: idSchema,
  order: count,
  ...command,
  counts: v.exactOptional(dayCountsSchema),
});

copyAskSchema satisfies v.GenericSchema<unknown, CopyAsk>;
keptCopySchema satisfies v.GenericSchema<unknown, CopiedOutbox['commands'][number]>;

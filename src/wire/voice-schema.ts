import * as v from 'valibot';
import type {VoiceAsk} from './api.ts';
import {idSchema} from './command-schema.ts';

const seq = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));

export const voiceAskSchema = v.strictObject({
  speaker: idSchema,
  able: v.boolean(),
  saying: v.exactOptional(seq),
  said: v.pipe(v.array(seq), v.maxLength(64)),
});

voiceAskSchema satisfies v.GenericSchema<unknown, VoiceAsk>;

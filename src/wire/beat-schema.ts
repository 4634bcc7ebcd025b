import * as v from 'valibot';
import type {BeatReport} from './api.ts';
import {BUILD_PATTERN} from './build.ts';
import {deviceKindSchema} from './command-schema.ts';

const count = v.pipe(v.number(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));

const build = v.pipe(v.string(), v.regex(BUILD_PATTERN));

// Pages of another version are heard too: a device that went back has to be able to say so.
export const beatSchema = v.object({
  kind: deviceKindSchema,
  display: v.exactOptional(v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/))),
  pixels: v.exactOptional(v.strictObject({width: count, height: count})),
  version: v.pipe(v.string(), v.maxLength(40)),
  build: v.exactOptional(
    v.object({
      runs: build,
      proven: v.boolean(),
      leftBehind: v.exactOptional(build),
      left: v.exactOptional(v.pipe(v.array(build), v.maxLength(20))),
    }),
  ),
  revision: count,
  seq: count,
  frameWait: v.optional(count, 0),
  waiting: count,
  clockOffset: v.pipe(v.number(), v.minValue(-1e13), v.maxValue(1e13)),
  uptime: v.exactOptional(count),
  storage: v.exactOptional(v.object({used: count, quota: count, persisted: v.boolean()})),
  needs: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/))), v.maxLength(10)),
});

beatSchema satisfies v.GenericSchema<unknown, BeatReport>;

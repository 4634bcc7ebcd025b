import * as v from 'valibot';
import type {HallConfiguration} from '../hall/configuration.ts';
import {devicePlaceSchema} from './device-place-schema.ts';
import {formSchema} from './form-schema.ts';
import {date, hash, hours, id, line, some, whole} from './schema-parts.ts';
import {signageSchema} from './signage-schema.ts';
import {slipSchema} from './slip-schema.ts';

const text = line(200);
const words = v.strictObject({zh: text, en: text, hant: v.exactOptional(text)});

/** The shape of a hall document; whether its parts fit together is `checkConfiguration`'s to say. */
export const configurationSchema = v.strictObject({
  hall: id,
  name: words,
  timeZone: text,
  hours,
  holidays: v.exactOptional(some(v.strictObject({from: date, until: date, name: words}), 100)),
  issue: v.picklist(['in-hours', 'always']),
  areas: some(v.strictObject({id, prefix: text, name: words}), 22),
  units: some(
    v.strictObject({
      id,
      name: words,
      short: words,
      aliases: v.exactOptional(some(text, 20)),
      area: id,
      prefix: v.exactOptional(text),
      hours: v.exactOptional(hours),
      quota: v.exactOptional(
        v.strictObject({
          perDay: v.exactOptional(whole(0, 10_000)),
          waiting: v.exactOptional(whole(0, 10_000)),
        }),
      ),
      validFrom: v.exactOptional(date),
      validUntil: v.exactOptional(date),
    }),
    200,
  ),
  windows: some(
    v.strictObject({
      number: whole(1, 999),
      area: id,
      seats: some(
        v.strictObject({
          id,
          side: v.picklist(['left', 'right', 'middle']),
          serves: some(id, 20),
        }),
        3,
      ),
    }),
    200,
  ),
  rooms: some(v.strictObject({id, name: words, area: id, discreet: v.boolean()}), 60),
  topics: some(v.strictObject({id, name: words, hint: words, units: some(id, 20)}), 20),
  form: formSchema,
  general: v.strictObject({area: id}),
  numbering: v.picklist(['area', 'unit']),
  lanes: v.variant('rule', [
    v.strictObject({rule: v.literal('one-in'), n: whole(1, 20)}),
    v.strictObject({rule: v.literal('strict')}),
    v.strictObject({rule: v.literal('ageing'), minutes: whole(1, 240)}),
  ]),
  calls: v.strictObject({
    recallGap: whole(0, 600),
    recallsAtMost: whole(0, 20),
    missedBack: whole(0, 50),
    expiry: whole(5, 600),
    undo: whole(0, 60),
  }),
  appointments: v.strictObject({
    every: whole(5, 240),
    atOnce: whole(1, 100),
    days: whole(1, 60),
  }),
  parties: v.strictObject({atMost: whole(1, 500), representatives: whole(1, 50)}),
  service: v.strictObject({mean: whole(1, 240), changeover: whole(0, 60)}),
  signage: signageSchema,
  slip: v.exactOptional(slipSchema),
  languages: v.exactOptional(
    some(
      v.strictObject({
        code: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/)),
        name: line(30),
        hash,
      }),
      9,
    ),
  ),
  devices: v.exactOptional(some(devicePlaceSchema, 500)),
  phoneAddress: v.exactOptional(
    v.pipe(v.string(), v.regex(/^https?:\/\/[A-Za-z0-9.:[\]-]{1,120}$/)),
  ),
});

configurationSchema satisfies v.GenericSchema<unknown, HallConfiguration>;

import * as v from 'valibot';
import type {DevicePlace} from '../hall/device-place.ts';
import {id, line, whole} from './schema-parts.ts';

const place = {
  id,
  name: line(40),
  where: v.exactOptional(line(100)),
  off: v.exactOptional(v.picklist(['outside-hours'])),
};

const setting = v.pipe(v.string(), v.regex(/^[A-Za-z0-9:._-]{1,40}$/));

/** Where a kiosk or a wall stands, and what it is told of its machine. */
export const devicePlaceSchema = v.variant('kind', [
  v.strictObject({
    ...place,
    kind: v.literal('kiosk'),
    kiosk: v.strictObject({
      screenMm: v.exactOptional(whole(150, 3_000)),
      reader: v.exactOptional(setting),
      scanner: v.exactOptional(setting),
      printer: v.exactOptional(setting),
      paper: v.exactOptional(v.picklist([58, 80])),
    }),
  }),
  v.strictObject({...place, kind: v.literal('wall'), display: id}),
]);

devicePlaceSchema satisfies v.GenericSchema<unknown, DevicePlace>;
